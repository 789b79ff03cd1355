import { fileURLToPath } from 'node:url';
import { buildExtension } from '../scripts/lib/build-extension.mjs';
import { ensureBrowser } from '../scripts/lib/ensure-browser.mjs';
import { ensureDependencies } from '../scripts/lib/ensure-dependencies.mjs';
import { PROJECT } from '../scripts/lib/project.mjs';

/** Runs the `main.ts` beside a script against the extension built for Chromium; `--built` takes the build that is there. */
export async function runBuilt(script) {
  const args = process.argv.slice(2);
  await ensureDependencies();
  if (!args.includes('--built')) {
    const faults = await buildExtension('chrome');
    if (faults.length > 0) throw new Error(faults.join('\n'));
  }
  await ensureBrowser('chromium');
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(fileURLToPath(new URL('main.ts', script)), {
    configFile: false,
    root: PROJECT,
    logLevel: 'error',
    resolve: { alias: { '@': PROJECT } },
  });
  await module.main(args);
}
