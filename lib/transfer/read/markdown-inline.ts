/**
 * Returns the words of a line of Markdown: emphasis, code and links without their marks, escapes resolved. Two kinds of marks stand
 * for characters that were escaped, so that they are not taken for marks themselves.
 */
export function plainOfMarkdown(line: string): string {
  // No entry is this long, and the expressions would take long.
  if (line.length > 100_000) return line;
  const escaped: string[] = [];
  const kept = line.replace(
    /\\([!-/:-@[-`{-~])|`([^`\n]+)`/g,
    (_, mark?: string, code?: string) => {
      escaped.push(mark ?? code ?? '');
      return `\u{e000}${escaped.length - 1}\u{e001}`;
    },
  );
  return kept
    .replace(/!?\[([^[\]\n]*)\]\([^()\n]*\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![*\w])([*_])(?=[^\s*_])(.+?)(?<=[^\s*_])\1(?![*\w])/g, '$2')
    .replace(/~~(?=\S)(.+?)(?<=\S)~~/g, '$1')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/\u{e000}(\d+)\u{e001}/gu, (_, at: string) => escaped[Number(at)] ?? '');
}
