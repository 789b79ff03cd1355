import { readParagraphs, selectInBlocks } from './dom-text';
import { offer } from './handle';

/** An editor whose model is its editable's DOM. */
export interface DomEditor {
  root: HTMLElement;
  setHtml: (html: string) => void;
  /** Forgets what could be undone, and looks where the caret is, for those that only look when a key comes. */
  forget?: () => void;
}

/** Offers an editor whose model is its editable's DOM, with a block for each paragraph. */
export function offerDom({ root, setHtml, forget }: DomEditor, tag = 'p'): void {
  offer({
    text: () => readParagraphs(root),
    reset(text, from, to = from) {
      setHtml(
        text
          .split('\n')
          .map((line) => `<${tag}>${line || '<br>'}</${tag}>`)
          .join(''),
      );
      root.focus();
      selectInBlocks(root, text, from, to);
      forget?.();
    },
  });
}
