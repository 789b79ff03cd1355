import { bigramKey, initialOf, trigramKey } from './keys';
import { digitOf } from '../text/han-numerals';
import { otherReadingsOf } from '../text/polyphones';

/** The units that keys are made of. */
export interface KeyedUnits {
  chars: Uint16Array;
  syllables: Uint16Array;
}

type Emit = (key: number) => void;

/**
 * Emits the character of each unit in `[from, to)`, and for Han numerals in a row the digits that they are: 2025 finds 二〇二五. A
 * numeral by itself (第二, 一定) is no number.
 */
export function emitChars({ chars }: KeyedUnits, from: number, to: number, emit: Emit): void {
  for (let at = from; at < to; at += 1) {
    const char = chars[at] ?? 0;
    if (char > 0) emit(char);
    const digit = digitOf(char);
    if (digit === 0) continue;
    const before = at > from ? digitOf(chars[at - 1] ?? 0) : 0;
    const after = at + 1 < to ? digitOf(chars[at + 1] ?? 0) : 0;
    if (before > 0 || after > 0) emit(digit);
  }
}

/** Emits each syllable in `[from, to)` with the next one, as they are likeliest read. */
export function emitBigrams(units: KeyedUnits, from: number, to: number, emit: Emit): void {
  for (let at = from; at < to; at += 1) {
    const syllable = units.syllables[at] ?? 0;
    if (syllable > 0) emit(bigramKey(syllable, syllableAt(units, nextOf(units, at, to), to)));
  }
}

/** Emits the same of all other readings of either. */
export function emitOtherBigrams(units: KeyedUnits, from: number, to: number, emit: Emit): void {
  for (let at = from; at < to; at += 1) {
    const first = units.syllables[at] ?? 0;
    if (first === 0) continue;
    const next = nextOf(units, at, to);
    const second = syllableAt(units, next, to);
    const others = otherReadingsOf(units.chars[at] ?? 0, first);
    for (const other of others) emit(bigramKey(other, second));
    for (const otherSecond of otherReadingsOf(units.chars[next] ?? 0, second)) {
      emit(bigramKey(first, otherSecond));
      for (const other of others) emit(bigramKey(other, otherSecond));
    }
  }
}

/** Emits the initials of each unit in `[from, to)` and the two after it, as they are likeliest read. */
export function emitTrigrams(units: KeyedUnits, from: number, to: number, emit: Emit): void {
  for (let at = from; at < to; at += 1) {
    const first = initialAt(units, at, to);
    if (first === 0) continue;
    const next = nextOf(units, at, to);
    const second = initialAt(units, next, to);
    const third = second > 0 ? initialAt(units, nextOf(units, next, to), to) : 0;
    emit(trigramKey(first, second, third));
  }
}

/** Emits the same of all other readings of the three. */
export function emitOtherTrigrams(units: KeyedUnits, from: number, to: number, emit: Emit): void {
  for (let at = from; at < to; at += 1) {
    const first = initialAt(units, at, to);
    if (first === 0) continue;
    const next = nextOf(units, at, to);
    const second = initialAt(units, next, to);
    const afterNext = nextOf(units, next, to);
    const third = second > 0 ? initialAt(units, afterNext, to) : 0;
    const others = otherInitialsAt(units, at, first);
    const othersOfSecond = second > 0 ? otherInitialsAt(units, next, second) : NONE;
    const othersOfThird = third > 0 ? otherInitialsAt(units, afterNext, third) : NONE;
    // Most characters have no other reading, and this is done for every one.
    if (others.length + othersOfSecond.length + othersOfThird.length === 0) continue;
    for (const a of [first, ...others]) {
      for (const b of [second, ...othersOfSecond]) {
        for (const c of [third, ...othersOfThird]) {
          if (a !== first || b !== second || c !== third) emit(trigramKey(a, b, c));
        }
      }
    }
  }
}

const NONE: readonly number[] = [];

function initialAt({ chars, syllables }: KeyedUnits, at: number, to: number): number {
  return at < to ? initialOf(chars[at] ?? 0, syllables[at] ?? 0) : 0;
}

function otherInitialsAt(units: KeyedUnits, at: number, likeliest: number): readonly number[] {
  const others = otherReadingsOf(units.chars[at] ?? 0, units.syllables[at] ?? 0);
  if (others.length === 0) return NONE;
  let initials = initialsOf.get(others);
  if (!initials) {
    initials = others.map((other) => initialOf(0, other)).filter((one) => one !== likeliest);
    initialsOf.set(others, initials);
  }
  return initials;
}

/** By the list of other readings, of which there is one for each character and its likeliest reading. */
const initialsOf = new WeakMap<readonly number[], readonly number[]>();

function syllableAt({ syllables }: KeyedUnits, at: number, to: number): number {
  return at < to ? (syllables[at] ?? 0) : 0;
}

/** Returns the place after a unit: of a character beyond the BMP, which is two units, the reading lies on the first. */
function nextOf({ chars }: KeyedUnits, at: number, to: number): number {
  const code = at + 1 < to ? (chars[at + 1] ?? 0) : 0;
  return code >= 0xdc00 && code <= 0xdfff ? at + 2 : at + 1;
}
