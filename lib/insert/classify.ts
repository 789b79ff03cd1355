import { countedText } from './reading';
import type { Alteration } from './types';

/** What stood around the caret before an insertion, and what is to stand between it afterwards; counted characters all. */
export interface Expected {
  before: string;
  selected: string;
  inserted: string;
  after: string;
}

/**
 * What reading back shows. `inserted`: the text stands there as it is. `altered`: all of it, or most, in another form. `part`: a part of it, or
 * something that stood there before is gone. `unchanged`: what stood there before and nothing of the text. `different`: something else.
 */
export type Verdict =
  | { reading: 'inserted' | 'unchanged' | 'different' }
  | { reading: 'altered' | 'part'; alteration: Alteration };

/** The most characters of the document that an alteration shows. */
export const SHOWN_LIMIT = 200;

/**
 * Compares what stands around the caret now with what is to stand there. Three comparisons, each looser than the previous one: character by
 * character; by what stands between unchanged surroundings; without what a formatter changes (width, case, punctuation, blanks: the “essence”).
 */
export function classify(expected: Expected, now: string): Verdict {
  const { before, selected, inserted, after } = expected;
  if (now === before + inserted + after) return { reading: 'inserted' };
  if (now === before + selected + after) return { reading: 'unchanged' };
  if (inserted === '') return { reading: 'different' };
  const between = textBetween(before, after, now);
  const verdict = between === null ? null : classifyBetween(expected, between, now);
  return verdict ?? classifyEssence(expected, now) ?? { reading: 'different' };
}

/** The surroundings are as they were: what stands between them is the text in another form, a part of it, or something else. */
function classifyBetween(expected: Expected, between: string, now: string): Verdict | null {
  const { before, selected, inserted, after } = expected;
  const alteration = { shown: between.slice(0, SHOWN_LIMIT), isPart: false };
  // A number or a sign that the editor put beside the text, which stands there whole and once more than before.
  const isOnce = countOf(inserted, now) === countOf(inserted, before + after) + 1;
  if (
    selected === '' &&
    between.split(inserted).length === 2 &&
    isOnce &&
    !between.includes(inserted, between.indexOf(inserted) + 1)
  )
    return { reading: 'inserted' };
  if (between !== '' && inserted.startsWith(between))
    return { reading: 'part', alteration: { ...alteration, isPart: true } };
  return shareOf(between, inserted) >= MOST && between.length <= 2 * inserted.length
    ? { reading: 'altered', alteration }
    : null;
}

/** As a formatter leaves it, which may have written the surroundings again as well. */
function classifyEssence(expected: Expected, now: string): Verdict | null {
  const before = essenceOf(expected.before).text;
  const selected = essenceOf(expected.selected).text;
  const inserted = essenceOf(expected.inserted).text;
  const after = essenceOf(expected.after).text;
  const { text, places } = essenceOf(now);
  const alter = (from: number, to: number, isPart: boolean): Verdict => ({
    reading: isPart ? 'part' : 'altered',
    alteration: {
      shown: now.slice(places[from] ?? now.length, places[to]).slice(0, SHOWN_LIMIT),
      isPart,
    },
  });
  if (inserted === '') return null;
  const end = before.length + inserted.length;
  if (text === before + inserted + after) return alter(before.length, end, false);
  if (text === before + selected + after) return { reading: 'unchanged' };
  const between = textBetween(before, after, text);
  if (between === null)
    return isCutOff(before + inserted + after, text) ? alter(before.length, end, true) : null;
  const isPart = shareOf(between, inserted) < MOST || inserted.startsWith(between);
  const isOfIt = between === '' || isSubsequence(between, inserted);
  return !isPart || isOfIt ? alter(before.length, before.length + between.length, isPart) : null;
}

/** What share of the text must be there, in its order, for the text to count as inserted in another form. */
const MOST = 0.6;

/** Whether a limit cut off the end of the text, or what stood behind it. */
function isCutOff(whole: string, now: string): boolean {
  return now !== '' && whole.length > now.length && whole.startsWith(now);
}

/** What stands between two texts in a third; null when it does not begin and end with them. */
function textBetween(before: string, after: string, text: string): string | null {
  if (text.length < before.length + after.length) return null;
  if (!text.startsWith(before) || !text.endsWith(after)) return null;
  return text.slice(before.length, text.length - after.length);
}

interface Essence {
  text: string;
  /** For each character of it, its place in the original. */
  places: number[];
}

/** The letters, digits and Han characters of a text, in one width and case: what a formatter leaves as it is. */
export function essenceOf(original: string): Essence {
  let text = '';
  const places: number[] = [];
  let at = 0;
  for (const character of original) {
    for (const kept of character.normalize('NFKC').toLowerCase()) {
      if (!IS_KEPT.test(kept)) continue;
      for (let unit = 0; unit < kept.length; unit += 1) places.push(at);
      text += kept;
    }
    at += character.length;
  }
  return { text, places };
}

const IS_KEPT = /[\p{L}\p{N}]/u;

/** How much of `whole` stands in `part`, in its order: found greedily, from 0 to 1. */
function shareOf(part: string, whole: string): number {
  let at = 0;
  let found = 0;
  for (const character of whole) {
    const place = part.indexOf(character, at);
    if (place < 0) continue;
    // A character far ahead is more likely another one of its kind.
    if (place - at > LOOK_AHEAD) continue;
    at = place + character.length;
    found += character.length;
  }
  return whole === '' ? 0 : found / whole.length;
}

const LOOK_AHEAD = 40;

/** Whether the characters of a text all stand in another, in their order. */
export function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const character of part) {
    const found = whole.indexOf(character, at);
    if (found < 0) return false;
    at = found + character.length;
  }
  return true;
}

/**
 * For editors that put signs of their own between the characters (Vditor): all of it must stand there in its order, grown by no less than the
 * new text.
 */
export function classifyMarked(expected: Expected, now: string): Verdict {
  const verdict = classify(expected, now);
  if (verdict.reading !== 'different' && verdict.reading !== 'altered') return verdict;
  const { before, inserted, after } = expected;
  const whole = before + inserted + after;
  return now.length >= whole.length && isSubsequence(whole, now)
    ? { reading: 'inserted' }
    : verdict;
}

/** The beginnings of the paragraphs of a text, by which it is found in an editor that shows lines in no fixed order. */
export function beginningsOf(text: string): string[] {
  // Long lines are wrapped into several elements: a short beginning stands in one piece.
  return text
    .split('\n')
    .map((paragraph) => countedText(paragraph).slice(0, 12))
    .filter((start) => start !== '');
}

/** For editors that show the lines in view, in any order: the beginning of every paragraph must have appeared. */
export function classifyLines(original: string, text: string, now: string): Verdict {
  if (now === original) return { reading: 'unchanged' };
  const all = beginningsOf(text).every((start) => countOf(start, now) > countOf(start, original));
  return { reading: all ? 'inserted' : 'different' };
}

/**
 * For what is drawn around a hidden field, where no caret can be seen: everything must stand there as before, but for one stretch that the whole text has taken the place of. Where an
 * editor draws more than its text (line numbers), every paragraph must have appeared and nothing may be missing.
 */
export function classifyDrawn(original: string, text: string, now: string): Verdict {
  if (now === original) return { reading: 'unchanged' };
  const inserted = countedText(text);
  const isThere =
    findReplacement(original, inserted, now) >= 0 ||
    (now.length >= original.length + inserted.length &&
      text
        .split('\n')
        .map(countedText)
        .every((line) => line === '' || countOf(line, now) > countOf(line, original)));
  return { reading: isThere ? 'inserted' : 'different' };
}

/** Behind how many characters of a text `inserted` was put in the place of one stretch of it (or of none); -1 where it was not. */
export function findReplacement(original: string, inserted: string, now: string): number {
  for (let at = now.indexOf(inserted); at >= 0; at = now.indexOf(inserted, at + 1)) {
    const behind = now.slice(at + inserted.length);
    const isKept = original.startsWith(now.slice(0, at)) && original.endsWith(behind);
    if (isKept && at + behind.length <= original.length) return at;
  }
  return -1;
}

/** How often a text stands in another. */
export function countOf(part: string, text: string): number {
  return part === '' ? 0 : text.split(part).length - 1;
}
