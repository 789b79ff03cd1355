import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countTests } from './count-tests.mjs';

const passing = { status: 'passed', fullName: 'a sum is right' };
const failing = { status: 'failed', fullName: 'a sum is wrong' };

async function reportOf(testResults: object[], passed: number, failed: number): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'bijia-report-')), 'report.json');
  const counts = { numPassedTests: passed, numFailedTests: failed };
  await writeFile(
    path,
    JSON.stringify({ ...counts, numPendingTests: 1, numTodoTests: 0, testResults }),
  );
  return path;
}

const fileOf = (name: string, status: string, assertionResults: object[]) => ({
  name: join(process.cwd(), name),
  status,
  assertionResults,
});

describe('the count of a run', () => {
  it('names what failed, by file and test', async () => {
    const report = await reportOf([fileOf('lib/a.test.ts', 'failed', [passing, failing])], 1, 1);
    expect(await countTests(report, 1)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 1,
      faults: ['lib/a.test.ts: a sum is wrong'],
    });
  });

  it('counts a file that could not be loaded', async () => {
    const files = [
      fileOf('lib/a.test.ts', 'passed', [passing]),
      fileOf('lib/b.test.ts', 'failed', []),
    ];
    const tally = await countTests(await reportOf(files, 1, 0), 1);
    expect(tally).toMatchObject({ failed: 1, faults: ['lib/b.test.ts could not be loaded'] });
  });

  it('counts a run that ended badly, and one without a report', async () => {
    const report = await reportOf([fileOf('lib/a.test.ts', 'passed', [passing])], 1, 0);
    const ended = await countTests(report, 137);
    expect([ended.failed, ended.faults.length]).toEqual([1, 1]);
    const missing = await countTests(`${report}.missing`, 0);
    expect([missing.failed, missing.faults.length]).toEqual([1, 1]);
  });
});
