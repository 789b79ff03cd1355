// Bundles the benchmark as it would be bundled for the extension and runs it: node bench/search/run.mjs [options]
// Options are read in main.ts.
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
// Inside node_modules, so that what is left out of the bundle is found from there.
const outDir = await mkdtemp(path.join(root, 'node_modules', '.bench-search-'));
try {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    resolve: { alias: { '@': root } },
    ssr: { noExternal: true },
    build: {
      ssr: process.env.BENCH_ENTRY ?? path.join(root, 'bench/search/main.ts'),
      outDir,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'main.mjs' } },
    },
  });
  await import(pathToFileURL(path.join(outDir, 'main.mjs')).href);
} finally {
  await rm(outDir, { recursive: true, force: true });
}
