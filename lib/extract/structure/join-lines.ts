import { AttachmentReader } from './attachments';
import { isSalutation } from './headings';
import { readMark } from './marks';
import { headsOtherPages, isDay, isResidue, isSignature, opensSpeech } from './residue';
import type { Stretch } from './source-text';
import { displayWidth, findWrap } from './wrap';
import type { Wrap, WrapLine } from './wrap';

/** A paragraph of the file as the stretches of its lines; `opens` is set where another speech of a collection begins. */
export interface RawParagraph {
  stretches: Stretch[];
  opens: boolean;
}

/** The file's paragraphs, and how many lines were residue. */
export interface JoinedLines {
  paragraphs: RawParagraph[];
  residue: number;
}

/*
 * A line break inside a sentence is layout. A line goes on in the next when it ends without an end mark and can't be a heading:
 * because a comma ends it, because there is a finished sentence in it already, or because it is as wide as the lines of a
 * file whose lines are broken at one width (see `findWrap`). A line that begins with a level mark always opens a paragraph.
 */

/** Splits a file into paragraphs: residue dropped, broken lines joined. */
export function joinLines(file: string): JoinedLines {
  const lines = linesOf(file);
  const kept = dropResidue(lines);
  const wrap = findWrap(kept.filter(({ text }) => text !== ''));
  const paragraphs: RawParagraph[] = [];
  let open: Line | undefined;
  for (const line of kept) {
    if (line.text === '') continue;
    const current = paragraphs.at(-1);
    if (open && current && goesOn(open, line, wrap)) {
      current.stretches.push(line);
    } else {
      paragraphs.push({ stretches: [line], opens: line.isApart || opensSpeech(line.text) });
    }
    open = line;
  }
  return { paragraphs, residue: lines.length - kept.length };
}

interface Line extends Stretch, WrapLine {
  /** A bullet stood at its head. */
  isItem: boolean;
  /** With it begins a paper that is attached. */
  isApart: boolean;
}

/** The lines without residue, without the names above the day that ends a document, and without lists of other pages behind a text. */
function dropResidue(lines: readonly Line[]): Line[] {
  const kept: Line[] = [];
  let hasText = false;
  /** The lines of a list of other pages, while one is open. */
  let others: Line[] | undefined;
  const attachments = new AttachmentReader();
  for (const line of lines) {
    const { text } = line;
    if (text !== '' && isResidue(text)) {
      if (hasText && isDay(text)) dropSignatures(kept);
      if (hasText && headsOtherPages(text)) others ??= [];
      continue;
    }
    const part = text === '' ? undefined : attachments.read(line, hasText);
    if (part === 'name') continue;
    line.isApart = part === 'first';
    const isSentence = /[。；！？]/.test(text);
    if (others && isSalutation(text)) {
      // What stands above a salutation is the title of another speech.
      kept.push(...others.slice(-1));
      others = undefined;
    } else if (isSentence || opensSpeech(text) || readMark(text)) others = undefined;
    if (others) {
      if (text !== '') others.push(line);
      continue;
    }
    hasText ||= isSentence;
    kept.push(line);
  }
  return kept;
}

/** The most offices that sign one document. */
const MOST_SIGNATURES = 4;

function dropSignatures(kept: Line[]): void {
  let at = kept.length - 1;
  let found = 0;
  for (; at >= 0 && found < MOST_SIGNATURES; at -= 1) {
    const text = kept[at]?.text ?? '';
    if (text === '') {
      // An empty line parts what is signed from who signs it.
      if (found > 0) break;
    } else if (isSignature(text) && !readMark(text)) found += 1;
    else break;
  }
  if (found > 0) kept.length = at + 1;
}

function linesOf(file: string): Line[] {
  const lines: Line[] = [];
  const breaks = /\r\n|[\n\r\u2028\u2029\f\v]/g;
  let start = 0;
  for (;;) {
    const found = breaks.exec(file);
    const end = found?.index ?? file.length;
    lines.push(trimLine(file, start, end));
    if (!found) return lines;
    start = breaks.lastIndex;
  }
}

/*
 * Bullets, with those of symbol fonts, which Word leaves in the private area. A ring may be a nought (○二四年), a hyphen or a star a
 * minus or a mark: these are bullets only with a blank behind them.
 */
const BULLET =
  /^(?:[•●■◆▲★➢◇·▪◾▶►➤➔☆□◻✦✧✓✔❖◎\u2219\u25ab\uf020-\uf0ff]+[\s\u00a0\u3000]*|[-*+○◦o][\s\u00a0\u3000]+(?=[^\s\u3000]))/;
const BLANKS = /^[\s\u00a0\u3000\u200b\ufeff]*/;

/** Markdown's heading and list signs and bullets are layout, as indents are. */
function trimLine(file: string, start: number, end: number): Line {
  const whole = file.slice(start, end);
  let lead = lengthOf(BLANKS, whole);
  const head = whole.slice(lead, lead + 40);
  // Most lines begin with a word.
  const isPlain = /^[\u4e00-\u9fff]/.test(head);
  const bullet = isPlain ? 0 : lengthOf(BULLET, head);
  lead += bullet || lengthOf(/^(?:#{1,6}\s+|>\s+|\*\*)/, head);
  if (!isPlain) lead += lengthOf(BLANKS, whole.slice(lead));
  const text = trimBlanks(whole.slice(lead)).replace(/\*\*$/, '');
  const indent = displayWidth(whole.slice(0, lead));
  return {
    text,
    indent,
    isItem: bullet > 0,
    isApart: false,
    start: start + lead,
    end: start + lead + text.length,
  };
}

function lengthOf(rule: RegExp, text: string): number {
  return rule.exec(text)?.[0].length ?? 0;
}

/** Without the blanks at its end; a regular expression would look at a run of blanks within once for each of them. */
function trimBlanks(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s\u200b]/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

const ARTICLE = /^第[一二三四五六七八九十百]{1,5}条$/;
const ENDS = /[。！？!?…：:；;”"）)】》]$/;

function goesOn(line: Line, next: Line, wrap: Wrap | undefined): boolean {
  if (next.isItem || next.isApart || opensParagraph(line, next, wrap)) return false;
  if (opensSpeech(next.text) || opensSpeech(line.text)) return false;
  // The number of an article stands above its words as often as before them.
  if (ARTICLE.test(line.text)) return !ARTICLE.test(next.text);
  if (/[，、,]$/.test(line.text)) return true;
  if (wrap?.isFull(line, next)) return fillsWidth(line, next, wrap);
  if (ENDS.test(line.text)) return false;
  const hasSentence = /[。！？；]|[\u4e00-\u9fff][.;]/.test(line.text.slice(0, -1));
  return hasSentence && !endsInHeading(line.text);
}

/** A level mark opens a paragraph; 二是 may stand within one, where the paragraphs of the file begin with an indent and this line has none. */
function opensParagraph(line: Line, next: Line, wrap: Wrap | undefined): boolean {
  const mark = readMark(next.text);
  if (!mark) return false;
  const isWord = mark.family === 'clause' || mark.family === 'sequence';
  return !(isWord && wrap?.indents && next.indent <= wrap.margin && wrap.isFull(line, next));
}

/** Whether a line that is full goes on: by its end, and by the indent of the next where paragraphs begin with one. */
function fillsWidth(line: Line, next: Line, { margin, indents }: Wrap): boolean {
  if (indents && next.indent > margin) return false;
  // A title as wide as the text, above those who are addressed.
  if (!/[，。；、]/.test(line.text) && /^[^，。；！？]{2,20}[：:]$/.test(next.text)) return false;
  if (!/[。！？!?：:]$/.test(line.text)) return true;
  return indents && /[，。；！？,;!?]/.test(next.text) && !isSalutation(next.text);
}

/** A whole clause that ends a finished paragraph is a heading run into it; a scrap of a few characters isn't. */
function endsInHeading(line: string): boolean {
  const tail = /[。！？.!?]([^。！？.!?]*)$/.exec(line)?.[1] ?? '';
  if (readMark(tail)) return tail.length <= 50;
  return tail.length >= 4 && tail.length <= 14 && !/[，、,“”《》]/.test(tail);
}
