import type { GroupChoice, ImportChoice, ImportSummary } from '@/lib/importing/types';
import type { TableLayout } from '@/lib/transfer/table-shape';

/** Returns the summary of a table of which nothing can be read by these columns. */
export function withoutRows(summary: ImportSummary, layout: TableLayout): ImportSummary {
  const counts = { new: 0, alike: 0, changed: 0, same: 0 };
  const { table } = summary;
  return { ...summary, counts, ...(table && { table: { ...table, ...layout } }) };
}

/** Returns how many rows of a group of `count` are chosen. */
export function countChosen({ isTaken, except }: GroupChoice, count: number): number {
  return isTaken ? count - except.size : except.size;
}

/** Returns the choice that a preview begins with: what is new is taken; what is alike, or would change an entry, only where a person says so. */
export function firstChoice(): ImportChoice {
  return { new: wholeGroup(true), alike: wholeGroup(false), changed: wholeGroup(false) };
}

/** Returns the choice of all rows of a group, or of none. */
export function wholeGroup(isTaken: boolean): GroupChoice {
  return { isTaken, except: new Set() };
}
