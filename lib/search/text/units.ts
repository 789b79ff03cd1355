import { foldText } from './fold-text';
import type { PinyinReader } from './pinyin-reader';
import type { SearchDoc } from '../types';

/**
 * A document as it is matched: one unit for each letter, digit or Han character of its text, then,
 * after an empty unit that nothing matches, of its title. The three arrays are of one length.
 */
export interface Units {
  /** Folded UTF-16 code; 0 in the empty unit. */
  chars: Uint16Array;
  /** Syllable number; 0 for anything but a Han character. */
  syllables: Uint16Array;
  /**
   * How far its character begins behind that of the unit before it, and the first of the text or the title behind its field's beginning
   * (UTF-16 units); `FAR` where that is more. One byte each in place of an offset's two: they are stored for every character of a library.
   */
  gaps: Uint8Array;
  /** The number of the text's units. */
  textLength: number;
}

/** Stands for a gap of as much or more. */
export const FAR = 0xff;

/** What follows is not searched (UTF-16 units). */
const LONGEST_FIELD = 0xffff;

/** Returns the units of a document's text and title. */
export function unitsOf(doc: SearchDoc, reader: PinyinReader): Units {
  const text = readField(doc.text, reader);
  const title = doc.title ? readField(doc.title, reader) : null;
  const length = text.chars.length + (title ? title.chars.length + 1 : 0);
  const units: Units = {
    chars: new Uint16Array(length),
    syllables: new Uint16Array(length),
    gaps: new Uint8Array(length),
    textLength: text.chars.length,
  };
  place(units, text, 0);
  if (title) place(units, title, text.chars.length + 1);
  return units;
}

interface Field {
  chars: number[];
  offsets: number[];
  syllables: Uint16Array;
}

function readField(field: string, reader: PinyinReader): Field {
  const folded = foldText(field.slice(0, LONGEST_FIELD));
  return { ...folded, syllables: reader.syllablesOf(folded) };
}

function place(units: Units, field: Field, at: number): void {
  units.chars.set(field.chars, at);
  units.syllables.set(field.syllables, at);
  units.gaps.set(gapsOf(field.offsets), at);
}

function gapsOf(offsets: readonly number[]): number[] {
  return offsets.map((offset, at) => Math.min(FAR, offset - (offsets[at - 1] ?? 0)));
}

/** Returns where in a field the characters of its first units begin (UTF-16 units), from their gaps. */
export function offsetsIn(field: string, gaps: Uint8Array): readonly number[] {
  if (gaps.includes(FAR)) return foldText(field).offsets;
  let offset = 0;
  return Array.from(gaps, (gap) => (offset += gap));
}
