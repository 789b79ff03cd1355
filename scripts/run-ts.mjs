import { relative, resolve } from 'node:path';
import { ensureDependencies } from './lib/ensure-dependencies.mjs';
import { PROJECT } from './lib/project.mjs';

// Runs the `main` of a TypeScript script: node scripts/run-ts.mjs scripts/extract.ts speech.txt
const [script, ...args] = process.argv.slice(2);
if (!script) {
  console.error('usage: node scripts/run-ts.mjs SCRIPT [ARGUMENT…]');
  process.exit(2);
}
// A reader that has seen enough (| head) closes the pipe.
process.stdout.on('error', () => process.exit());
await ensureDependencies();
const { runnerImport } = await import('vite');
const file = relative(PROJECT, resolve(script));
const { module } = await runnerImport(`./${file}`, {
  configFile: false,
  root: PROJECT,
  logLevel: 'error',
  resolve: { alias: { '@': PROJECT } },
});
process.exitCode = await module.main(args);
