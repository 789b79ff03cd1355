/** Paragraphs and UTF-16 units of an editable that is put back whole. */
const SHORT = { nodes: 100, text: 5000 } as const;

/**
 * What an editable holds as HTML, where that is paragraphs of plain text and short enough for a limit of its page; else null, so that the cost does not grow with the
 * document. It is written here from the texts and from classes and styles alone: no other attribute of a page's element comes back through a parser.
 */
export function plainHtmlOf(editable: HTMLElement): string | null {
  if (editable.childNodes.length > SHORT.nodes) return null;
  if (editable.textContent.length > SHORT.text) return null;
  const isPlain = editable.querySelector(':not(p, div, br, span), [contenteditable]') === null;
  return isPlain ? htmlOfChildren(editable) : null;
}

function htmlOfChildren(node: Node): string {
  return Array.from(node.childNodes, htmlOfNode).join('');
}

function htmlOfNode(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return escaped(node.nodeValue ?? '');
  if (node.nodeType !== Node.ELEMENT_NODE) return '';
  const element = node as Element;
  const name = element.localName;
  const attributes = ['class', 'style'].flatMap((attribute) => {
    const value = element.getAttribute(attribute);
    return value === null ? [] : [` ${attribute}="${escaped(value)}"`];
  });
  const tag = `<${name}${attributes.join('')}>`;
  return name === 'br' ? tag : `${tag}${htmlOfChildren(element)}</${name}>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\u00a0', '&nbsp;');
}
