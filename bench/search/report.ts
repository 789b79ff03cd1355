import type { Latency, Quality } from './measure';

/** What was measured at one size. */
export interface SizeReport {
  size: number;
  /** Milliseconds. */
  build: number;
  /** Bytes. */
  memory: number;
  quality: Map<string, Quality>;
  latency: Latency;
  stock?: { quality: Map<string, Quality>; latency: Latency };
}

/** The figures as Markdown; `processorTime` tells which clock the keystrokes were timed by. */
export function formatReport(
  reports: readonly SizeReport[],
  processorTime: boolean,
  seed: number,
): string {
  return [
    '# Search: measured',
    '',
    'By `npm run bench:search`; how it is measured stands in `bench/search`. Stock Fuse.js has the same keys in the same run; where it is slow, it answers only as many queries as its own column says, and percentiles of fewer than 200 keystrokes are left out.',
    `Seed ${seed}. Weights were tuned on seed 0; other seeds are other corpora and other queries.`,
    '',
    `## Each keystroke, in milliseconds${processorTime ? ' of processor time' : ''}`,
    '',
    '| entries | | median | p95 | p99 | keystrokes |',
    '|---:|---|---:|---:|---:|---:|',
    ...reports.flatMap(({ size, latency, stock }) => [
      latencyRow(size, 'lib/search', latency),
      ...(stock ? [latencyRow(size, 'Fuse.js', stock.latency)] : []),
    ]),
    '',
    '## Building',
    '',
    '| entries | index built, readings and all (ms) | memory (MB) |',
    '|---:|---:|---:|',
    ...reports.map(
      ({ size, build, memory }) =>
        `| ${size} | ${build.toFixed(0)} | ${(memory / 1e6).toFixed(0)} |`,
    ),
    '',
    ...reports.flatMap(qualityTable),
  ].join('\n');
}

function latencyRow(size: number, name: string, latency: Latency): string {
  const { median, p95, p99, keystrokes } = latency;
  // Of few keystrokes the highest hundredth is a single one and says nothing.
  const tails = keystrokes < 200 ? ['', ''] : [p95.toFixed(2), p99.toFixed(2)];
  const figures = [median.toFixed(2), ...tails].join(' | ');
  return `| ${size} | ${name} | ${figures} | ${keystrokes} |`;
}

function qualityTable({ size, quality, stock }: SizeReport): string[] {
  return [
    `## Right entry found, ${size} entries`,
    '',
    `| class | queries | first | first five | MRR |${stock ? ' Fuse.js queries | first | first five | MRR |' : ''}`,
    `|---|---:|---:|---:|---:|${stock ? '---:|---:|---:|---:|' : ''}`,
    ...[...quality].map(([kind, found]) => {
      const other = stock ? stockCells(stock.quality.get(kind)) : '';
      return `| ${kind} | ${found.queries} |${qualityCells(found)}${other}`;
    }),
    '',
  ];
}

function stockCells(quality: Quality | undefined): string {
  return quality ? ` ${quality.queries} |${qualityCells(quality)}` : ' 0 | | | |';
}

function qualityCells(quality: Quality): string {
  return ` ${percent(quality.first)} | ${percent(quality.firstFive)} | ${quality.mrr.toFixed(3)} |`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
