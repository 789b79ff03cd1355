import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { raiseChromium, type ChromiumStage } from './chromium-stage';
import { callTarget } from './stage';

/** A page that bears the marks of 腾讯文档 with a visible editable, and a model as the script has it: `pad`, made by `model`. */
function imitate(script: string): string {
  return `<!doctype html><meta charset="utf-8"><title>imitation</title>
    <div id="melo-container"><p id="melo-hidden-editor" contenteditable="true">前后</p></div>
    <textarea id="other">前后</textarea>
    <script>
      const editor = document.querySelector('#melo-hidden-editor');
      let text = '前后', sent = 0;
      const model = (parts) => ({ editor: {
        _state: { getTextStream: () => ({ textPool: { size: () => text.length, subText: (from, n) => text.slice(from, from + n) } }), selection: { gcpRange: { gcpBegin: 1, len: 0 } } },
        clipboardManager: { pasteFromDirectCall: () => { sent += 1; return { success: true }; } }, ...parts } });
      const state = (textPool, gcpRange = { gcpBegin: 1, len: 0 }) => ({ _state: { getTextStream: () => ({ textPool }), selection: { gcpRange } } });
      editor.addEventListener('paste', (event) => { event.preventDefault(); event.clipboardData.getData('text/plain'); sent += 1; });
      window.pad = model({});
      ${script}
    </script>`;
}

/** A page in the shape of the hidden frame of Google Docs, with its API as the script has it. */
function imitateDocs(script: string): string {
  return `<!doctype html><meta charset="utf-8"><title>imitation</title>
    <iframe class="docs-texteventtarget-iframe" srcdoc="<p contenteditable=true>前后</p>"></iframe>
    <textarea id="other">前后</textarea>
    <script>
      var sent = 0;
      const annotated = (parts) => ({ getText: () => '前后', getSelection: () => [{ start: 1, end: 1 }], ...parts });
      addEventListener('load', () => frames[0].document.addEventListener('paste', (event) => { event.preventDefault(); sent += 1; }));
      ${script}
    </script>`;
}

const SENT = { ok: true, verified: false };

/** What a page may do in place of an honest model, and how an insertion then ends. */
const LIES: ReadonlyArray<[title: string, html: string, result: object]> = [
  [
    'wrong text',
    imitate(`window.pad = model(state({ size: () => 2, subText: () => 'x' }));`),
    SENT,
  ],
  [
    'text that is none',
    imitate(`window.pad = model(state({ size: () => 2, subText: () => ({}) }));`),
    SENT,
  ],
  [
    'a caret outside of the text',
    imitate(
      `window.pad = model(state({ size: () => 2, subText: () => '' }, { gcpBegin: 1e9, len: -1 }));`,
    ),
    SENT,
  ],
  [
    'a caret that is no number',
    imitate(
      `window.pad = model(state({ size: () => 2, subText: () => '' }, { gcpBegin: NaN, len: NaN }));`,
    ),
    SENT,
  ],
  [
    '50 MB',
    imitate(
      `const much = '大'.repeat(5e7); window.pad = model(state({ size: () => 2, subText: () => much }));`,
    ),
    SENT,
  ],
  [
    'a getter that throws',
    imitate(`Object.defineProperty(window, 'pad', { get() { throw new Error('no'); } });`),
    SENT,
  ],
  [
    'a method that throws',
    imitate(
      `window.pad = model({ clipboardManager: { pasteFromDirectCall() { throw new Error('no'); } } });`,
    ),
    SENT,
  ],
  [
    'a proxy that answers everything',
    imitate(
      `window.pad = new Proxy(function () {}, { get: (all, name, proxy) => proxy, apply: (all, self, args) => pad });`,
    ),
    SENT,
  ],
  ['success that is none', imitate(''), SENT],
  [
    'a promise that never ends',
    imitateDocs(`window._docs_annotate_getAnnotatedText = () => new Promise(() => {});`),
    SENT,
  ],
  [
    'a promise that is refused',
    imitateDocs(`window._docs_annotate_getAnnotatedText = () => Promise.reject(new Error('no'));`),
    SENT,
  ],
  [
    'a thenable that calls back for ever',
    imitateDocs(
      `window._docs_annotate_getAnnotatedText = () => ({ then(done) { setInterval(done, 1, annotated()); } });`,
    ),
    SENT,
  ],
  [
    'timers that never fire',
    imitateDocs(
      `window._docs_annotate_getAnnotatedText = () => new Promise(() => {}); addEventListener('load', () => { frames[0].setTimeout = () => 0; });`,
    ),
    SENT,
  ],
  [
    '50 MB, by a promise',
    imitateDocs(
      `const much = '大'.repeat(5e7); window._docs_annotate_getAnnotatedText = async () => annotated({ getText: () => much });`,
    ),
    SENT,
  ],
  [
    'prototypes of its own',
    imitate(
      `String.prototype.slice = String.prototype.replaceAll = function () { return '大'.repeat(5e7); }; Array.prototype.push = function () { throw new Error('no'); };`,
    ),
    SENT,
  ],
];

let stage: ChromiumStage;
beforeAll(async () => {
  const pages = Object.fromEntries(LIES.map(([, html], at) => [`/lie-${at}.html`, html]));
  stage = await raiseChromium({ pages });
});
afterAll(() => stage.close());

describe.each(LIES)('a page that imitates a product and has %s', (title, html, result) => {
  it('is sent the text once at most, and nothing false is said', async () => {
    const { page, origin } = stage;
    await page.goto(`${origin}/lie-${LIES.findIndex(([each]) => each === title)}.html`);
    const isFramed = html.includes('<iframe');
    await (isFramed ? page.frameLocator('iframe').locator('p') : page.locator('p')).click();
    expect(await stage.deliver({ text: '承上启下' })).toMatchObject(result);
    expect(await page.evaluate<number>('sent')).toBeLessThanOrEqual(1);
  });

  it('gives no more than 2,000 characters, and the sidebar goes on', async () => {
    const target = await stage.locate();
    const frameId = target.state === 'ready' ? target.frameId : 0;
    const read = await stage.panel.evaluate<string | null>(
      callTarget(`readBefore({ tabId, frameId: ${frameId} })`),
    );
    expect((read ?? '').length).toBeLessThanOrEqual(2000);
    await stage.page.click('#other');
    await stage.page.keyboard.press('Control+End');
    expect(await stage.deliver({ text: '中' })).toMatchObject({ ok: true, verified: true });
    expect(await stage.page.inputValue('#other')).toBe('前后中');
  });
});
