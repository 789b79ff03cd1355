import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildExtension } from './lib/build-extension.mjs';
import { checkNode } from './lib/check-node.mjs';
import { tabulateConformance } from './lib/conformance-table.mjs';
import { ensureBrowser } from './lib/ensure-browser.mjs';
import { ensureScreen } from './lib/ensure-screen.mjs';
import { ensureDependencies } from './lib/ensure-dependencies.mjs';
import { OUTPUT, PROJECT } from './lib/project.mjs';
import { runCommand } from './lib/run-command.mjs';

const REPORT = join(OUTPUT, 'test-reports', 'conformance.json');
const RESULTS = join(PROJECT, 'e2e', 'editors', 'RESULTS.md');
// Vitest takes them for beginnings: `.test.ts`, or `.conformance.ts` where this run alone has it.
const TESTS = [
  'chromium',
  'firefox',
  'keyboard',
  'insert-and-return',
  'continuing.chromium',
  'continuing.firefox',
  'generic',
].map((name) => `e2e/editors/${name}.`);

checkNode();
await ensureDependencies();
for (const browser of ['chrome', 'firefox']) {
  const faults = await buildExtension(browser);
  if (faults.length > 0) throw new Error(faults.join('\n'));
}
await ensureBrowser('chromium');
await ensureBrowser('firefox');
await ensureScreen();

await mkdir(join(OUTPUT, 'test-reports'), { recursive: true });
await rm(REPORT, { force: true });
const code = await runCommand(
  'vitest',
  [
    'run',
    '--project',
    'e2e',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${REPORT}`,
    ...TESTS,
  ],
  { BIJIA_CONFORMANCE: '1' },
);
const table = tabulateConformance(JSON.parse(await readFile(REPORT, 'utf8')));
await writeFile(RESULTS, table);
console.log(`\n${table}\nWritten to ${RESULTS}`);
if (code !== 0) process.exitCode = 1;
