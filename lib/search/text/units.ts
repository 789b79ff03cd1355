import { fold } from './normalise';
import type { Reader } from './reader';
import { fitReadings, formatReadings } from './stored-readings';
import type { Readings, SearchDoc } from '../types';

/**
 * A document as the matcher sees it: one unit for each letter, digit or Han character of its text, then,
 * after an empty unit that nothing matches, of its title. The three arrays are of one length.
 */
export interface Units {
  /** Folded UTF-16 code; 0 in the empty unit. */
  chars: Uint16Array;
  /** Syllable number; 0 for what is no Han character. */
  syllables: Uint16Array;
  /** Where in the text, or in the title, its character begins (UTF-16 units). */
  offsets: Uint16Array;
  /** How many units are the text's. */
  textLength: number;
}

/** Offsets are kept in 16 bits; what stands behind is not searched. */
const LONGEST_FIELD = 0xffff;

/** The units of a document; its stored readings are used where they fit its text. */
export function unitsOf(doc: SearchDoc, reader: Reader): Units {
  const text = readField(doc.text, doc.readings?.text, reader);
  const title = doc.title ? readField(doc.title, doc.readings?.title, reader) : null;
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

/** The readings of a document as `reader` has them. */
export function readUnits(doc: Pick<SearchDoc, 'text' | 'title'>, reader: Reader): Readings {
  const read = (field: string) => readingsOfField(field, reader);
  return { text: read(doc.text), title: read(doc.title ?? '') };
}

interface Field {
  chars: number[];
  offsets: number[];
  syllables: Uint16Array;
}

function readField(field: string, stored: string | undefined, reader: Reader): Field {
  const folded = fold(field.slice(0, LONGEST_FIELD));
  const fitting = stored === undefined ? null : fitReadings(folded, stored);
  return { ...folded, syllables: fitting ?? reader.readText(folded) };
}

function readingsOfField(field: string, reader: Reader): string {
  const folded = fold(field.slice(0, LONGEST_FIELD));
  return formatReadings(folded, reader.readText(folded));
}

function place(units: Units, field: Field, at: number): void {
  units.chars.set(field.chars, at);
  units.syllables.set(field.syllables, at);
  units.offsets.set(field.offsets, at);
}
