import { writeFile } from 'node:fs/promises';
import { createNearDuplicateFinder } from '../../lib/extract/duplicates/near-duplicates';
import { findTwins, readSource } from '../../lib/extract/worker/read-source';
import { SHAPES, type Shape } from './shapes';

const SIZES = [10_000, 100_000, 1_000_000] as const;
/** The most that ten times the size may cost, as a factor: 10, and what caches and the garbage collector add. */
const MOST_GROWTH = 20;
/** Below this, in ms, a time says nothing about growth. */
const LEAST_TIME = 20;

/**
 * Measures how the time of extraction grows with hostile documents, prints it and writes bench/EXTRACT-GROWTH.md: npm run
 * bench:extract-growth [-- NAME]; with a part of a shape's name, measures that and writes nothing. The exit code is 0 when all are linear.
 */
export async function main([only = '']: readonly string[]): Promise<number> {
  const rows: Row[] = [];
  await measure(SHAPES[0] ?? fail(), SIZES[0]);
  for (const shape of SHAPES.filter(({ name }) => name.includes(only))) {
    const times: number[] = [];
    for (const size of SIZES) {
      if (Math.max(...times, 0) > 20_000) break;
      times.push(await measure(shape, size));
    }
    const row = { name: shape.name, times };
    rows.push(row);
    console.log(lineOf(row));
  }
  if (only === '')
    await writeFile(new URL('../EXTRACT-GROWTH.md', import.meta.url), reportOf(rows));
  return rows.every(({ times }) => isLinear(times)) ? 0 : 1;
}

interface Row {
  name: string;
  /** Processor time in ms for each size. */
  times: number[];
}

function fail(): never {
  throw new Error('there is no shape');
}

/** The processor time, in ms, from a file's bytes to its candidates compared with each other; the less of two runs. */
async function measure(shape: Shape, size: number): Promise<number> {
  const bytes = await shape.make(size);
  const blob = new Blob([bytes.slice()]);
  let least = Infinity;
  for (let run = 0; run < (size < 1_000_000 ? 2 : 1); run += 1) {
    const before = process.cpuUsage();
    const { candidates } = await readSource({ name: shape.file, blob }, () => undefined);
    findTwins(candidates, createNearDuplicateFinder(), 0, 'run');
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

function isLinear(times: readonly number[]): boolean {
  return times.length === SIZES.length && growthOf(times).every((growth) => growth <= MOST_GROWTH);
}

/** How many times as much each size costs as the one before, the least time counting as the least that says something. */
function growthOf(times: readonly number[]): number[] {
  return times.slice(1).map((time, at) => time / Math.max(LEAST_TIME, times[at] ?? 0));
}

function lineOf({ name, times }: Row): string {
  const growth = growthOf(times).map((one) => `× ${one.toFixed(1)}`);
  return `${name}: ${times.map((time) => `${time.toFixed(0)} ms`).join(', ')} (${growth.join(', ')})`;
}

function reportOf(rows: readonly Row[]): string {
  const lines = rows.map(({ name, times }) => {
    const cells = SIZES.map((_, at) => times[at]?.toFixed(0) ?? 'not run');
    return `| ${name} | ${cells.join(' | ')} | ${growthOf(times)
      .map((one) => one.toFixed(1))
      .join(' | ')} |`;
  });
  return `# How extraction grows with hostile documents

\`npm run bench:extract-growth\`: processor time in ms from a file's bytes to its candidates, at 10, 100 and 1,000 kB, and how many times as much each size costs as the
one before. Linear growth is 10; the target is at most ${MOST_GROWTH}. A time below ${LEAST_TIME} ms counts as ${LEAST_TIME}. Node ${process.version}, ${new Date().toISOString().slice(0, 10)}.

| | 10 kB | 100 kB | 1,000 kB | 100 : 10 | 1,000 : 100 |
|---|--:|--:|--:|--:|--:|
${lines.join('\n')}
`;
}
