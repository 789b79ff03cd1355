import { findMarks } from './enumeration-marks';
import type { EnumerationMark } from './enumeration-marks';

/** The number that goes on an enumeration: as it is to be inserted (三是, 第三，), and which item it begins. */
export interface Continuation {
  next: string;
  number: number;
}

/*
 * Read from left to right, the marks make a stack of enumerations, outer ones below. A mark that is the next of one on the
 * stack goes on with it, and whatever stood above is over. A first mark begins a new one on top, in place of an earlier one of
 * its family. A later mark without its beginning begins one too: the text before the caret may be cut. Then, from the innermost
 * outward, the first enumeration that is open at the end of the text gives the number. It is open if the text ends there as
 * its items end: with the mark (；or 。…) or the line break that stood before its latest number; with one item only, with
 * anything that ends an item. An item that has run on past such an end, as earlier ones didn't, has closed it, and so has a quote
 * or bracket that was opened before its first number.
 */

/** The next number of the enumeration that is open at the end of the text before the caret, or null. */
export function continueNumbering(textBefore: string): Continuation | null {
  const text = textBefore.slice(-MOST_CHARACTERS).replaceAll(/\r\n?/g, '\n');
  const end = endingOf(text);
  if (end.mark === '' && !end.hasBreak) return null;
  const found = findMarks(text);
  const stack = stackEnumerations(found);
  const unmarked = blankOut(text, found);
  for (const [depth, marks] of [...stack.entries()].toReversed()) {
    const last = marks.at(-1);
    if (!last || text.slice(last.end, end.start).trim() === '') return null;
    const inner = stack[depth + 1]?.[0]?.start;
    if (!isOpen(marks, text, end, inner) || isLeft(marks, unmarked)) continue;
    return last.next === undefined ? null : { next: last.next, number: last.value + 1 };
  }
  return null;
}

const MOST_CHARACTERS = 2000;

function stackEnumerations(marks: EnumerationMark[]): EnumerationMark[][] {
  let stack: EnumerationMark[][] = [];
  for (const mark of marks) {
    const at = stack.findLastIndex((open) => open.at(-1)?.family === mark.family);
    const open = stack[at];
    if (open && open.at(-1)?.value === mark.value - 1) {
      open.push(mark);
      stack = stack.slice(0, at + 1);
    } else if (mark.value === 1 || !open) {
      stack = [...(open ? stack.slice(0, at) : stack), [mark]];
    }
  }
  return stack;
}

/** How a stretch of text ends: its last punctuation mark, whether line breaks follow, and where that begins. */
interface Ending {
  mark: string;
  hasBreak: boolean;
  start: number;
}

function endingOf(text: string): Ending {
  const start = text.search(/[，；。！？,;!?…：:]?[“”‘’「」『』（）()\s]*$/u);
  const tail = text.slice(start);
  const mark = /^[，；。！？,;!?…：:]/u.exec(tail)?.[0] ?? '';
  return { mark: FULL_WIDTH[mark] ?? mark, hasBreak: tail.includes('\n'), start };
}

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  '!': '！',
  '?': '？',
  ':': '：',
};

/** `inner` is where an enumeration within the latest item begins. */
function isOpen(marks: EnumerationMark[], text: string, end: Ending, inner?: number): boolean {
  const last = marks.at(-1);
  if (!last) return false;
  const items = marks.map((mark, at) => text.slice(mark.end, marks[at + 1]?.start ?? text.length));
  const endings = items.map(endingOf);
  const joiner = endings.at(-2);
  const content = items.map((item, at) => item.slice(0, endings[at]?.start));
  const latest = content.at(-1) ?? '';
  if (!joiner) {
    const own = inner === undefined ? latest : text.slice(last.end, inner);
    return (
      !last.isWeak && isOneItemOpen(last, { latest, own, beginsLine: beginsLine(last, text) }, end)
    );
  }
  if (joiner.hasBreak) return end.hasBreak;
  if (end.mark !== joiner.mark || latest.includes('\n')) return false;
  const earlier = Math.max(...content.slice(0, -1).map((item) => countIn(item, joiner.mark)));
  return countIn(latest, joiner.mark) <= earlier;
}

interface OnlyItem {
  latest: string;
  /** What of it stands before an enumeration within it. */
  own: string;
  beginsLine: boolean;
}

function isOneItemOpen(
  only: EnumerationMark,
  { latest, own, beginsLine }: OnlyItem,
  end: Ending,
): boolean {
  // A paragraph that begins with its number may have several sentences.
  if (end.hasBreak)
    return isLineMark(only) || !/[。\n]/.test(latest) || (beginsLine && !latest.includes('\n'));
  if (/[。\n]/.test(latest) || /[；！？]/.test(own)) return false;
  if (end.mark === '，') return only.family.startsWith('一方面');
  return /^[；。！？]$/.test(end.mark);
}

function beginsLine(mark: EnumerationMark, text: string): boolean {
  return /(?:^|\n)[ \t\u00a0\u3000]*$/.test(text.slice(0, mark.start));
}

/** The text with its numbers blanked out, whose brackets (“1）”) are no brackets of the text. */
function blankOut(text: string, marks: readonly EnumerationMark[]): string {
  let end = 0;
  const pieces = marks.map((mark) => {
    const piece = text.slice(end, mark.start) + ' '.repeat(mark.end - mark.start);
    end = mark.end;
    return piece;
  });
  return pieces.join('') + text.slice(end);
}

/** A quote or bracket that was opened before the first number is closed, and the enumeration stood within it; each item may have quotes of its own. */
function isLeft(marks: EnumerationMark[], unmarked: string): boolean {
  const [first] = marks;
  const last = marks.at(-1);
  if (!first || !last) return false;
  if (last !== first && OPENING.includes(unmarked.charAt(last.start - 1))) return false;
  let depth = 0;
  for (const character of unmarked.slice(first.start)) {
    if (OPENING.includes(character)) depth += 1;
    else if (CLOSING.includes(character)) depth -= 1;
    if (depth < 0) return true;
  }
  return false;
}

const OPENING = '“‘「『（(《';
const CLOSING = '”’」』）)》';

/** Marks of headings and lists, whose items may have paragraphs of their own. */
function isLineMark(mark: EnumerationMark): boolean {
  return /^(?:一[、）)]|[1１（(①])/.test(mark.family);
}

function countIn(text: string, mark: string): number {
  return mark === '' ? 0 : text.split(mark).length - 1;
}
