import { NOT_CONTENT } from './reading';

/*
 * Walks back from the caret over text and line breaks. Two pieces of text whose nearest block differs stand in different
 * paragraphs. The last `<br>` of a block only gives it its height (`<p><br></p>`), so it breaks no line beside the
 * paragraph's own end; any other does.
 */

/** The text of an editor before a boundary point inside it, paragraphs joined by `\n`: the last `limit` characters at most. */
export function textBefore(root: HTMLElement, node: Node, offset: number, limit: number): string {
  const blocks = new Map<Element, Element>();
  let laterBlock = blockAround(node, root, blocks);
  let text = '';
  for (const piece of piecesBefore(root, node, offset)) {
    const isBreak = piece.node instanceof HTMLBRElement;
    const written = isBreak ? '\n' : writtenIn(piece.node, piece.end);
    if (written === '') continue;
    const block = blockAround(piece.node.parentNode ?? root, root, blocks);
    if (block !== laterBlock) text = isBreak ? `\n${text}` : `${written}\n${text}`;
    else text = written + text;
    laterBlock = block;
    if (text.length >= limit) break;
  }
  return text.slice(-limit);
}

/** A text node, or a `<br>`, that stands before the caret; `end` is how much of its text does (default: all of it). */
interface Piece {
  node: Node;
  end?: number;
}

/** From the caret to the beginning. */
function* piecesBefore(root: HTMLElement, node: Node, offset: number): Generator<Piece> {
  const walker = root.ownerDocument.createTreeWalker(
    root,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    (each) => {
      if (!(each instanceof Element)) return NodeFilter.FILTER_ACCEPT;
      if (each.matches(NOT_CONTENT) || displayOf(each) === 'none') return NodeFilter.FILTER_REJECT;
      return each instanceof HTMLBRElement ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
    },
  );
  const next = node.childNodes[offset];
  walker.currentNode = next ?? node;
  if (node instanceof CharacterData) yield { node, end: offset };
  else if (!next) {
    const last = walker.lastChild();
    if (last) yield { node: last };
  }
  while (walker.previousNode()) yield { node: walker.currentNode };
}

/** What a text node shows: source line breaks are blanks unless its style keeps them, and fillers are nothing. */
function writtenIn(node: Node, end?: number): string {
  const data = (node.nodeValue ?? '').slice(0, end);
  const { parentElement } = node;
  const keepsBreaks =
    parentElement !== null && /pre|break-spaces/.test(getComputedStyle(parentElement).whiteSpace);
  if (!keepsBreaks && /^[ \t\r\n]*$/.test(data)) return '';
  const shown = keepsBreaks ? data : data.replaceAll(/[ \t\r\n]+/g, ' ');
  return shown.replaceAll('\u00a0', ' ').replaceAll(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '');
}

function blockAround(node: Node, root: Element, known: Map<Element, Element>): Element {
  const element = node instanceof Element ? node : node.parentElement;
  if (!element || element === root) return root;
  const found = known.get(element);
  if (found) return found;
  const block = /^(?:inline|contents|ruby)/.test(displayOf(element))
    ? blockAround(element.parentNode ?? root, root, known)
    : element;
  known.set(element, block);
  return block;
}

function displayOf(element: Element): string {
  return getComputedStyle(element).display;
}
