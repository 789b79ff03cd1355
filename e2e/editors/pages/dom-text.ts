import { locate } from './handle';

const BLOCKS = new Set(['P', 'DIV', 'LI', 'H1', 'H2', 'H3', 'BLOCKQUOTE', 'SECTION']);

/**
 * The paragraphs of an editable's DOM, for editors whose model that is: one per block, and one per line break that stands in no block. A line break inside of a block is no
 * paragraph: it reads as `\v`.
 */
export function readParagraphs(root: Node): string {
  const lines: string[] = [''];
  let fresh = true;
  const open = () => {
    if (!fresh) lines.push('');
    fresh = true;
  };
  const walk = (node: Node) => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) {
        const data = (child.nodeValue ?? '').replaceAll('\u00a0', ' ').replaceAll('\ufeff', '');
        if (data === '') continue;
        lines[lines.length - 1] += data;
        fresh = false;
      } else if (child.nodeName === 'BR') {
        // The last break of a block only gives an empty line its height.
        if (child.nextSibling === null && child.parentNode !== root) fresh = false;
        else if (child.parentNode === root) {
          lines.push('');
          fresh = false;
        } else {
          lines[lines.length - 1] += '\v';
          fresh = false;
        }
      } else if (BLOCKS.has(child.nodeName)) {
        open();
        walk(child);
        fresh = false;
        if (child.nextSibling && !BLOCKS.has(child.nextSibling.nodeName)) open();
      } else walk(child);
    }
  };
  walk(root);
  return lines.join('\n').replace(/\n$/, '');
}

/** Selects by paragraph and offset in a root whose children are one block per paragraph with one text node each. */
export function selectInBlocks(
  root: HTMLElement,
  text: string,
  from: number,
  to: number,
  within: Selection | null = root.ownerDocument.getSelection(),
): void {
  const [start, end] = [locate(text, from), locate(text, to)].map(({ paragraph, offset }) => {
    const block = root.children[paragraph] ?? root;
    // Not `instanceof`: the root may be in a frame, with classes of its own.
    const isText = block.firstChild?.nodeType === Node.TEXT_NODE;
    return { node: (isText && block.firstChild) || block, offset };
  });
  const selection = within ?? root.ownerDocument.getSelection();
  if (start && end) selection?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
}
