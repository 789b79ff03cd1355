import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildExtension } from './lib/build-extension.mjs';
import { checkNode } from './lib/check-node.mjs';
import { countTests } from './lib/count-tests.mjs';
import { ensureBrowser } from './lib/ensure-browser.mjs';
import { ensureDependencies } from './lib/ensure-dependencies.mjs';
import { ensureScreen } from './lib/ensure-screen.mjs';
import { OUTPUT } from './lib/project.mjs';
import { runCommand } from './lib/run-command.mjs';

const REPORTS = join(OUTPUT, 'test-reports');

checkNode();
await rm(REPORTS, { recursive: true, force: true });
await mkdir(REPORTS, { recursive: true });

const dependencies = await step('dependencies', () => endsWell(ensureDependencies));
const tallies = dependencies.failed > 0 ? [dependencies] : await runEverything();

const passed = total('passed');
const failed = total('failed');
const skipped = total('skipped');
if (failed > 0 || passed === 0) process.exitCode = 1;
// Last, since of a long log the end is what is kept and read.
for (const fault of tallies.flatMap(({ faults }) => faults)) console.log(`✖ ${fault}`);
const andSkipped = skipped > 0 ? `, ${skipped} skipped` : '';
console.log(`\n${passed} passed, ${failed} failed${andSkipped}`);

/** Every step, each whatever became of the ones before it. */
async function runEverything() {
  return [
    await step(
      'types',
      async () => (await succeeds('wxt', 'prepare')) && succeeds('tsc', '--noEmit'),
    ),
    await step('lint', () => succeeds('oxlint', '--type-aware', '--deny-warnings')),
    await step('format', () => succeeds('oxfmt', '--check', '.')),
    await step('unused code', () => succeeds('knip', '--no-progress')),
    await runTests('unit'),
    await step('build for Chromium', () => builds('chrome')),
    await step('build for Firefox', () => builds('firefox')),
    await step('a Chromium is there', () => endsWell(() => ensureBrowser('chromium'))),
    await step('a Firefox is there', () => endsWell(() => ensureBrowser('firefox'))),
    await step('a screen with a keyboard is there', () => endsWell(ensureScreen)),
    await runTests('e2e'),
  ];
}

/** Runs one step that passes or fails as a whole. */
async function step(name, run) {
  announce(name);
  const ok = await run();
  console.log(`${ok ? '✔' : '✖'} ${name}`);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, faults: ok ? [] : [name] };
}

async function runTests(project) {
  announce(`${project} tests`);
  const report = join(REPORTS, `${project}.json`);
  const code = await runCommand('vitest', [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return countTests(report, code);
}

async function builds(browser) {
  const faults = await buildExtension(browser);
  for (const fault of faults) console.error(`✖ ${fault}`);
  return faults.length === 0;
}

async function endsWell(run) {
  try {
    await run();
    return true;
  } catch (error) {
    console.error(error.message);
    return false;
  }
}

async function succeeds(program, ...args) {
  return (await runCommand(program, args)) === 0;
}

function announce(name) {
  console.log(`\n── ${name}`);
}

function total(kind) {
  return tallies.reduce((sum, tally) => sum + tally[kind], 0);
}
