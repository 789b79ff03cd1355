/** Paragraphs and UTF-16 units of an editable that is put back whole. */
const SHORT = { nodes: 100, text: 5000 } as const;

/**
 * What an editable holds as HTML, where that is paragraphs of plain text and short enough for a limit of its page; else null, so that the cost does not grow with the
 * document. Of the attributes of a page's elements only classes and styles come back.
 */
export function plainHtmlOf(editable: HTMLElement): string | null {
  if (editable.childNodes.length > SHORT.nodes || editable.textContent.length > SHORT.text)
    return null;
  if (editable.querySelector(':not(p, div, br, span), [contenteditable]')) return null;
  const copy = editable.cloneNode(true) as HTMLElement;
  for (const element of copy.querySelectorAll('*'))
    for (const name of element.getAttributeNames())
      if (!/^(?:class|style)$/.test(name)) element.removeAttribute(name);
  return copy.innerHTML;
}
