import { place } from './handle';
import { drawnOn, HostedDocument, listenToKeys, makeCanvas, readOptions } from './hosted-document';

/*
 * An emulation of 腾讯文档 and 企业微信文档 (engine “melo”), made in November 2026 from what public code says of them; the sites themselves can't be run here.
 *  - `#melo-hidden-editor` takes the keys and is emptied; the document is drawn on a canvas in `#melo-container`; `.melo-caret` is right one or two frames later.
 *  - The model: `pad.editor._state.getTextStream().textPool` with `size()` and `subText(from, length)`, where a paragraph ends with `\r`;
 *    `pad.editor._state.selection.gcpRange` with `gcpBegin` and `len`; `pad.permissionCtrl.canEdit()`.
 *  - `pad.editor.clipboardManager.pasteFromDirectCall(html, plain, undefined, { isKeepTargetStyle: true })` gives `{ success }`.
 *  - During a composition the hidden editor holds text of its own. `?mode=viewing`: permission is refused. `?fault=no-clipboard`: the clipboard manager is missing.
 */
const { hasApi, mode, fault } = readOptions();
const isOpen = () => mode === 'editing';

const container = document.createElement('div');
container.id = 'melo-container';
container.style.cssText = 'position: relative; width: 800px; height: 320px';
const canvas = makeCanvas();
const hidden = document.createElement('div');
hidden.id = 'melo-hidden-editor';
hidden.contentEditable = 'true';
hidden.style.cssText =
  'position: absolute; width: 1px; height: 16px; overflow: hidden; opacity: 0; outline: 0';
const caret = document.createElement('i');
caret.className = 'melo-caret';
caret.style.cssText = 'position: absolute; width: 1px; height: 16px; background: #000';
container.append(canvas, hidden, caret);
place().append(container);

const model = new HostedDocument(() => {
  drawnOn(canvas, model.text);
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      caret.style.left = `${10 * model.from}px`;
    }),
  );
});
listenToKeys(hidden, model, isOpen);

function take(plain: string): { success: boolean } {
  if (!isOpen()) return { success: false };
  model.put(plain.replaceAll('\r', '\n'));
  return { success: true };
}

hidden.addEventListener('paste', (event) => {
  event.preventDefault();
  take(event.clipboardData?.getData('text/plain') ?? '');
});

const stream = () => model.text.replaceAll('\n', '\r');
const clipboardManager = {
  pasteFromDirectCall: (html: string, plain: string, _at?: undefined, how?: object) =>
    html === '' || how === undefined ? { success: false } : take(plain),
};

if (hasApi)
  Object.assign(window, {
    pad: {
      permissionCtrl: { canEdit: isOpen },
      editor: {
        ...(fault === 'no-clipboard' ? {} : { clipboardManager }),
        _state: {
          selection: {
            get gcpRange() {
              return { gcpBegin: model.from, len: model.to - model.from };
            },
          },
          getTextStream: () => ({
            textPool: {
              size: () => stream().length,
              subText: (from: number, length: number) => stream().slice(from, from + length),
            },
          }),
        },
      },
    },
  });

model.offer(() => {
  hidden.textContent = '';
  hidden.focus();
});
