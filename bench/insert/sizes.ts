import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { raiseChromium, type ChromiumStage } from '../../e2e/editors/chromium-stage';
import { percentile } from './percentile';

const RESULTS = fileURLToPath(new URL('../INSERT-SIZES.md', import.meta.url));
const ROUNDS = 9;
const TEXT = '承上启下、协调左右和内外';

const PAGES = {
  '/field.html':
    '<!doctype html><meta charset="utf-8"><textarea id="ed" rows="20" cols="80"></textarea>',
  '/host.html':
    '<!doctype html><meta charset="utf-8"><div id="ed" contenteditable="true" style="height:400px;overflow:auto"></div>',
};

/** A document: its page, and how much is in it. */
interface Size {
  page: '/field.html' | '/host.html';
  /** Characters in a field, paragraphs of fifty characters in a host. */
  count: number;
}

const SIZES: readonly Size[] = [
  ...[1e3, 1e4, 1e5, 1e6, 1e7].map((count) => ({ page: '/field.html', count }) as const),
  ...[1e2, 1e3, 1e4, 2e4, 1e5].map((count) => ({ page: '/host.html', count }) as const),
];

/**
 * What a document's size costs an insertion: from the call in the side panel to the confirmation, beside a bare `execCommand` at the same caret of the same page, by turns.
 * Prints a table and writes it to `bench/INSERT-SIZES.md`.
 */
export async function main(): Promise<number> {
  const stage = await raiseChromium({ pages: PAGES });
  const rows: string[] = [];
  try {
    for (const size of SIZES) {
      rows.push(await measure(stage, size));
      console.log(rows.at(-1));
    }
  } finally {
    await stage.close();
  }
  const report = [
    '# Insertion: the size of the document',
    `By \`npm run bench:insert-sizes\`, in Chromium, ${ROUNDS} insertions of ${TEXT.length} characters in the middle of the document, by turns with a bare \`execCommand\` there; milliseconds. “confirmed”: from the call in the side panel to its result; “painted”: of the bare command, until the browser has painted it, which takes most of a very long field; “added”: what the confirmation takes more than the bare command, “beyond painted” than that and its painting.`,
    [
      '| document | execCommand: median | painted: median | confirmed: median | p95 | added: median | beyond painted |',
      '|---|---:|---:|---:|---:|---:|---:|',
      ...rows,
    ].join('\n'),
    '',
  ].join('\n\n');
  await writeFile(RESULTS, report);
  return 0;
}

async function measure(
  { page, origin, panel, locate }: ChromiumStage,
  { page: path, count }: Size,
) {
  await page.goto(origin + path);
  await page.evaluate(fill, count);
  await locate();
  const bare: number[] = [];
  const painted: number[] = [];
  const confirmed: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const own = await page.evaluate(insertBare, TEXT);
    bare.push(own.done);
    painted.push(own.painted);
    confirmed.push(
      await panel.evaluate<number>(`(async () => {
        const { id } = await chrome.windows.getCurrent();
        const tabId = await target.activeTab(id);
        const start = performance.now();
        const result = await target.deliver(tabId, { text: ${JSON.stringify(TEXT)} });
        if (!result.ok || !result.verified) throw new Error(JSON.stringify(result));
        return performance.now() - start;
      })()`),
    );
  }
  const plain = percentile(bare, 50);
  const shown = percentile(painted, 50);
  const whole = percentile(confirmed, 50);
  const unit = path === '/field.html' ? 'characters in a textarea' : 'paragraphs in an editable';
  const cells = [plain, shown, whole, percentile(confirmed, 95), whole - plain, whole - shown];
  return `| ${count.toLocaleString('en')} ${unit} | ${cells.map((ms) => ms.toFixed(0)).join(' | ')} |`;
}

/** Runs in the page: fills the document and puts the caret in its middle. */
function fill(count: number): void {
  const ed = document.getElementById('ed');
  const line =
    '我们要做好各项工作，切实把责任落到实处，推动事业不断向前发展，取得新的更大的成绩和进步，让群众满意。';
  if (ed instanceof HTMLTextAreaElement) {
    ed.value = `${line}\n`.repeat(Math.ceil(count / (line.length + 1))).slice(0, count);
    ed.focus();
    ed.setSelectionRange(count / 2, count / 2);
    return;
  }
  if (!ed) throw new Error('no #ed');
  ed.innerHTML = `<p>${line}</p>`.repeat(count);
  ed.focus();
  const middle = ed.children[Math.floor(count / 2)]?.firstChild;
  if (middle) getSelection()?.collapse(middle, 10);
}

/** Runs in the page: milliseconds of the browser's own command, until it is laid out and until it is painted. */
async function insertBare(text: string): Promise<{ done: number; painted: number }> {
  const start = performance.now();
  document.execCommand('insertText', false, text);
  document.body.getBoundingClientRect();
  const done = performance.now() - start;
  // A task that is posted in the frame runs once that is painted.
  await new Promise<void>((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => resolve(), { once: true });
      port1.start();
      port2.postMessage(null);
    });
  });
  return { done, painted: performance.now() - start };
}
