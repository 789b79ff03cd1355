import type { LiteralFirst } from './literal-first';
import type { Latency, Quality } from './measure';

/** Weights were chosen while reading the misses of these; the others say how well they do on what nobody looked at. */
const TUNING_SEEDS = '0 to 8 (and the figures by class, without the misses, of 21 to 24)';
/** Seeds whose queries nobody has looked at: they validate the weights, so their misses must not be read. */
export const VALIDATION_SEEDS = [25, 26, 27];

/** What was measured of one engine. */
export interface EngineReport {
  name: string;
  /** Milliseconds, the pinyin of lib/search's documents included. */
  build: number;
  /** Bytes. */
  memory: number;
  quality: Map<string, Quality>;
  latency: Latency;
}

/** What was measured at one size; the first engine is ours. `literal` is of entries made to look alike. */
export interface SizeReport {
  size: number;
  engines: EngineReport[];
  literal: LiteralFirst;
  /** Milliseconds to take a snapshot, to check and open it, and to answer the first query from it; bytes. */
  snapshot: { take: number; open: number; firstQuery: number; bytes: number };
}

/** The figures as Markdown; `processorTime` says which clock they were timed by. */
export function formatReport(
  reports: readonly SizeReport[],
  processorTime: boolean,
  seed: number,
): string {
  return [
    '# Search: measured',
    '',
    'By `npm run bench:search`; how it is measured stands in `bench/search`. What the writer waits for in the real side panel stands in [PANEL.md](PANEL.md). The others have the same keys (text, tags, pinyin, initials) in the same run. Where one is slow it answers only as many queries as its columns say, and percentiles of fewer than 200 keystrokes are left out.',
    '',
    `Seed ${seed}. Weights were chosen while reading the misses of seeds ${TUNING_SEEDS}; seeds ${VALIDATION_SEEDS.join(', ')} are for validation: their misses were never read. A query is answered by every entry that it fits as exactly: letters by all that they can be read as, one with a slip in it by all that one slip of the same sort leads to; an entry grouped under a hit counts as found in its place. Times are milliseconds${processorTime ? ' of processor time (collections of garbage on other threads included), for the machine was busy with other work' : ''}.`,
    '',
    '## Each keystroke',
    '',
    '| entries | | median | p95 | p99 | keystrokes | index built | memory (MB) |',
    '|---:|---|---:|---:|---:|---:|---:|---:|',
    ...reports.flatMap(({ size, engines }) => engines.map((engine) => latencyRow(size, engine))),
    '',
    ...reports.flatMap(ratioLine),
    '',
    '## Snapshots',
    '',
    'Taken when idle; on opening, the page that searches opens it and leaves its checksum until search rests. Neither that nor reading it from IndexedDB is in these figures.',
    '',
    '| entries | taken | opened | first query | size (MB) |',
    '|---:|---:|---:|---:|---:|',
    ...reports.map(
      ({ size, snapshot: { take, open, firstQuery, bytes } }) =>
        `| ${size} | ${[take, open, firstQuery].map((ms) => ms.toFixed(0)).join(' | ')} | ${(bytes / 1e6).toFixed(1)} |`,
    ),
    '',
    '## Right entry found, all classes',
    '',
    '| entries | | queries | first | first five | first ten | MRR |',
    '|---:|---|---:|---:|---:|---:|---:|',
    ...reports.flatMap(({ size, engines }) =>
      engines.map(
        ({ name, quality }) => `| ${size} | ${name} |${qualityCells(quality.get('all'))}`,
      ),
    ),
    '',
    ...reports.flatMap(groupedLine),
    ...reports.map(literalLine),
    '',
    ...reports.flatMap(qualityTable),
  ].join('\n');
}

/** How much faster than Fuse.js, over the keystrokes that it got through. */
function ratioLine({ size, engines }: SizeReport): string[] {
  const fuse = engines.find(({ name }) => name === 'Fuse.js')?.latency.times;
  const own = engines[0]?.latency.times;
  if (!fuse || !own) return [];
  const same = own.slice(0, fuse.length);
  const ratio = (medianOf(fuse) / medianOf(same)).toFixed(0);
  return [
    `- ${size} entries: lib/search is ${ratio} times as fast as stock Fuse.js (medians of the same ${same.length} keystrokes).`,
  ];
}

function medianOf(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

function groupedLine({ size, engines }: SizeReport): string[] {
  const all = engines[0]?.quality.get('all');
  if (!all) return [];
  return [
    `- ${size} entries: ${percent(all.firstItself)} of lib/search's first hits are right themselves, without what is grouped under them.`,
  ];
}

function literalLine({ size, literal: { queries, faults } }: SizeReport): string {
  return `- ${size} entries that differ in a number, a name or a mark: of ${queries} queries cut out of them, ${queries - faults.length} have what holds them word for word before everything else.`;
}

function latencyRow(size: number, { name, latency, build, memory }: EngineReport): string {
  const { median, p95, p99, keystrokes } = latency;
  // Of few keystrokes the highest hundredth is a single one and says nothing.
  const tails = keystrokes < 200 ? ['', ''] : [p95.toFixed(2), p99.toFixed(2)];
  const figures = [median.toFixed(2), ...tails, keystrokes, build.toFixed(0)].join(' | ');
  // The collector may not have freed everything: less than a megabyte is noise.
  const megabytes = memory < 1e6 ? '' : (memory / 1e6).toFixed(0);
  return `| ${size} | ${name} | ${figures} | ${megabytes} |`;
}

function qualityTable({ size, engines }: SizeReport): string[] {
  const [own, ...others] = engines;
  if (!own) return [];
  return [
    `## Right entry found by class, ${size} entries`,
    '',
    `| class | queries | first | first five | first ten | MRR |${others.map(({ name }) => ` ${name}: first (of) |`).join('')}`,
    `|---|---:|---:|---:|---:|---:|${others.map(() => '---:|').join('')}`,
    ...[...own.quality]
      .filter(([kind]) => kind !== 'all')
      .map(([kind, found]) => {
        const cells = others.map(({ quality }) => shortCell(quality.get(kind)));
        return `| ${kind} |${qualityCells(found)}${cells.join('')}`;
      }),
    '',
  ];
}

function shortCell(quality: Quality | undefined): string {
  return quality ? ` ${percent(quality.first)} (${quality.queries}) |` : ' |';
}

function qualityCells(quality: Quality | undefined): string {
  if (!quality) return ' 0 | | | | |';
  const { queries, first, firstFive, firstTen, mrr } = quality;
  const shares = [first, firstFive, firstTen].map(percent).join(' | ');
  return ` ${queries} | ${shares} | ${mrr.toFixed(3)} |`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
