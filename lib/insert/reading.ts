import { isTextField } from './editable';

/**
 * What an editor shows, as characters that count: white space and invisible fillers are left out, because editors turn
 * blanks into no-break spaces, paragraphs into elements, and put fillers where an empty line needs one.
 */
export function countedText(text: string): string {
  return text.replaceAll(UNCOUNTED, '');
}

const UNCOUNTED = /[\s\u00ad\u200b-\u200d\u2060\ufeff]+/g;

/** Whether a text node shows what is written, unlike a placeholder that goes away with the first character. */
export function isContent(node: Node): boolean {
  return !node.parentElement?.closest(NOT_CONTENT);
}

/** Elements of an editor whose text is not the user's; 金山智能文档 draws a gap between Han and Latin. */
export const NOT_CONTENT = '[data-slate-placeholder],style,script,.cm-placeholder,i.otl-word-gap';

/** The visible text nodes of an editor in order. The root may be in another document, so `instanceof` says nothing of it. */
export function* textNodesOf(root: Node): Generator<Text> {
  const walker = walkText(root);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (isContent(node)) yield node as Text;
}

/** A walker over the text nodes of a tree. */
export function walkText(root: Node): TreeWalker {
  const document = root.ownerDocument ?? (root as Document);
  return document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
}

/** Reads an editor's root, or a text field's value, as counted characters. */
export function readCounted(root: HTMLElement): string {
  if (isTextField(root)) return countedText(root.value);
  let text = '';
  for (const node of textNodesOf(root)) text += node.data;
  return countedText(text);
}
