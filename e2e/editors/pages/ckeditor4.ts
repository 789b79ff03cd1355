import { readParagraphs, selectInBlocks } from './dom-text';
import { loadScript, offer, place } from './handle';

interface CkEditor {
  on(name: 'instanceReady', ready: () => void): void;
  document: { $: Document };
  setData(html: string, options: { callback: () => void }): void;
  focus(): void;
  resetUndo(): void;
  getSelection(): { lock(): void; unlock(restore: boolean): void } | null;
}

interface Host extends Window {
  CKEDITOR?: { replace(element: HTMLElement, config: object): CkEditor };
  CKEDITOR_BASEPATH?: string;
}

const host: Host = window;
host.CKEDITOR_BASEPATH = '/ckeditor4/';
await loadScript('/ckeditor4/ckeditor.js');
const editor = host.CKEDITOR?.replace(place(), { customConfig: '', versionCheck: false });
if (!editor) throw new Error('CKEditor 4 did not start');
await new Promise<void>((resolve) => {
  editor.on('instanceReady', resolve);
});

offer({
  text: () => readParagraphs(editor.document.$.body),
  async reset(text, from, to = from) {
    const html = text
      .split('\n')
      .map((line) => `<p>${line || '<br>'}</p>`)
      .join('');
    await new Promise<void>((resolve) => {
      editor.setData(html, { callback: resolve });
    });
    editor.focus();
    selectInBlocks(editor.document.$.body, text, from, to);
    editor.resetUndo();
  },
});
