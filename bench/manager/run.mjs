// Measures the built library page in Chromium: node bench/manager/run.mjs [options]
// Options are read in main.ts; --built measures the build that is there.
import { fileURLToPath } from 'node:url';
import { buildExtension } from '../../scripts/lib/build-extension.mjs';
import { ensureBrowser } from '../../scripts/lib/ensure-browser.mjs';
import { ensureDependencies } from '../../scripts/lib/ensure-dependencies.mjs';
import { PROJECT } from '../../scripts/lib/project.mjs';

const args = process.argv.slice(2);
await ensureDependencies();
if (!args.includes('--built')) {
  const faults = await buildExtension('chrome');
  if (faults.length > 0) throw new Error(faults.join('\n'));
}
await ensureBrowser('chromium');
const { runnerImport } = await import('vite');
const { module } = await runnerImport(fileURLToPath(new URL('main.ts', import.meta.url)), {
  configFile: false,
  root: PROJECT,
  logLevel: 'error',
  resolve: { alias: { '@': PROJECT } },
});
await module.main(args);
