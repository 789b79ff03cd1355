import { Jodit } from 'jodit';
import 'jodit/es2021/jodit.min.css';
import { offerDom } from './dom-editor';
import { place } from './handle';

const field = document.createElement('textarea');
place().append(field);
const editor = Jodit.make(field, { width: 700, height: 300, spellcheck: false });

offerDom({
  root: editor.editor,
  setHtml(html) {
    editor.value = html;
  },
  forget: () => editor.history.clear(),
});
