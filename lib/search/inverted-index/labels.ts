import { FACET_NAMES, type FacetName, facetValuesOf, foldersAbove } from '@/lib/entry';
import {
  INITIAL,
  LABEL_BEGINNING,
  LABEL_NAME_FROM,
  LABEL_PINYIN_BEGINNING,
} from '../ranking-weights';
import { foldText, foldToString } from '../text/fold-text';
import type { PinyinReader } from '../text/pinyin-reader';
import { spellingOf } from '../text/syllables';
import type { SearchDoc } from '../types';

/** Where a label comes from. */
export type LabelSort = 'tags' | 'folder' | FacetName;

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

/** Creates a dictionary of the `known` labels, numbered in their order. */
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
      ...doc.tags.map((tag) => numberOf('tags', tag)),
      // Who looks in a folder finds what lies in the folders in it.
      ...(doc.folder === undefined ? [] : foldersAbove(doc.folder)).map((path) =>
        numberOf('folder', path),
      ),
      ...FACET_NAMES.flatMap((name) =>
        facetValuesOf(name, doc).map((value) => numberOf(name, value)),
      ),
    ],
    findAll: (test) => labels.flatMap((label, number) => (test(label) ? [number] : [])),
    at: (number) => labels[number],
    list: () => labels,
  };
}

/** Returns how well a folded word names a label, 0 to 1: the label itself, its beginning, or either in pinyin or by initials. */
export function matchLabel(word: string, label: Label): number {
  if (word === '') return 0;
  if (word === label.folded) return 1;
  if (word.length < LABEL_NAME_FROM) return 0;
  if (label.folded.startsWith(word) || word === label.pinyin) return LABEL_BEGINNING;
  if (word === label.initials) return INITIAL;
  const isBegun = word.length > LABEL_NAME_FROM && label.pinyin.startsWith(word);
  return isBegun ? LABEL_PINYIN_BEGINNING : 0;
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
