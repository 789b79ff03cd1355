import 'sceditor/minified/themes/default.min.css';
import { selectInBlocks } from './dom-text';
import { loadScript, offer, place } from './handle';

interface ScEditor {
  val(): string;
  val(bbcode: string): void;
  focus(): void;
  getBody(): HTMLElement;
}

interface Host extends Window {
  sceditor?: {
    create(field: HTMLTextAreaElement, options: object): void;
    instance(field: HTMLTextAreaElement): ScEditor;
  };
}

await loadScript('/sceditor/sceditor.min.js');
await loadScript('/sceditor/formats/bbcode.js');
const host: Host = window;
const field = document.createElement('textarea');
place().append(field);
host.sceditor?.create(field, {
  format: 'bbcode',
  style: '/sceditor/themes/content/default.min.css',
  width: 700,
  height: 300,
});
const editor = host.sceditor?.instance(field);
if (!editor) throw new Error('SCEditor did not start');

offer({
  text: () => editor.val(),
  reset(text, from, to = from) {
    editor.val(text);
    editor.focus();
    selectInBlocks(editor.getBody(), text, from, to);
  },
});
