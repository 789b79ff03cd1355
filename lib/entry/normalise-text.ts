/*
 * A half-width mark is made full-width where it belongs to Chinese text, and stays where it belongs to Latin text or a number.
 * Marks side by side share one fate: they are Chinese if either neighbour of the whole run is (quotation marks are looked
 * through, since “ and ” are the same in both). Brackets and quotation marks are judged in pairs, by what stands between
 * them first, and what has no partner stays; one that is full-width already draws the other after it. A full stop needs a Chinese character before it and no word behind it.
 * Addresses are never touched. A mark that became Chinese makes its neighbours' neighbour Chinese, so the rules are
 * applied until nothing changes: each round makes at least one mark full-width, and none is ever made half-width.
 */

/** Chinese text with full-width punctuation (，；：。？！（）“”); every character keeps its place, and doing it twice changes nothing more. */
export function normaliseText(text: string): string {
  return text.split('\n').map(normaliseParagraph).join('\n');
}

function normaliseParagraph(paragraph: string): string {
  let before = paragraph;
  // Most paragraphs have no half-width mark at all.
  while (HALF_WIDTH.test(before)) {
    const after = widen(before);
    if (after === before) break;
    before = after;
  }
  return before;
}

const HALF_WIDTH = /[,;:?!.()"]/;
const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
  '(': '（',
  ')': '）',
};

/** One round of the rules. */
function widen(text: string): string {
  // Most rounds change nothing.
  let units: string[] | undefined;
  const isKept = findAddresses(text);
  const put = (at: number, mark: string | undefined) => {
    if (mark === undefined || isKept(at)) return;
    units ??= text.split('');
    units[at] = mark;
  };
  for (const { start, end } of findRuns(text))
    if (isChineseAround(text, start, end))
      for (let at = start; at < end; at += 1) put(at, FULL_WIDTH[text.charAt(at)]);
  for (const { index } of text.matchAll(/(?<!\.)\.(?![.\w])/g))
    if (isChinese(neighbourBefore(text, index))) put(index, '。');
  for (const pair of findPairs(text, BRACKETS, ')）'))
    if (isChinesePair(text, pair)) {
      put(pair.open, '（');
      put(pair.close, '）');
    }
  for (const pair of findPairs(text, QUOTATION_MARKS, '"”'))
    if (isChinesePair(text, pair)) {
      put(pair.open, '“');
      put(pair.close, '”');
    }
  return units?.join('') ?? text;
}

const BRACKETS = /[(（)）]/g;
const QUOTATION_MARKS = /["“”]/g;
const OPENERS = '(（"“';

function findRuns(text: string): Array<{ start: number; end: number }> {
  return Array.from(text.matchAll(/[,;:?!]+/g), ({ 0: run, index }) => ({
    start: index,
    end: index + run.length,
  }));
}

/** Whether a place in the text is inside a web or mail address. */
function findAddresses(text: string): (at: number) => boolean {
  const places = Array.from(text.matchAll(ADDRESS), ({ 0: address, index }) => ({
    start: index,
    end: index + address.replace(/[.,;:!?)"]+$/, '').length,
  }));
  return (at) => places.some(({ start, end }) => at >= start && at < end);
}

const ADDRESS = /(?:https?:\/\/|www\.)[\x21-\x7e]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi;

interface Pair {
  open: number;
  close: number;
}

/** Pairs of some marks, the innermost first; of a mark that both opens and closes, the second closes what the first opened. */
function findPairs(text: string, marks: RegExp, closers: string): Pair[] {
  const open: number[] = [];
  const pairs: Pair[] = [];
  for (const { 0: mark, index } of text.matchAll(marks)) {
    const last = open.at(-1);
    if (closers.includes(mark) && last !== undefined) {
      open.pop();
      pairs.push({ open: last, close: index });
    } else if (OPENERS.includes(mark)) open.push(index);
  }
  return pairs.filter(({ open, close }) => HALF_WIDTH.test(text.charAt(open) + text.charAt(close)));
}

function isChinesePair(text: string, { open, close }: Pair): boolean {
  if (/[（）“”]/.test(text.charAt(open) + text.charAt(close))) return true;
  if (/\p{Script=Han}/u.test(text.slice(open + 1, close))) return true;
  const before = neighbourBefore(text, open);
  if (isChinese(before)) return true;
  return !/\w/.test(before) && isChinese(neighbourAfter(text, close + 1));
}

function isChineseAround(text: string, start: number, end: number): boolean {
  return isChinese(neighbourBefore(text, start)) || isChinese(neighbourAfter(text, end));
}

function neighbourBefore(text: string, at: number): string {
  let place = at;
  while (QUOTES.includes(text.charAt(place - 1)) && place > 0) place -= 1;
  const unit = text.charAt(place - 1);
  return /[\udc00-\udfff]/.test(unit) ? text.slice(place - 2, place) : unit;
}

function neighbourAfter(text: string, at: number): string {
  let place = at;
  while (QUOTES.includes(text.charAt(place)) && place < text.length) place += 1;
  const code = text.codePointAt(place);
  return code === undefined ? '' : String.fromCodePoint(code);
}

const QUOTES = '“”‘’"\'';

function isChinese(character: string): boolean {
  return /[\p{Script=Han}、。〈-】〔-〛！（），：；？]/u.test(character);
}
