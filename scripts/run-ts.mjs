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
const environment = await openEnvironment();
try {
  const module = await environment.runner.import(`./${relative(PROJECT, resolve(script))}`);
  process.exitCode = await module.main(args);
} finally {
  await environment.close();
}

/** Vite's `runnerImport` closes its runner when the module is loaded, after which every `import()` in it fails: this one stays open while `main` runs. */
async function openEnvironment() {
  const { createRunnableDevEnvironment, resolveConfig } = await import('vite');
  const config = await resolveConfig(
    {
      configFile: false,
      envDir: false,
      cacheDir: PROJECT,
      root: PROJECT,
      logLevel: 'error',
      resolve: { alias: { '@': PROJECT } },
      environments: {
        script: {
          consumer: 'server',
          dev: { moduleRunnerTransform: true },
          resolve: { external: true, mainFields: [], conditions: ['node'] },
        },
      },
    },
    'serve',
  );
  const runnerOptions = { hmr: { logger: false } };
  const environment = createRunnableDevEnvironment('script', config, { runnerOptions, hot: false });
  await environment.init();
  return environment;
}
