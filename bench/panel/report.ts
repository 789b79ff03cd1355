/** What was measured at one size; all times in ms, ascending where there are several. */
export interface PanelReport {
  size: number;
  /** The first opening, which builds the index. */
  build: number;
  empty: number[];
  rows: number[];
  index: number[];
  echoes: number[];
  answers: number[];
  keystrokes: number[];
  hurriedEchoes: number[];
  hurried: number[];
}

/** The report as the page bench/PANEL.md. */
export function formatPanelReport(reports: readonly PanelReport[]): string {
  return `# The sidebar, end to end

Made by \`npm run bench:panel\`. The built extension in Chromium, its real side panel, the library in real IndexedDB: the built-in pack, and snippets made of its clauses. Times in milliseconds.

## Opening

From the beginning of the page's navigation, opened by the toolbar button. The empty page holds React, a field and one line, and is opened by turns with the sidebar. First rows: painted. Index: every query is answered from it. Built: the first opening, without a stored index.

| entries | openings | empty page (median) | first rows (median) | first rows (p95) | beyond the empty page (median) | index (median) | index (p95) | index beyond the empty page (median) | index built |
|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
${reports.map(openingLine).join('\n')}

## Each keystroke

From the key press to the painted results, queries of every class typed key by key, 8 to 16 keys a second, from half a second after the index is there: nobody types before they have seen where. The sidebar answers from its own copy of the index, and the rows are drawn in the same frame as the letter. The empty page holds no more than a letter to draw; with a worker it draws what comes back from one that answers at once, which is a frame later: after a key Chromium draws what was typed before it runs any other task (DeferRendererTasksAfterInput, on by default).

| entries | keystrokes | empty page: median | p95 | with a worker: median | p95 | sidebar: median | p95 | p99 | slowest | beyond the empty page: median | p95 |
|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
${reports.map(keystrokeLine).join('\n')}

The same with 20 to 50 ms between two keys, faster than any hand: most keys come while the screen, which is drawn every 16.7 ms, still has the answer before to show.

| entries | keystrokes | empty page: median | p95 | sidebar: median | p95 |
|---:|---:|---:|---:|---:|---:|
${reports.map(hurriedLine).join('\n')}
`;
}

function openingLine({ size, build, empty, rows, index }: PanelReport): string {
  const beyond = (times: number[]) => at(times, 0.5) - at(empty, 0.5);
  const opened = [at(empty, 0.5), at(rows, 0.5), at(rows, 0.95), beyond(rows)];
  const indexed = [at(index, 0.5), at(index, 0.95), beyond(index), build];
  const cells = [...opened, ...indexed].map((ms) => ms.toFixed(0));
  return `| ${size} | ${rows.length} | ${cells.join(' | ')} |`;
}

function keystrokeLine({ size, echoes, answers, keystrokes }: PanelReport): string {
  const beyond = (share: number) => at(keystrokes, share) - at(echoes, share);
  const times = [
    ...middleAndTail(echoes),
    ...middleAndTail(answers),
    ...[0.5, 0.95, 0.99, 1].map((share) => at(keystrokes, share)),
    ...[0.5, 0.95].map(beyond),
  ];
  return `| ${size} | ${keystrokes.length} | ${cellsOf(times)} |`;
}

function hurriedLine({ size, hurriedEchoes, hurried }: PanelReport): string {
  const times = [...middleAndTail(hurriedEchoes), ...middleAndTail(hurried)];
  return `| ${size} | ${hurried.length} | ${cellsOf(times)} |`;
}

function middleAndTail(times: readonly number[]): number[] {
  return [0.5, 0.95].map((share) => at(times, share));
}

function cellsOf(times: readonly number[]): string {
  return times.map((ms) => ms.toFixed(1)).join(' | ');
}

function at(times: readonly number[], share: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
}
