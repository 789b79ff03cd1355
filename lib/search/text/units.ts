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
  /** Where in the text, or in the title, its character begins (UTF-16 units). */
  offsets: Uint16Array;
  /** The number of the text's units. */
  textLength: number;
}

/** Offsets are stored in 16 bits; what follows is not searched. */
const LONGEST_FIELD = 0xffff;

/** Returns the units of a document's text and title. */
export function unitsOf(doc: SearchDoc, reader: PinyinReader): Units {
  const text = readField(doc.text, reader);
  const title = doc.title ? readField(doc.title, reader) : null;
  const length = text.chars.length + (title ? title.chars.length + 1 : 0);
  const units: Units = {
    chars: new Uint16Array(length),
    syllables: new Uint16Array(length),
    offsets: new Uint16Array(length),
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
  units.offsets.set(field.offsets, at);
}
