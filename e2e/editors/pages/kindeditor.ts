import { readParagraphs, selectInBlocks } from './dom-text';
import { loadScript, offer, place } from './handle';

interface KindEditor {
  edit: { doc: Document; focus(): void };
  html(html: string): void;
  addBookmark(): void;
}

interface Host extends Window {
  KindEditor?: { create(element: HTMLElement, options: object): KindEditor };
}

const host: Host = window;
await loadScript('/kindeditor/kindeditor-all.js');
const field = document.createElement('textarea');
place().append(field);
const editor = await new Promise<KindEditor>((resolve) => {
  host.KindEditor?.create(field, {
    basePath: '/kindeditor/',
    width: '700px',
    height: '200px',
    afterCreate(this: KindEditor) {
      resolve(this);
    },
  });
});

offer({
  text: () => readParagraphs(editor.edit.doc.body),
  reset(text, from, to = from) {
    editor.html(
      text
        .split('\n')
        .map((line) => `<p>${line || '<br />'}</p>`)
        .join(''),
    );
    editor.edit.focus();
    selectInBlocks(editor.edit.doc.body, text, from, to);
    for (const stack of ['_undoStack', '_redoStack']) Reflect.set(editor, stack, []);
    editor.addBookmark();
  },
});
