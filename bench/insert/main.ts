import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { raiseChromium, type ChromiumStage } from '../../e2e/editors/chromium-stage';
import { EDITORS } from '../../e2e/editors/suite-editors';
import { percentile } from './percentile';

const RESULTS = fileURLToPath(new URL('../INSERT.md', import.meta.url));
const ROUNDS = 20;
/** Insertions until the editor is emptied again: a field of the suite takes 60 characters. */
const BETWEEN_RESETS = 4;
/** Milliseconds between two insertions: nobody presses sooner, and what the bridge remembers of the one before must not count. */
const PAUSE = 200;
const NATIVE = new Set(['textarea', 'input', 'react-textarea']);

/** Milliseconds in the sidebar: to find where the caret is, which inserts nothing, and to insert and have it confirmed. */
interface Times {
  located: number[];
  inserted: number[];
}

/**
 * How long an insertion takes from the call in the real side panel to its confirmation, editor by editor, beside
 * merely finding the caret in the same frames in the same round. Prints a table and writes it to `bench/INSERT.md`.
 */
export async function main(): Promise<number> {
  const stage = await raiseChromium();
  const rows: string[] = [];
  const native: number[] = [];
  try {
    for (const { name, drawn } of EDITORS) {
      const { located, inserted } = await time(stage, name);
      if (NATIVE.has(name)) native.push(...inserted);
      rows.push(
        `| ${name}${drawn ? ' (only sent)' : ''} | ${[located, inserted].map((times) => `${percentile(times, 50).toFixed(0)} | ${percentile(times, 95).toFixed(0)}`).join(' | ')} | ${(percentile(inserted, 50) / percentile(located, 50)).toFixed(1)} |`,
      );
      console.log(rows.at(-1));
    }
  } finally {
    await stage.close();
  }
  const report = [
    '# Insertion: measured',
    `By \`npm run bench:insert\`, in Chromium, ${ROUNDS} insertions of 12 characters for each editor, one every ${PAUSE} ms, in milliseconds from the call in the side panel until it is confirmed by reading back. “located”: finding the caret in the same frames, as the baseline.`,
    `Native fields (${[...NATIVE].join(', ')}): median ${percentile(native, 50).toFixed(0)} ms, p95 ${percentile(native, 95).toFixed(0)} ms.`,
    [
      '| editor | located: median | p95 | inserted: median | p95 | times the baseline |',
      '|---|---:|---:|---:|---:|---:|',
      ...rows,
    ].join('\n'),
    '',
  ].join('\n\n');
  await writeFile(RESULTS, report);
  console.log(`\n${report}\nWritten to ${RESULTS}`);
  return 0;
}

async function time(stage: ChromiumStage, name: string): Promise<Times> {
  const editor = await stage.open(name);
  const all: Times = { located: [], inserted: [] };
  for (let round = 0; round < ROUNDS; round += BETWEEN_RESETS) {
    await editor.reset('前|后');
    const times = await timeInARow(stage, name);
    all.located.push(...times.located);
    all.inserted.push(...times.inserted);
  }
  return all;
}

function timeInARow(stage: ChromiumStage, name: string): Promise<Times> {
  return stage.panel.evaluate<Times>(`(async () => {
    const { id } = await chrome.windows.getCurrent();
    const tabId = await target.activeTab(id);
    const times = { located: [], inserted: [] };
    for (let round = 0; round < ${BETWEEN_RESETS}; round += 1) {
      await new Promise((done) => setTimeout(done, ${PAUSE}));
      const start = performance.now();
      await target.locateTarget(tabId);
      const between = performance.now();
      const result = await target.deliver(tabId, { text: '承上启下、协调左右第' + round + '次' });
      const end = performance.now();
      if (!result.ok) throw new Error(${JSON.stringify(name)} + ': ' + JSON.stringify(result));
      times.located.push(between - start);
      times.inserted.push(end - between);
    }
    return times;
  })()`);
}
