import type { InsertReport } from '@/lib/delivery/types';

/** What each line of a report is called. */
export type ReportWords = Record<
  | 'outcome'
  | 'family'
  | 'marks'
  | 'probes'
  | 'tried'
  | 'place'
  | 'frames'
  | 'host'
  | 'browser'
  | 'version',
  string
>;

/**
 * A report as lines to be copied: names of things, never a character of the document. Names of families and techniques stand as the
 * code has them, for the developer who fixes it.
 */
export function describeReport(
  report: InsertReport,
  outcome: string,
  words: ReportWords,
): Array<[label: string, value: string]> {
  const tried = report.tried.map(
    ({ technique, handled, reading }) =>
      `${technique} (${handled ? 'handled' : 'unhandled'}, ${reading})`,
  );
  const probes = report.probes.map(({ name, answer }) => `${name} (${answer})`);
  return [
    [words.outcome, outcome],
    [words.family, report.family],
    [words.marks, report.marks.join(' ') || '–'],
    [words.probes, probes.join(' → ') || '–'],
    [words.tried, tried.join(' → ') || '–'],
    [words.place, report.place],
    [words.frames, String(report.frames)],
    [words.host, report.host || '–'],
    [words.browser, report.browser || '–'],
    [words.version, report.extension],
  ];
}

/** The lines as plain text. */
export function reportText(lines: ReadonlyArray<readonly [label: string, value: string]>): string {
  return lines.map(([label, value]) => `${label}: ${value}`).join('\n');
}
