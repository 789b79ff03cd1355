import WangEditor from 'wangeditor4';
import { offerDom } from './dom-editor';
import { place } from './handle';

const editor = new WangEditor(place());
editor.config.zIndex = 1;
editor.create();
const [root] = editor.$textElem.elems;
if (!root) throw new Error('wangEditor has no editable');

offerDom({
  root,
  setHtml: (html) => void editor.txt.html(html),
  forget: () => editor.selection.saveRange(),
});
