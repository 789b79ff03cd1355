import { readParagraphs, selectInBlocks } from './dom-text';
import { loadScript, offer, place } from './handle';

interface Ueditor {
  body: HTMLElement;
  ready(done: () => void): void;
  focus(): void;
  setContent(html: string): void;
  undoManger: { reset(): void; save(): void };
}

interface Host extends Window {
  UE?: { getEditor(id: string): Ueditor };
  UEDITOR_HOME_URL?: string;
}

const host: Host = window;
host.UEDITOR_HOME_URL = '/ueditor/';
await loadScript('/ueditor/ueditor.config.js');
await loadScript('/ueditor/ueditor.all.js');
place().style.width = '800px';
const editor = host.UE?.getEditor('place');
if (!editor) throw new Error('UEditor did not start');
await new Promise<void>((resolve) => {
  editor.ready(resolve);
});

offer({
  text: () => readParagraphs(editor.body),
  reset(text, from, to = from) {
    editor.setContent(
      text
        .split('\n')
        .map((line) => `<p>${line || '<br/>'}</p>`)
        .join(''),
    );
    editor.body.ownerDocument.defaultView?.frameElement?.dispatchEvent(new Event('focus'));
    editor.body.ownerDocument.defaultView?.focus();
    editor.body.focus();
    selectInBlocks(editor.body, text, from, to);
    editor.undoManger.reset();
    editor.undoManger.save();
  },
});
