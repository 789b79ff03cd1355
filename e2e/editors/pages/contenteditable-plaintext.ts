import { offer, place } from './handle';

const host = document.createElement('div');
host.contentEditable = 'plaintext-only';
host.style.whiteSpace = 'pre-wrap';
place().append(host);

offer({
  text: () => host.innerText.replace(/\n$/, ''),
  reset(text, from, to = from) {
    host.textContent = text;
    host.focus();
    const node = host.firstChild ?? host;
    document.getSelection()?.setBaseAndExtent(node, from, node, to);
  },
});
