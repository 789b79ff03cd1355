// Builds the extension and measures 从文稿提取 in it: npm run bench:extract
import { buildExtension } from '../../scripts/lib/build-extension.mjs';
import { ensureBrowser } from '../../scripts/lib/ensure-browser.mjs';
import { ensureDependencies } from '../../scripts/lib/ensure-dependencies.mjs';
import { runCommand } from '../../scripts/lib/run-command.mjs';

await ensureDependencies();
const faults = await buildExtension('chrome');
if (faults.length > 0) throw new Error(faults.join('\n'));
await ensureBrowser('chromium');
process.exitCode = await runCommand('node', [
  'scripts/run-ts.mjs',
  'bench/extract/main.ts',
  ...process.argv.slice(2),
]);
