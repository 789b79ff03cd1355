import { foldText } from '@/lib/search/text/fold-text';
import { syllablesOf } from '@/lib/search/text/readings';
import { spellingOf } from '@/lib/search/text/syllables';
import type { SearchDoc } from '@/lib/search';
import type { Random } from '@/lib/search/testing/random';

/** A document as the makers below cut it. */
export interface Source {
  doc: SearchDoc;
  chars: string;
  syllables: string[];
  pinyin: string;
  /** The pinyin as it sounds in the south. */
  southern: string;
}

/** Whether a document answers a query. */
export type Answers = (source: Source) => boolean;

/** Folds and reads a document's text. */
export function readSource(doc: SearchDoc): Source {
  const folded = foldText(doc.text);
  const syllables = Array.from(syllablesOf(folded), spellingOf);
  return {
    doc,
    chars: String.fromCharCode(...folded.chars),
    syllables,
    pinyin: ` ${syllables.join(' ')} `,
    southern: ` ${syllables.map(flatten).join(' ')} `,
  };
}

/** A run of characters of a text; `at` counts folded characters. */
export interface Cut {
  at: number;
  text: string;
  syllables: string[];
}

/** A random run of `least` to `most` Han characters. */
export function cut(source: Source, random: Random, least: number, most: number): Cut | null {
  const length = least + random.below(most - least + 1);
  if (source.chars.length < length) return null;
  const at = random.below(source.chars.length - length + 1);
  const syllables = source.syllables.slice(at, at + length);
  if (syllables.some((syllable) => syllable === '')) return null;
  return { at, text: source.chars.slice(at, at + length), syllables };
}

/** Whether the text has these characters in a row. */
export const contains = (text: string) => (source: Source) => source.chars.includes(text);
/** Whether the text has these syllables in a row. */
export const sounds = (syllables: readonly string[]) => {
  const wanted = ` ${syllables.join(' ')} `;
  return (source: Source) => source.pinyin.includes(wanted);
};
/** Two or three cuts that don't overlap, in the order of the text. */
export function cutWords(
  source: Source,
  random: Random,
  least: number,
  most: number,
): Cut[] | null {
  const cuts: Cut[] = [];
  const count = 2 + random.below(2);
  for (let tries = 0; cuts.length < count && tries < 30; tries += 1) {
    const found = cut(source, random, least, most);
    const overlaps = cuts.some(
      (other) =>
        found && found.at < other.at + other.text.length && other.at < found.at + found.text.length,
    );
    if (found && !overlaps) cuts.push(found);
  }
  return cuts.length === count ? cuts : null;
}

/** Whether the characters stand in the text in this order, whatever lies between. */
export function inOrder(query: string): (source: Source) => boolean {
  return ({ chars }) => {
    let at = -1;
    for (const char of query) {
      at = chars.indexOf(char, at + 1);
      if (at < 0) return false;
    }
    return true;
  };
}

/** Whether the letters can be read from some unit on, each unit giving all of its syllable. */
export function spelled(syllables: readonly string[]): (source: Source) => boolean {
  return reads(syllables.join(''), (syllable) => [syllable]);
}

/** Whether the letters can be read from some unit on, each unit giving its syllable or a beginning of it. */
export function readsAs(letters: string): (source: Source) => boolean {
  return reads(letters, (syllable) =>
    Array.from({ length: syllable.length }, (_, at) => syllable.slice(0, at + 1)),
  );
}

function reads(
  letters: string,
  formsOf: (syllable: string) => string[],
): (source: Source) => boolean {
  const first = letters.charAt(0);
  const from = (source: Source, unit: number, at: number): boolean => {
    if (at === letters.length) return true;
    const syllable = source.syllables[unit];
    if (!syllable || syllable.charAt(0) !== letters.charAt(at)) return false;
    return formsOf(syllable).some(
      (form) => letters.startsWith(form, at) && from(source, unit + 1, at + form.length),
    );
  };
  return (source) =>
    source.syllables.some(
      (syllable, unit) => syllable.charAt(0) === first && from(source, unit, 0),
    );
}

/** Whether the text has in a row what sounds like these syllables in the south, the last perhaps unfinished. */
export function soundsSouthern(southern: readonly string[]): (source: Source) => boolean {
  const wanted = ` ${southern.map(flatten).join(' ')}`;
  return (source) => source.southern.includes(wanted);
}

/** Whether the text has in a row every other of these characters, and between them what sounds like the others; the last may be unfinished. */
export function mixes(text: string, syllables: readonly string[]): (source: Source) => boolean {
  const first = text.charAt(0);
  const last = syllables.length - 1;
  return (source) => {
    for (let start = source.chars.indexOf(first); start >= 0;) {
      const fits = syllables.every((syllable, at) => {
        if (at % 2 === 0) return source.chars.charAt(start + at) === text.charAt(at);
        const other = source.syllables[start + at] ?? '';
        return at === last ? other.startsWith(syllable) : other === syllable;
      });
      if (fits) return true;
      start = source.chars.indexOf(first, start + 1);
    }
    return false;
  };
}

const flattened = new Map<string, string>();

function flatten(syllable: string): string {
  const known = flattened.get(syllable);
  if (known !== undefined) return known;
  const flat = syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^l/, 'n')
    .replace(/([aei]n)g$/, '$1');
  flattened.set(syllable, flat);
  return flat;
}
