/*
 * A spreadsheet runs a cell that begins with = + - @, a tab or a line break as a formula. Such a cell is written with an apostrophe in front
 * (OWASP, CSV injection), and so is one that has apostrophes there already: reading takes exactly one away.
 */

/** Returns a text as a cell that no spreadsheet takes for a formula. */
export function escapeCell(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/**
 * Returns the text of a cell, without the apostrophe that `escapeCell` put there, or out of a formula that is nothing but a text: programs write
 * `="001"` so that Excel leaves a number as it is.
 */
export function unescapeCell(cell: string): string {
  const text = /^="((?:[^"]|"")*)"$/.exec(cell)?.[1];
  if (text !== undefined) return text.replaceAll('""', '"');
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

/** Returns tags as one cell: with blanks between, or as JSON where a tag holds one itself. */
export function joinTags(tags: readonly string[]): string {
  const isPlain = tags.every((tag) => !/[\s,，、;；[\]"]/.test(tag));
  return isPlain ? tags.join(' ') : JSON.stringify(tags);
}
