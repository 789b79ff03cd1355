import type { Latency, Quality } from './measure';

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

/** What was measured at one size; the first engine is ours. */
export interface SizeReport {
  size: number;
  engines: EngineReport[];
  /** Milliseconds to take a snapshot, to check and open it, and to answer the first query from it; bytes. */
  snapshot: { take: number; open: number; firstQuery: number; bytes: number };
}

/** The figures as Markdown; `processorTime` tells which clock they were timed by. */
export function formatReport(
  reports: readonly SizeReport[],
  processorTime: boolean,
  seed: number,
): string {
  return [
    '# Search: measured',
    '',
    'By `npm run bench:search`; how it is measured stands in `bench/search`. The others have the same keys (text, tags, pinyin, initials) in the same run. Where one is slow it answers only as many queries as its columns say, and percentiles of fewer than 200 keystrokes are left out.',
    '',
    `Seed ${seed}. Weights were chosen while reading the misses of seeds 0, 1 and 2, so none of them is a clean validation. Times are milliseconds${processorTime ? ' of processor time (collections of garbage on other threads included), for the machine was busy with other work' : ''}.`,
    '',
    '## Each keystroke',
    '',
    '| entries | | median | p95 | p99 | keystrokes | index built | memory (MB) |',
    '|---:|---|---:|---:|---:|---:|---:|---:|',
    ...reports.flatMap(({ size, engines }) => engines.map((engine) => latencyRow(size, engine))),
    '',
    '## Snapshots',
    '',
    'Taken when idle; on opening, the worker checks and opens it. Reading it from IndexedDB is not in these figures.',
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
    ...reports.flatMap(qualityTable),
  ].join('\n');
}

function latencyRow(size: number, { name, latency, build, memory }: EngineReport): string {
  const { median, p95, p99, keystrokes } = latency;
  // Of few keystrokes the highest hundredth is a single one and says nothing.
  const tails = keystrokes < 200 ? ['', ''] : [p95.toFixed(2), p99.toFixed(2)];
  const figures = [median.toFixed(2), ...tails, keystrokes, build.toFixed(0)].join(' | ');
  // Beside what the collector happens to have kept, less than a megabyte can't be told.
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
