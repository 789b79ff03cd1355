import { place } from './handle';
import { drawnOn, HostedDocument, listenToKeys, makeCanvas, readOptions } from './hosted-document';

/*
 * An emulation of Google Docs, made in November 2026 from what public code says of it; the site itself can't be run here.
 *  - Keys go into an editable in a hidden frame `iframe.docs-texteventtarget-iframe`; `.kix-appview-editor` is drawn on a canvas; `.kix-cursor-caret` is the caret.
 *  - A paste counts when event and data are of the frame's own realm. Plain blanks at its ends are trimmed; U+3000 too with `?fault=trim-ideographic`.
 *  - `_docs_annotate_getAnnotatedText(name)` gives, some time later, a snapshot with `getText`, `getSelection` and `setSelection`. The text begins with U+0003. A snapshot that is kept
 *    does not follow what is typed. `setSelection` scrolls smoothly, and the caret's element arrives some frames later.
 *  - `#docs-toolbar-mode-switcher` names the mode. `?mode=viewing`, `suggesting`, `locked`, `offline`: a paste is taken and dropped silently, and only suggesting shows it; `locked` and `offline` do
 *    not name themselves.
 */
const { hasApi, mode, fault } = readOptions();
const isOpen = () => mode === 'editing' || mode === 'suggesting';

const canvas = makeCanvas();
const editor = document.createElement('div');
editor.className = 'kix-appview-editor';
editor.style.cssText = 'position: relative; height: 300px; overflow: auto';
const caret = document.createElement('div');
caret.className = 'kix-cursor-caret';
caret.style.cssText = 'position: absolute; width: 1px; height: 16px; background: #000';
editor.append(canvas, caret);
const switcher = document.createElement('div');
switcher.id = 'docs-toolbar-mode-switcher';
const named = mode === 'viewing' || mode === 'suggesting' ? mode : 'editing';
switcher.setAttribute('aria-label', `${named} mode`);
const frame = document.createElement('iframe');
frame.className = 'docs-texteventtarget-iframe';
frame.style.cssText = 'position: absolute; width: 1px; height: 1px; opacity: 0; border: 0';
// Firefox puts another document in its place when it has loaded.
const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
place().append(switcher, editor, frame);
await loaded;
const inner = frame.contentDocument;
const realm = frame.contentWindow;
if (!inner || !realm) throw new Error('no frame');
const target = inner.createElement('div');
target.contentEditable = 'true';
target.setAttribute('aria-label', 'Document content');
inner.body.append(target);

const model = new HostedDocument(() => {
  drawnOn(canvas, model.text);
  requestAnimationFrame(() => requestAnimationFrame(placeCaret));
});
listenToKeys(inner, model, isOpen);

inner.addEventListener('paste', (event) => {
  event.preventDefault();
  const { ClipboardEvent, DataTransfer } = realm as Window & typeof globalThis;
  const isOwn = event instanceof ClipboardEvent && event.clipboardData instanceof DataTransfer;
  if (!isOwn || !isOpen()) return;
  const trimmed = fault === 'trim-ideographic' ? /^[ \u3000]+|[ \u3000]+$/g : /^ +| +$/g;
  const text = event.clipboardData.getData('text/plain').replaceAll(trimmed, '');
  if (mode === 'suggesting') model.suggest(text);
  else model.put(text);
});

function placeCaret(): void {
  const before = model.text.slice(0, model.from).split('\n');
  caret.style.top = `${16 * (before.length - 1)}px`;
  caret.style.left = `${4 + 10 * (before.at(-1)?.length ?? 0)}px`;
}

/** The snapshot that annotating extensions are handed. */
function annotate() {
  const { text, from, to } = model;
  return {
    getText: () => `\u0003${text}`,
    getAnnotations: () => ({}),
    getSelection: () => [{ start: from + 1, end: to + 1 }],
    setSelection(start: number, end: number) {
      model.select(start - 1, end - 1);
      editor.scrollTo({ top: 16, behavior: 'smooth' });
      requestAnimationFrame(placeCaret);
    },
  };
}

if (hasApi)
  Object.assign(window, {
    _docs_annotate_getAnnotatedText: (name: string) =>
      new Promise((resolve, reject) => {
        if (name === '') reject(new Error('no name'));
        else setTimeout(() => resolve(annotate()), 15);
      }),
  });

model.offer(() => {
  target.textContent = '';
  realm.focus();
  target.focus();
});
