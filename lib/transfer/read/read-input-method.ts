import { contentOf } from '../pieces';
import { translateSogou } from '../placeholders/input-methods';
import { RowCollector } from '../row-collector';
import type { Format, ParseResult } from '../types';

/*
 * The custom phrases of input methods, a row each: Sogou `code,pos=短语`, QQ `code=pos,短语`, Baidu `pos,code=短语`, or as QQ does. Lines without
 * a head of their own belong to the phrase before, if that has begun with nothing or has `#` as its first character. Comments begin with `;`, in some lists with
 * `#`; Baidu groups its rows under `[词库分组]`.
 */

type Writer = 'sogou' | 'qq-pinyin' | 'baidu-pinyin';

/** A phrase that may go on in the next line. */
interface OpenPhrase {
  line: number;
  code: string;
  lines: string[];
  mayGoOn: boolean;
}

/** What the head of a row is, by its writer. The code of a phrase is letters, in some lists with digits or marks. */
const HEADS: ReadonlyArray<readonly [Writer, RegExp]> = [
  ['sogou', /^(?<code>[a-z][\w'.-]*),(?:-?\d+)=(?<text>.*)$/i],
  ['qq-pinyin', /^(?<code>[a-z][\w'.-]*)=(?:-?\d+),(?<text>.*)$/i],
  ['baidu-pinyin', /^(?:-?\d+),(?<code>[a-z][\w'.-]*)=(?<text>.*)$/i],
];

/** Returns whose rows most lines of a text are, or null where hardly any is one. */
export function findInputMethod(text: string): Writer | null {
  const lines = text
    .slice(0, 200_000)
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '' && !isComment(line));
  const counts = HEADS.map(
    ([writer, head]) => [writer, lines.filter((line) => head.test(line)).length] as const,
  );
  const [writer, count] = counts.reduce((most, one) => (one[1] > most[1] ? one : most));
  const isGrouped = lines.some((line) => GROUP.test(line));
  if (
    count === 0 ||
    (count * 3 < lines.length && !HEADS.some(([, head]) => head.test(lines[0] ?? '')))
  )
    return null;
  return isGrouped && writer === 'qq-pinyin' ? 'baidu-pinyin' : writer;
}

const GROUP = /^\[[^[\]=]+\]\s*$/;

/** Reads the custom phrases of an input method. */
export function readInputMethod(text: string, format: Extract<Format, Writer>): ParseResult {
  const rows = new RowCollector(format);
  let folder = '';
  let open: OpenPhrase | undefined;
  const close = () => {
    if (open) addPhrase(rows, open, folder);
    open = undefined;
  };
  text.split(/\r\n?|\n/).forEach((line, at) => {
    const head = readHead(line);
    if (head) {
      close();
      const isOpen = head.text === '' || head.text === '#';
      open = { line: at + 1, code: head.code, lines: [head.text], mayGoOn: isOpen };
      return;
    }
    // Within a phrase of several lines anything but a head is text.
    if (open?.mayGoOn === true) {
      open.lines.push(line);
      return;
    }
    if (line.trim() === '' || isComment(line)) return;
    close();
    const group = GROUP.exec(line)?.[0].trim();
    if (group === undefined)
      rows.fault({ line: at + 1, reason: 'bad-line', detail: line.slice(0, 80) });
    else folder = group.slice(1, -1);
  });
  close();
  return { ok: true, sheet: rows.sheet() };
}

function readHead(line: string): { code: string; text: string } | null {
  for (const [, head] of HEADS) {
    const groups = head.exec(line)?.groups;
    if (groups) return { code: groups['code'] ?? '', text: groups['text'] ?? '' };
  }
  return null;
}

function isComment(line: string): boolean {
  return /^\s*[;#]/.test(line);
}

function addPhrase(rows: RowCollector, { line, code, lines }: OpenPhrase, folder: string): void {
  const [first = '', ...rest] = lines;
  // A list's comments between two phrases are no part of the one before.
  while (/^\s*(?:;.*)?$/.test(rest.at(-1) ?? 'x')) rest.pop();
  const text = [...(first === '' ? [] : [first]), ...rest].join('\n');
  // A dynamic phrase begins with #, alone in its line where it has several.
  const dynamic = /^#\n?(?=[\s\S]*\$[a-z])/.exec(text)?.[0];
  const { pieces } =
    dynamic === undefined ? { pieces: [text] } : translateSogou(text.slice(dynamic.length));
  rows.add(contentOf(pieces), { line, shortcut: code, folder });
}
