import type { Frame, FramePiece } from './frame';
import { extendSlotsToWords } from './whole-words';
import {
  divideManner,
  divideVerb,
  FUNCTION_WORDS,
  joinFixed,
  MARKS,
  MEASURES,
  mergeLoose,
} from './whole-slots';

/*
 * The longest text that all members share is an anchor. It divides each member into a left and a right part, which are aligned
 * in the same way, until no anchor is left; what then remains is a slot, with each member's words as its values. An anchor of one
 * character is taken only where it can't be chance: at the very head or tail of all members, or when it is a function word (从, 向,
 * 要, 把 …) that each member has once. An anchor must leave, on either side, something of every member or nothing of any. A slot
 * whose values are single characters takes the lone content character beside it back, so that no word is cut (高度, 深度, 广度).
 *
 *   文字工作要精细 / 机关事务要精细 / 上传下达要精细   ->  {…}要精细
 *   从重部署向重执行转变 / 从守成向创新转变           ->  从{…}向{…}转变
 */

/** Aligns two or more members of a list; null when they have no frame in common. Members are taken as they are, without their numbers. */
export function alignMembers(members: readonly string[]): Frame | null {
  const trimmed = members.map((member) => member.trim().replace(/[，、；。：！？]+$/, ''));
  if (trimmed.length < 2 || trimmed.some((member) => member === '' || member.length > LONGEST))
    return null;
  const pieces = mergeLoose(divide(trimmed, true, true, MOST_SLOTS));
  const slots = pieces.filter(({ kind }) => kind === 'slot').length;
  const fixed = pieces.reduce(
    (sum, piece) => sum + (piece.kind === 'fixed' ? piece.text.length : 0),
    0,
  );
  if (slots === 0 || fixed === 0) return null;
  const total = trimmed.reduce((sum, member) => sum + member.length, 0) / trimmed.length;
  const coverage = fixed / total;
  if (coverage < LEAST_COVERAGE || !hasContent(pieces)) return null;
  const whole = extendSlotsToWords(joinFixed(pieces), trimmed)
    .flatMap(divideVerb)
    .flatMap(divideManner);
  const isSound = hasContent(whole) && !whole.some(isStump) && !whole.some(isUneven);
  return isSound ? { pieces: whole, coverage } : null;
}

/** A blank for words that only join (既要…, 还要…), or for a measure word without its number (每一篇, 每一个), says nothing. */
function isStump(piece: FramePiece, at: number, pieces: readonly FramePiece[]): boolean {
  if (piece.kind !== 'slot') return false;
  const before = pieces[at - 1];
  const isCounted = before?.kind === 'fixed' && before.text.endsWith('一');
  return (
    piece.values.every((value) =>
      /^(?:既|又|还|也|更|再|不|而|却|都|便|则|不仅|不但|而且|并且|才|就)$/.test(value),
    ) ||
    (isCounted && piece.values.every(isMeasured))
  );
}

/** Whether a value is a measure word with its noun (声问候); 座城市的底色 is described enough to be a blank. */
function isMeasured(value: string): boolean {
  return MEASURES.includes(value.charAt(0)) && !value.includes('的');
}

/** A blank before which only some members have a word that ties them to the others (科主任是…, 既要当好…). */
function isUneven(piece: FramePiece): boolean {
  if (piece.kind === 'fixed') return false;
  const tied = piece.values.filter((value) => TIES.test(value)).length;
  return tied > 0 && tied < piece.values.length;
}

const TIES = /^(?:既[要是有能]|[又也还更][要是有能])/;

/** Members longer than this, in characters, are not aligned. */
const LONGEST = 120;
const MOST_SLOTS = 4;
const LEAST_COVERAGE = 0.12;
const FUNCTIONAL = new RegExp(`^[${FUNCTION_WORDS}${MARKS}]+$`);

function divide(
  parts: readonly string[],
  atHead: boolean,
  atTail: boolean,
  room: number,
): FramePiece[] {
  if (parts.every((part) => part === '')) return [];
  if (parts.every((part) => part === parts[0])) return [{ kind: 'fixed', text: parts[0] ?? '' }];
  const clauses = divideAtCommas(parts);
  if (clauses && room >= clauses.length) return alignClauses(clauses, room);
  const anchor = room > 1 ? findAnchor(parts, atHead, atTail) : undefined;
  if (!anchor) return [{ kind: 'slot', values: [...parts] }];
  const left = parts.map((part, at) => part.slice(0, anchor.places[at]));
  const right = parts.map((part, at) => part.slice((anchor.places[at] ?? 0) + anchor.text.length));
  const before = divide(left, atHead, false, room - 1);
  const used = before.filter(({ kind }) => kind === 'slot').length;
  return [
    ...before,
    { kind: 'fixed', text: anchor.text },
    ...divide(right, false, atTail, room - used),
  ];
}

/** The members' clauses, first clauses first, where all have as many. */
function divideAtCommas(parts: readonly string[]): string[][] | undefined {
  if (!parts[0]?.includes('，')) return undefined;
  const split = parts.map((part) => part.split('，'));
  const count = split[0]?.length ?? 0;
  if (count < 2 || count > 4 || split.some((clauses) => clauses.length !== count)) return undefined;
  if (split.some((clauses) => clauses.includes(''))) return undefined;
  return Array.from({ length: count }, (_, at) => split.map((clauses) => clauses[at] ?? ''));
}

function alignClauses(clauses: string[][], room: number): FramePiece[] {
  const pieces: FramePiece[] = [];
  let left = room;
  clauses.forEach((parts, at) => {
    if (at > 0) pieces.push({ kind: 'fixed', text: '，' });
    const aligned = divide(parts, true, true, left - (clauses.length - 1 - at));
    left -= aligned.filter(({ kind }) => kind === 'slot').length;
    pieces.push(...aligned);
  });
  return pieces;
}

interface Anchor {
  text: string;
  places: number[];
}

function findAnchor(
  parts: readonly string[],
  atHead: boolean,
  atTail: boolean,
): Anchor | undefined {
  const shortest = parts.reduce((least, part) => (part.length < least.length ? part : least));
  const reach = reachOf(shortest, parts);
  for (let length = Math.max(...reach); length >= 1; length -= 1) {
    for (const [start, most] of reach.entries()) {
      if (length > most) continue;
      const text = shortest.slice(start, start + length);
      const places = placesOf(text, parts, atHead, atTail);
      if (places) return { text, places };
    }
  }
  return undefined;
}

/** How long the longest text is that begins at each place of a part and stands in all parts. */
function reachOf(part: string, parts: readonly string[]): number[] {
  const reach: number[] = [];
  let end = 0;
  for (let start = 0; start < part.length; start += 1) {
    // What is shared from the place before on is shared from here on as well.
    if (end < start) end = start;
    while (end < part.length && isInAll(part.slice(start, end + 1), parts)) end += 1;
    reach.push(end - start);
  }
  return reach;
}

function isInAll(text: string, parts: readonly string[]): boolean {
  return parts.every((part) => part.includes(text));
}

/** Where each part has the anchor, which stands in all of them, if it may be one. */
function placesOf(
  text: string,
  parts: readonly string[],
  atHead: boolean,
  atTail: boolean,
): number[] | undefined {
  // At the tail of a part of two members, two content characters alike are chance.
  const isChance = parts.length === 2 && !atHead && text.length < 3 && !isFunctional(text);
  if (isChance) return undefined;
  if (atHead && parts.every((part) => part.startsWith(text)))
    return checkRest(
      text,
      parts,
      parts.map(() => 0),
    );
  if (atTail && parts.every((part) => part.endsWith(text)))
    return checkRest(
      text,
      parts,
      parts.map((part) => part.length - text.length),
    );
  if (!isMiddleAnchor(text, parts)) return undefined;
  const middle = parts.map((part) => placeInside(text, part));
  return middle.includes(-1) ? undefined : checkRest(text, parts, middle);
}

/** Two members share two characters by chance; three members hardly ever do. */
function isMiddleAnchor(text: string, parts: readonly string[]): boolean {
  if (text === '的') return parts.every((part) => part.startsWith(text));
  return isFunctional(text) || text.length >= (parts.length === 2 ? 3 : 2);
}

function isFunctional(text: string): boolean {
  return FUNCTIONAL.test(text);
}

/** Where a part has the anchor: once, or, of the pair 从…向… and 从…到…, for the first time. */
function placeInside(text: string, part: string): number {
  const first = part.indexOf(text);
  return text.length > 1 || '向到'.includes(text) || first === part.lastIndexOf(text) ? first : -1;
}

function checkRest(text: string, parts: readonly string[], places: number[]): number[] | undefined {
  const lefts = parts.filter((_, at) => places[at] === 0).length;
  const rights = parts.filter((part, at) => part.length === (places[at] ?? 0) + text.length).length;
  const isWhole = (count: number): boolean => count === 0 || count === parts.length;
  return isWhole(lefts) && isWhole(rights) ? places : undefined;
}

/** A frame of marks alone frames nothing. */
function hasContent(pieces: readonly FramePiece[]): boolean {
  return pieces.some((piece) => piece.kind === 'fixed' && /[\u3400-\u9fff]/.test(piece.text));
}
