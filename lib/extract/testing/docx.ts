import { zipOf } from './zip';

/** A .docx with this WordprocessingML in its body; for tests. */
export function docxOf(
  body: string,
  parts: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array {
  return zipOf(docxParts(body, parts));
}

/** The parts of such a .docx by their names; for tests. */
export function docxParts(
  body: string,
  parts: Readonly<Record<string, string | Uint8Array>> = {},
): Record<string, string | Uint8Array> {
  return {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    'word/document.xml': `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
    ...parts,
  };
}

/** The part that numbers: each list's levels as [format, text], its number the place in the array from 1; for tests. */
export function wordNumbering(
  lists: ReadonlyArray<ReadonlyArray<readonly [format: string, text: string]>>,
  nums = lists.map((_, at) => wordList(at + 1, at)).join(''),
): string {
  const abstracts = lists.map((levels, at) => {
    const written = levels.map(
      ([format, text], level) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
    );
    return `<w:abstractNum w:abstractNumId="${at}">${written.join('')}</w:abstractNum>`;
  });
  return `<w:numbering xmlns:w="${WORD}">${abstracts.join('')}${nums}</w:numbering>`;
}

/** A list of `wordNumbering` by its number and the place of its levels, with overrides; for tests. */
export function wordList(id: number, abstract: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`;
}

/** A paragraph in a list; for tests. */
export function wordItem(text: string, list: number, level = 0): string {
  return `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${wordRun(text)}</w:p>`;
}

/** Paragraphs as Word writes them. */
export function wordParagraphs(lines: readonly string[]): string {
  return lines.map((line) => `<w:p>${wordRun(line)}</w:p>`).join('');
}

/** A run of text. */
export function wordRun(text: string): string {
  return `<w:r><w:t>${text}</w:t></w:r>`;
}

/** An RTF file with these lines, each letter as Unicode with a question mark behind it. */
export function rtfOf(lines: readonly string[]): string {
  const escaped = lines.map((line) =>
    Array.from({ length: line.length }, (_, at) => `\\u${line.charCodeAt(at)}?`).join(''),
  );
  return `{\\rtf1\\ansi\\ansicpg936 ${escaped.join('\\par\n')}\\par}`;
}

/** The head of a compound file and a name in UTF-16 in its directory: a .doc of old, or a .docx behind a password. */
export function compoundOf(name: string): Uint8Array {
  const wide = Array.from(name, (char) => `${char}\0`).join('');
  const text = `\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1${wide}`;
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
