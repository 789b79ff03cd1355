import { join } from 'node:path';
import { buildExtension } from './build-extension.mjs';
import { checkNode } from './check-node.mjs';
import { ensureBrowser } from './ensure-browser.mjs';
import { ensureDependencies } from './ensure-dependencies.mjs';
import { OUTPUT, PROJECT } from './project.mjs';

/** Where the sample's bundle and its pictures go. */
export const SAMPLE_OUTPUT = join(OUTPUT, 'start');

/**
 * Sets up all that the sample needs (dependencies, a browser, the Chromium build) and returns the
 * functions of scripts/sample/run-sample.ts, which Vite compiles on the way.
 *
 * @returns {Promise<{
 *   openForPerson: (output: string) => Promise<void>,
 *   doMainJob: (output: string, picture?: string) => Promise<void>,
 * }>}
 */
export async function prepareSample() {
  checkNode();
  await ensureDependencies();
  await ensureBrowser('chromium');
  const faults = await buildExtension('chrome');
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const { runnerImport } = await import('vite');
  const file = join(PROJECT, 'scripts', 'sample', 'run-sample.ts');
  const { module } = await runnerImport(file, { configFile: false, root: PROJECT });
  return module;
}
