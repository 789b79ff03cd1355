import type { Acted, Chosen } from './measure-bulk-act';
import type { Keys, Openings, Scrolled } from './measure-page';

/** What was measured at one size. */
export interface ManagerReport extends Openings, Keys {
  size: number;
  scrolled: Scrolled;
  chosen: Chosen;
  acted: Acted;
}

/** The report as the page bench/MANAGER.md. */
export function formatManagerReport(reports: readonly ManagerReport[]): string {
  return `# The library page, end to end

Made by \`npm run bench:manager\`. The built extension in Chromium, the library in real IndexedDB: the built-in packs, and snippets made of their clauses. Times in milliseconds; on a machine that does other work too only the ratios to the empty page say something.

## Opening and typing

First rows: from the beginning of the page's navigation to their paint, by turns with an empty page of React, a field and one line; of a library that was not written to since its first entries were stored, which is done a moment after a write. A key: from the press to the painted rows that answer it.

| own entries | empty page (median) | first rows (median) | ratio | beyond | p95 | key in the empty page (median) | key (median) | ratio | p95 |
|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
${reports.map(pageLine).join('\n')}

## The end of the list, and acts on many

The key End in the list of own entries, until its last row is read and drawn; its longest task is also of the way back, as a dragged scroll bar goes it. Ctrl+A, until the page says how many are chosen. Delete on the first 10,000 of them (on all where there are fewer), until the page says that it is done, then its undo. Longest task: of any page meanwhile, in processor time.

| own entries | rows | End | longest task | all chosen | longest task | rows of the act | act | per row | undo | longest task |
|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
${reports.map(actLine).join('\n')}
`;
}

function pageLine({ size, empty, rows, echoes, keys }: ManagerReport): string {
  const opening = [at(empty, 0.5), at(rows, 0.5)] as const;
  const key = [at(echoes, 0.5), at(keys, 0.5)] as const;
  const cells = [
    opening[0].toFixed(0),
    opening[1].toFixed(0),
    (opening[1] / opening[0]).toFixed(2),
    (opening[1] - opening[0]).toFixed(0),
    at(rows, 0.95).toFixed(0),
    key[0].toFixed(1),
    key[1].toFixed(1),
    (key[1] / key[0]).toFixed(2),
    at(keys, 0.95).toFixed(1),
  ];
  return `| ${size} | ${cells.join(' | ')} |`;
}

function actLine({ size, scrolled, chosen, acted }: ManagerReport): string {
  const cells = [
    scrolled.rows,
    scrolled.took.toFixed(0),
    longestOf(scrolled),
    chosen.took.toFixed(0),
    longestOf(chosen),
    acted.rows,
    acted.took.toFixed(0),
    (acted.took / acted.rows).toFixed(2),
    acted.undo.toFixed(0),
    longestOf(acted),
  ];
  return `| ${size} | ${cells.join(' | ')} |`;
}

function longestOf({ tasks }: Scrolled | Chosen | Acted): string {
  return (tasks[0]?.ms ?? 0).toFixed(0);
}

/** Lines about the longest tasks while one scrolled, chose all, and while an act and its undo ran. */
export function taskLines({ scrolled, chosen, acted }: ManagerReport): string[] {
  const parts = { scrolled, 'chose all': chosen, acted };
  return Object.entries(parts).flatMap(([name, { tasks }]) =>
    tasks
      .slice(0, MOST_TASKS)
      .map(({ ms, within }) => `  ${name}: ${ms.toFixed(0)} ms: ${within.join(' › ')}`),
  );
}

/** Of each measurement, the longest. */
const MOST_TASKS = 6;

function at(times: readonly number[], share: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
}
