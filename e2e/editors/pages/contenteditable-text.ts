import { readParagraphs } from './dom-text';
import { offer, place } from './handle';

const host = document.createElement('div');
host.contentEditable = 'true';
place().append(host);

offer({
  text: () => readParagraphs(host),
  reset(text, from, to = from) {
    host.textContent = text;
    host.focus();
    const node = host.firstChild ?? host;
    document.getSelection()?.setBaseAndExtent(node, from, node, to);
  },
});
