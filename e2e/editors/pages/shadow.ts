import { readParagraphs, selectInBlocks } from './dom-text';
import { offer, place } from './handle';

interface MaySelect extends ShadowRoot {
  getSelection?(): Selection | null;
}

/** Mounts an editing host two shadow roots deep. */
export function mountInShadow(mode: ShadowRootMode): void {
  const outer = document.createElement('div');
  const inner = document.createElement('div');
  const host = document.createElement('div');
  host.contentEditable = 'true';
  const root = inner.attachShadow({ mode });
  root.append(host);
  outer.attachShadow({ mode }).append(inner);
  place().append(outer);
  document.execCommand('defaultParagraphSeparator', false, 'p');
  offer({
    text: () => readParagraphs(host),
    reset(text, from, to = from) {
      host.replaceChildren(
        ...text.split('\n').map((line) => {
          const block = document.createElement('p');
          block.append(line);
          return block;
        }),
      );
      host.focus();
      selectInBlocks(host, text, from, to, (root as MaySelect).getSelection?.() ?? null);
    },
  });
}
