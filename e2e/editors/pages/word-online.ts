import { place } from './handle';
import { HostedDocument, listenToKeys, readOptions } from './hosted-document';

/*
 * An emulation of the frame of Word Online, made in November 2026 from what public code says of it; the site itself, where this frame is of another origin than the page, can't be run here.
 *  - `#WACViewPanel_EditingElement` takes the keys; the text is drawn in `.EditingSurfaceBody`, each run in a positioned element.
 *  - `WordEditor.Extension.AutomationUtility.getDocument()` gives `body.text` and `getSelection()`; that the selection has `start`, `end` and `insertText` is a guess, so
 *    `?fault=no-offsets` leaves the offsets out.
 *  - `new WordEditor.Extension.AutomationTransaction()` … `dispose()` around `insertText`, which throws with tracked changes (`?mode=tracked`).
 *  - `?mode=viewing`: a paste is taken and dropped silently. `?fault=unread-paste`: pastes are not listened to.
 */
const { hasApi, mode, fault } = readOptions();
const isOpen = () => mode !== 'viewing';
let open = 0;

const surface = document.createElement('div');
surface.className = 'EditingSurfaceBody';
surface.style.cssText = 'position: relative; width: 800px; height: 300px';
const canvas = document.createElement('canvas');
surface.append(canvas);
const input = document.createElement('div');
input.id = 'WACViewPanel_EditingElement';
input.contentEditable = 'true';
input.style.cssText = 'width: 800px; height: 20px; color: transparent; caret-color: transparent';
place().append(surface, input);

const model = new HostedDocument(() => {
  canvas.getContext('2d')?.fillText(model.text, 4, 16);
});
listenToKeys(input, model, isOpen);

if (fault !== 'unread-paste')
  input.addEventListener('paste', (event) => {
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    // Word Online asks its server before it shows a paste.
    if (isOpen()) setTimeout(() => model.put(text), 30);
  });

class AutomationTransaction {
  constructor() {
    open += 1;
  }
  dispose(): void {
    open -= 1;
  }
}

const selection = () => ({
  ...(fault === 'no-offsets' ? {} : { start: model.from, end: model.to }),
  insertText(text: string) {
    if (open === 0) throw new Error('no transaction');
    if (mode !== 'editing') throw new Error('changes are tracked');
    model.put(text);
  },
});

if (hasApi)
  Object.assign(window, {
    WordEditor: {
      Extension: {
        AutomationTransaction,
        AutomationUtility: {
          getDocument: () => ({
            body: { text: model.text.replaceAll('\n', '\r') },
            getSelection: selection,
          }),
        },
      },
    },
  });

model.offer(() => {
  input.textContent = '';
  input.focus();
});
