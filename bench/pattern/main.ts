import { writeFileSync } from 'node:fs';
import { parseBody } from '@/lib/pattern';
import { BODY_KINDS, type BodyKind } from './bodies';

/** UTF-16 units: a quarter, a half and the whole of a megabyte of Latin text. */
const SIZES = [250_000, 500_000, 1_000_000];
/** The fastest of this number of counts: others that are busy, and collections of garbage, only make it slower. */
const RUNS = 7;

/*
 * That reading is linear shows in ratios taken in one run: twice the text takes twice the time, whatever the machine. Processor
 * time, so that a busy machine doesn't count. A body with faults ends at its twentieth.
 */

/** Reads bodies of three sizes and writes what they took to bench/pattern/RESULTS.md; `--dry` only prints it. */
export async function main(options: readonly string[]): Promise<number> {
  const rows = BODY_KINDS.map(measureKind);
  const text = [
    '# Patterns: measured',
    '',
    'By `npm run bench:pattern`: `parseBody` on bodies of 0.25, 0.5 and 1 million characters, in ms of processor time (the fastest of seven). Linear is a ratio of 2.',
    '',
    '| body | 0.25 M | 0.5 M | 1 M | 0.5 : 0.25 | 1 : 0.5 | comes to |',
    '|---|---:|---:|---:|---:|---:|---|',
    ...rows,
    '',
  ].join('\n');
  console.log(text);
  if (!options.includes('--dry')) writeFileSync('bench/pattern/RESULTS.md', text);
  return 0;
}

function measureKind({ name, kind, make }: BodyKind): string {
  const bodies = SIZES.map(make);
  // Each size in turn, so that what the machine does else falls on all of them.
  const times = SIZES.map(() => Infinity);
  for (let run = 0; run < RUNS; run += 1)
    for (const [at, body] of bodies.entries())
      times[at] = Math.min(
        times[at] ?? Infinity,
        timeOf(() => parseBody(kind, body)),
      );
  const [quarter = 0, half = 0, whole = 0] = times;
  const parsed = parseBody(kind, bodies.at(-1) ?? '');
  const outcome = parsed.ok
    ? `fields: ${parsed.body.fields.length}`
    : `faults: ${parsed.errors.length}`;
  const ms = times.map((time) => time.toFixed(1)).join(' | ');
  return `| ${name} | ${ms} | ${ratio(half, quarter)} | ${ratio(whole, half)} | ${outcome} |`;
}

function timeOf(act: () => unknown): number {
  const start = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Under a millisecond a ratio says nothing. */
function ratio(more: number, less: number): string {
  return less < 1 ? '–' : (more / less).toFixed(2);
}
