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
export function formatReport(reports: readonly SizeReport[], processorTime: boolean): string {
  return [
    '# Search: measured',
    '',
    'By `npm run bench:search`; how it is measured stands in `bench/search`. Stock Fuse.js has the same keys in the same run; where it is slow, it answers a part of the queries.',
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
  const figures = [median, p95, p99].map((ms) => ms.toFixed(2)).join(' | ');
  return `| ${size} | ${name} | ${figures} | ${keystrokes} |`;
}

function qualityTable({ size, quality, stock }: SizeReport): string[] {
  return [
    `## Right entry found, ${size} entries`,
    '',
    `| class | queries | first | first five | MRR |${stock ? ' Fuse.js first | first five | MRR |' : ''}`,
    `|---|---:|---:|---:|---:|${stock ? '---:|---:|---:|' : ''}`,
    ...[...quality].map(([kind, found]) => {
      const other = stock ? qualityCells(stock.quality.get(kind)) : '';
      return `| ${kind} | ${found.queries} |${qualityCells(found)}${other}`;
    }),
    '',
  ];
}

function qualityCells(quality: Quality | undefined): string {
  if (!quality) return ' | | |';
  return ` ${percent(quality.first)} | ${percent(quality.firstFive)} | ${quality.mrr.toFixed(3)} |`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
