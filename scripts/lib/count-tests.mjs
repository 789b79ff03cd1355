import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { PROJECT } from './project.mjs';

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string[]} faults what failed, each by its file and full name
 */

/**
 * Counts what Vitest's JSON report says. A file that could not even be loaded, a run that ended
 * badly without a failed test, and a run of no tests each count as one failure.
 *
 * @param {string} report path of the report
 * @param {number} exitCode of the run
 * @returns {Promise<Tally>}
 */
export async function countTests(report, exitCode) {
  const results = await readReport(report);
  if (!results) return { passed: 0, failed: 1, skipped: 0, faults: [`no report at ${report}`] };
  const unloaded = results.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const passed = results.numPassedTests;
  const failed = results.numFailedTests + unloaded.length;
  const skipped = results.numPendingTests + results.numTodoTests;
  const wentWrong = failed === 0 && (exitCode !== 0 || passed === 0);
  const faults = [
    ...unloaded.map(({ name }) => `${relative(PROJECT, name)} could not be loaded`),
    ...results.testResults.flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter(({ status }) => status === 'failed')
        .map(({ fullName }) => `${relative(PROJECT, name)}: ${fullName}`),
    ),
  ];
  if (wentWrong) faults.push(`the run ended with ${exitCode}, though no test failed`);
  return { passed, failed: wentWrong ? 1 : failed, skipped, faults };
}

async function readReport(report) {
  try {
    return JSON.parse(await readFile(report, 'utf8'));
  } catch {
    return undefined;
  }
}
