import Squire from 'squire-rte';
import { offerDom } from './dom-editor';
import { place } from './handle';

const root = document.createElement('div');
place().append(root);
const editor = new Squire(root, {
  blockTag: 'P',
  sanitizeToDOMFragment: (html) => document.createRange().createContextualFragment(html),
});

offerDom({ root, setHtml: (html) => editor.setHTML(html) });
