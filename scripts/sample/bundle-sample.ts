import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const PAGE = fileURLToPath(new URL('page', import.meta.url));

/** Bundles the sample document into a folder of `output` and returns its path, for a static server. */
export async function bundleSample(output: string): Promise<string> {
  const outDir = join(output, 'sample');
  await build({
    configFile: false,
    root: PAGE,
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true },
  });
  return outDir;
}
