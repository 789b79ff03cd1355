import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { builtPackFiles } from '../../scripts/built-in-pack';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PAGES = fileURLToPath(new URL('pages', import.meta.url));

/** A copy of a built extension with the benchmark's pages in `bench/` and the probe in what is measured; returns its path. */
export async function makeBenchExtension(built: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'bijia-bench-'));
  await cp(built, copy, { recursive: true });
  await build({
    configFile: false,
    root: PAGES,
    base: '/bench/',
    logLevel: 'warn',
    resolve: { alias: { '@': ROOT } },
    define: { BUILT_IN_PACK_URLS: JSON.stringify(builtPackFiles().map(({ url }) => url)) },
    worker: { format: 'es' },
    build: {
      outDir: join(copy, 'bench'),
      emptyOutDir: true,
      rollupOptions: { input: ['empty.html', 'seed.html'].map((name) => join(PAGES, name)) },
    },
  });
  await cp(join(PAGES, 'probe.js'), join(copy, 'bench', 'probe.js'));
  for (const page of ['sidepanel.html', 'manager.html', join('bench', 'empty.html')]) {
    const file = join(copy, page);
    const html = await readFile(file, 'utf8');
    await writeFile(file, html.replace('<head>', '<head><script src="/bench/probe.js"></script>'));
  }
  return copy;
}
