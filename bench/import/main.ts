import { parseArgs } from 'node:util';
import { type ImportTask, measureImport } from './measure-import';

/**
 * Imports `--rows` rows (default 100,000) in the built extension and prints how long each step took and how long the page was held up: its
 * tasks of at least `--least` ms of processor time (default 40) or 50 ms by the clock, up to eight of each step.
 */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rows: { type: 'string', default: '100000' },
      least: { type: 'string', default: '40' },
    },
  });
  const rows = Number(values.rows);
  const { steps, longTasks, workerAfter } = await measureImport(rows, Number(values.least));
  for (const { step, ms, tasks } of steps) {
    console.log(`${step}: ${Math.round(ms)} ms`);
    for (const task of tasks.toSorted((one, other) => other.held - one.held).slice(0, 8))
      console.log(`  ${taskLine(task)}`);
  }
  const total = steps.reduce((sum, { ms }) => sum + ms, 0);
  console.log(`in all: ${Math.round(total)} ms for ${rows} rows`);
  if (workerAfter !== null)
    console.log(`the index's worker was started ${Math.round(workerAfter)} ms after the import`);
  const held = Math.max(0, ...steps.flatMap(({ tasks }) => tasks.map((task) => task.held)));
  console.log(
    `the page was held up for ${Math.round(held)} ms at most, waiting for a processor left out`,
  );
  const longest = longTasks.toSorted((one, other) => other - one).slice(0, 10);
  console.log(
    `tasks over 50 ms by the clock: ${longTasks.length}; the longest ${longest.join(', ')}`,
  );
  return 0;
}

function taskLine({ ms, byClock, waited, held, within }: ImportTask): string {
  const clock = `${Math.round(byClock)} by the clock${waited === null ? '' : `, ${Math.round(waited)} of them waiting for a processor`}`;
  return `a task that held the page up for ${Math.round(held)} ms: ${Math.round(ms)} of processor time, ${clock}: ${within.join(' › ')}`;
}
