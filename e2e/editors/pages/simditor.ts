import 'simditor/styles/simditor.css';
import { offerDom } from './dom-editor';
import { loadScript, place } from './handle';

interface Simditor {
  readonly body: ArrayLike<HTMLElement>;
  setValue(html: string): void;
  readonly undoManager: { readonly throttledPushState: { clear(): void } };
}

interface Host extends Window {
  Simditor?: new (options: object) => Simditor;
}

await loadScript('/jquery/jquery.min.js');
await loadScript('/simple-module/module.js');
await loadScript('/simple-hotkeys/hotkeys.js');
await loadScript('/simditor-dompurify/purify.js');
await loadScript('/simditor/simditor.js');
const host: Host = window;
const field = document.createElement('textarea');
place().append(field);
const editor = host.Simditor && new host.Simditor({ textarea: field });
const root = editor?.body[0];
if (!editor || !root) throw new Error('Simditor has no body');

offerDom({
  root,
  setHtml(html) {
    // At its next focus it notes the first state of an empty history.
    root.blur();
    editor.setValue(html);
    editor.undoManager.throttledPushState.clear();
    Object.assign(editor.undoManager, { _stack: [], _index: -1 });
  },
});
