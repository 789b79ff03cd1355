import { readParagraphs, selectInBlocks } from './dom-text';
import { offer, place } from './handle';

/** Mounts a bare editing host whose paragraphs are elements of the given name. */
export function mountHost(tag: 'p' | 'div'): void {
  const host = document.createElement('div');
  host.contentEditable = 'true';
  place().append(host);
  document.execCommand('defaultParagraphSeparator', false, tag);
  offer({
    text: () => readParagraphs(host),
    reset(text, from, to = from) {
      host.replaceChildren(
        ...text.split('\n').map((line) => {
          const block = document.createElement(tag);
          block.append(line || document.createElement('br'));
          return block;
        }),
      );
      host.focus();
      selectInBlocks(host, text, from, to);
    },
  });
}
