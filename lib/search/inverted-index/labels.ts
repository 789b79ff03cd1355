import { foldText, foldToString } from '../text/fold-text';
import type { PinyinReader } from '../text/pinyin-reader';
import { spellingOf } from '../text/syllables';
import type { SearchDoc } from '../types';

/** Where a label comes from: a user's own tag says more about an entry than a theme that it shares with hundreds. */
export type LabelSort = 'tag' | 'theme' | 'form' | 'function';

/** A label as it is compared. */
export interface Label {
  sort: LabelSort;
  text: string;
  folded: string;
  pinyin: string;
  initials: string;
}

/** Every label that occurs in the documents, numbered in the order of their first use. */
export interface Labels {
  readonly size: number;
  /** The labels' numbers, each label numbered on its first use. */
  numbersOf(doc: SearchDoc): number[];
  /** The numbers of the labels for which `test` holds. */
  findAll(test: (label: Label) => boolean): number[];
  at(number: number): Label | undefined;
  /** All of them, by number. */
  list(): readonly Label[];
}

/** Makes a dictionary of the `known` labels, numbered in their order. */
export function createLabels(reader: PinyinReader, known: readonly Label[] = []): Labels {
  const labels = [...known];
  const numbers = new Map(labels.map(({ sort, text }, at) => [`${sort} ${text}`, at]));

  function numberOf(sort: LabelSort, text: string): number {
    const key = `${sort} ${text}`;
    const number = numbers.get(key);
    if (number !== undefined) return number;
    numbers.set(key, labels.length);
    labels.push(readLabel(sort, text, reader));
    return labels.length - 1;
  }

  return {
    get size() {
      return labels.length;
    },
    numbersOf: (doc) => [
      ...doc.tags.map((tag) => numberOf('tag', tag)),
      ...doc.themes.map((theme) => numberOf('theme', theme)),
      ...doc.forms.map((form) => numberOf('form', form)),
      ...(doc.function ? [numberOf('function', doc.function)] : []),
    ],
    findAll: (test) => labels.flatMap((label, number) => (test(label) ? [number] : [])),
    at: (number) => labels[number],
    list: () => labels,
  };
}

/** How well a folded word names a label, 0 to 1: the label itself, its beginning, or either in pinyin or by initials. */
export function matchLabel(word: string, label: Label): number {
  if (word === '') return 0;
  if (word === label.folded) return 1;
  if (word.length < 2) return 0;
  if (label.folded.startsWith(word)) return 0.9;
  if (word === label.pinyin) return 0.9;
  if (word === label.initials) return 0.8;
  if (word.length > 2 && label.pinyin.startsWith(word)) return 0.75;
  return 0;
}

function readLabel(sort: LabelSort, text: string, reader: PinyinReader): Label {
  const folded = foldText(text);
  const spellings = Array.from(reader.syllablesOf(folded), (syllable, at) =>
    syllable > 0 ? spellingOf(syllable) : String.fromCharCode(folded.chars[at] ?? 0),
  );
  return {
    sort,
    text,
    folded: foldToString(text),
    pinyin: spellings.join(''),
    initials: spellings.map((spelling) => spelling.charAt(0)).join(''),
  };
}
