import { zipOf } from './zip';

/** A .docx with this WordprocessingML in its body; for tests. */
export function docxOf(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipOf({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    'word/document.xml': `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
    ...parts,
  });
}

/** Paragraphs as Word writes them. */
export function wordParagraphs(lines: readonly string[]): string {
  return lines.map((line) => `<w:p>${wordRun(line)}</w:p>`).join('');
}

/** A run of text. */
export function wordRun(text: string): string {
  return `<w:r><w:t>${text}</w:t></w:r>`;
}

/** The head of a compound file and a name in UTF-16 in its directory: a .doc of old, or a .docx behind a password. */
export function compoundOf(name: string): Uint8Array {
  const wide = Array.from(name, (char) => `${char}\0`).join('');
  const text = `\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1${wide}`;
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
