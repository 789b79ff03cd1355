/*
 * Markdown is written to be read as it stands, so its words are taken line by line and only its signs go: emphasis, links, quotes,
 * tasks. What is no text of a speech goes whole: the front matter, code, notes, pictures, what is struck out, and a table's
 * headings and single words; a cell that holds a sentence is a line.
 */

/** Whether a text is Markdown: by its name, or by two signs that nobody types in an ordinary document. */
export function isMarkdown(name: string, text: string): boolean {
  if (/\.(?:md|markdown|mdown|mkd)$/i.test(name)) return true;
  if (/\.html?$/i.test(name)) return false;
  const signs = text
    .slice(0, 20_000)
    .match(/^#{1,6} \S|\*\*[^*\s][^*\n]*\*\*|^```|^> \S|^\|[ :-]*-{3}/gm);
  return (signs?.length ?? 0) >= 2;
}

/** The text of a Markdown document, a line for each of its own. */
export function readMarkdown(markdown: string): string {
  const lines = markdown.replace(/<!--[^>]*-->/g, '').split(/\r\n|\r|\n/);
  const out: string[] = [];
  /** Where the lines of an open code block begin. */
  let fence: { sign: string; from: number; isText: boolean } | undefined;
  let isTable = false;
  for (let at = skipFrontMatter(lines); at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const marks = /^[ >]*(`{3,}|~{3,})\s*([\w-]*)/.exec(line);
    if (fence ? marks?.[1]?.startsWith(fence.sign) && marks[2] === '' : marks) {
      if (!fence)
        fence = { sign: marks?.[1] ?? '', from: out.length, isText: TEXT.test(marks?.[2] ?? '') };
      else {
        if (!fence.isText) out.length = fence.from;
        fence = undefined;
      }
      continue;
    }
    isTable = line.includes('|') && (isTable || DELIMITER.test(lines[at + 1] ?? ''));
    if (isTable) out.push(...readCells(line));
    else if (!isDropped(line)) out.push(readLine(line));
  }
  return out.join('\n');
}

/** Code in these languages is no code. */
const TEXT = /^(?:te?xt|text|plain|plaintext|md|markdown)$/i;
/** The line below a table's headings. */
const DELIMITER = /^[ >]*\|?(?: *:?-+:? *\|)+(?: *:?-+:? *)?$/;

/** The first line behind the front matter, which has to be closed within 100 lines and to name something. */
function skipFrontMatter(lines: readonly string[]): number {
  const sign = (lines[0] ?? '').replace(/^\ufeff/, '').trimEnd();
  if (sign !== '---' && sign !== '+++') return 0;
  const end = lines.slice(1, 100).findIndex((line) => line.trimEnd() === sign || line === '...');
  const isNamed = lines.slice(1, end + 1).some((line) => /^[\w-]+\s*[:=]/.test(line));
  return end === -1 || !isNamed ? 0 : end + 2;
}

/** Rules, the underlining of headings, definitions of links and notes. */
function isDropped(line: string): boolean {
  return /^ {0,3}(?:(?:[-*_] *){3,}|=+)\s*$|^ {0,3}\[[^\]]{1,60}\]:\s*\S/.test(line);
}

function readCells(line: string): string[] {
  if (DELIMITER.test(line)) return [];
  const cells = line.split('|').map((cell) => readInline(cell.trim()));
  return cells.filter((cell) => /[。！？；，]/.test(cell));
}

function readLine(line: string): string {
  const [lead = ''] = /^(?:[\s>]|[-*+] +(?:\[[ xX]\] +)?|#{1,6} +)*/.exec(line) ?? [];
  const isHeading = lead.includes('#');
  const text = line.slice(lead.length).replace(/\\$/, '');
  return readInline(isHeading ? text.replace(/\s+#+\s*$/, '') : text);
}

const INLINE: ReadonlyArray<readonly [RegExp, string]> = [
  [/!\[[^[\]]*\](?:\([^()\s]*(?: "[^"]*")?\)|\[[^[\]]*\])/g, ''],
  [/\[\^[^[\]]{1,40}\]/g, ''],
  [/\[([^[\]]*)\](?:\([^()]*\)|\[[^[\]]*\])/g, '$1'],
  [/<(?:https?:|mailto:)[^<>\s]*>/gi, ''],
  [/<br\s*\/?>/gi, '\n'],
  [/<\/?[a-z][^<>]{0,200}>/gi, ''],
  [/~~[^~]+~~/g, ''],
  [/(?<!\\)`([^`]+)`/g, '$1'],
  [/(?<!\\)\*\*([^*]+)\*\*/g, '$1'],
  [/(?<![\w\\])__([^_]+)__(?!\w)/g, '$1'],
  [/(?<![*\d\\])\*([^*\s](?:[^*]*[^*\s])?)\*(?![*\d])/g, '$1'],
  [/(?<![\w\\])_([^_\s](?:[^_]*[^_\s])?)_(?!\w)/g, '$1'],
  [/==([^=]+)==/g, '$1'],
  [/\\([\\`*_{}[\]()#+\-.!~>|])/g, '$1'],
];

function readInline(text: string): string {
  let plain = text;
  for (const [sign, instead] of INLINE) plain = plain.replace(sign, instead);
  return plain;
}
