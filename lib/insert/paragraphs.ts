/** The paragraphs of an insertion's text. */
export function splitParagraphs(text: string): string[] {
  return text.split('\n');
}

/** The text as HTML that stands for exactly these characters: inline for one paragraph, `<p>` for each of several. */
export function htmlOf(text: string): string {
  const paragraphs = splitParagraphs(text).map(escapeHtml);
  if (paragraphs.length === 1) return paragraphs[0] ?? '';
  return paragraphs.map((paragraph) => `<p>${paragraph || '<br>'}</p>`).join('');
}

/** The text as a one-line field takes it: browsers put a blank for each line break of a paste. */
export function singleLineOf(text: string): string {
  return text.replaceAll('\n', ' ');
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/ (?= )|^ | $/g, '&nbsp;');
}
