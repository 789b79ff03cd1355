import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { CHROME_BUILD } from '../harness/chromium';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Copies the Chrome build to the OS temp dir with a bridge that knows no family of editors; returns the copy's path. */
export async function buildWithoutFamilies(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'bijia-generic-'));
  await cp(process.env['EXTENSION_DIR'] ?? CHROME_BUILD, copy, { recursive: true });
  await writeFile(join(copy, 'bridge.js'), await bundleBridge());
  return copy;
}

async function bundleBridge(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [
      {
        name: 'no-families',
        enforce: 'pre',
        resolveId: (source, importer) =>
          source === './families' && importer?.includes('/lib/insert/')
            ? here('./no-families.ts')
            : null,
      },
    ],
    resolve: { alias: { '@': here('../..'), '#imports': here('./bridge-imports.ts') } },
    define: { 'import.meta.env.FIREFOX': 'false' },
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      lib: { entry: here('./bridge-entry.ts'), formats: ['iife'], name: 'unused' },
    },
  });
  const [result] = [built].flat();
  if (!result || !('output' in result)) throw new Error('vite built nothing');
  return result.output[0].code;
}
