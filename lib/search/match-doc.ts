import { type Aligner, type Stretch, createAligner } from './align';
import { rangesOf } from './highlight';
import { type Labels, type LabelSort, matchLabel } from './labels';
import type { Word } from './parse-query';
import { type PatternTable, tabulate } from './pattern-table';
import type { Segment } from './segment';
import { SYLLABLE_LIMIT } from './syllables';
import type { Ranges } from './types';

/** A query made ready to be compared with documents one by one. */
export interface Matcher {
  /** How well document `doc` answers the query, from 0 to a little over 1. */
  score(segment: Segment, doc: number): number;
  /** What to highlight in its text and its title. */
  highlight(segment: Segment, doc: number): { ranges: Ranges; titleRanges: Ranges };
  /** How many syllables or characters were typed. */
  readonly units: number;
}

interface Laid {
  table: PatternTable;
  aligner: Aligner;
}

interface MatchedWord extends Laid {
  weight: number;
  /** What each label that the word names is worth, by the label's number. */
  labels: ReadonlyMap<number, number>;
}

const LABEL_WORTH: Readonly<Record<LabelSort, number>> = {
  tag: 0.98,
  theme: 0.7,
  form: 0.65,
  function: 0.65,
};
/** In any order is a little less than in the order typed. */
const ANY_ORDER = 0.97;
/** With more words it is a pasted text, whose order is known. */
const MOST_FREE_WORDS = 6;
/** A match that is all of its entry gets so much more than one that is a small part of it. */
const LENGTH_PRIOR = 0.04;
/** Longer documents are aligned around their likeliest place only. */
const MOST_CELLS = 30_000;
/** Below it, a field has nothing worth highlighting. */
const WORTH_SHOWING = 0.4;

/** Makes a matcher; labels are known by their numbers in `labels`. */
export function createMatcher(
  typed: readonly Word[],
  labels: Labels,
  fuzzySounds: boolean,
): Matcher {
  const whole = layOut(
    typed.map((word) => word.atoms),
    fuzzySounds,
  );
  const words: MatchedWord[] = typed.map((word) => ({
    ...(typed.length === 1 ? whole : layOut([word.atoms], fuzzySounds)),
    weight: word.atoms.reduce((sum, atom) => sum + atom.weight, 0),
    labels: namedLabels(word, labels),
  }));
  const namesLabels = words.some((word) => word.labels.size > 0);
  const free = words.length <= MOST_FREE_WORDS && (words.length > 1 || namesLabels);

  function score(segment: Segment, doc: number): number {
    const stretch = stretchOf(segment, doc);
    const length = Math.max(1, segment.textLengths[doc] ?? 0);
    const ordered = alignWithin(whole, stretch);
    const best =
      ordered === 1 || !free ? ordered : Math.max(ordered, scoreFree(segment, doc, stretch));
    return best + LENGTH_PRIOR * Math.min(1, whole.table.units / length);
  }

  function scoreFree(segment: Segment, doc: number, stretch: Stretch): number {
    let sum = 0;
    let weights = 0;
    for (const word of words) {
      const inText = words.length > 1 ? alignWithin(word, stretch) : 0;
      const inLabels = inText === 1 ? 0 : labelWorth(segment, doc, word);
      sum += word.weight * Math.max(inText, inLabels);
      weights += word.weight;
    }
    return weights === 0 ? 0 : (sum / weights) * (words.length > 1 ? ANY_ORDER : 1);
  }

  function alignWithin({ table, aligner }: Laid, stretch: Stretch): number {
    return aligner.score(narrow(table, stretch));
  }

  function highlightField(field: string, stretch: Stretch, offsets: Uint16Array): Ranges {
    const ordered = whole.aligner.trace(narrow(whole.table, stretch));
    let { matched } = ordered;
    let best = ordered.score;
    if (best < 1 && words.length > 1 && words.length <= MOST_FREE_WORDS) {
      const each = words.map((word) => ({
        word,
        found: word.aligner.trace(narrow(word.table, stretch)),
      }));
      const sum = each.reduce((total, { word, found }) => total + word.weight * found.score, 0);
      if ((sum / whole.table.weight) * ANY_ORDER > best) {
        best = 1;
        matched = each
          .filter(({ found }) => found.score > WORTH_SHOWING)
          .flatMap(({ found }) => found.matched)
          .sort((a, b) => a - b);
      }
    }
    return best < WORTH_SHOWING ? [] : rangesOf(field, offsets, matched);
  }

  return {
    score,
    highlight(segment, doc) {
      const entry = segment.docs[doc];
      const stretch = stretchOf(segment, doc);
      const titleAt = stretch.from + (segment.textLengths[doc] ?? 0);
      const { offsets } = segment;
      return {
        ranges: highlightField(entry?.text ?? '', { ...stretch, to: titleAt }, offsets),
        titleRanges: entry?.title
          ? highlightField(entry.title, { ...stretch, from: titleAt }, offsets)
          : [],
      };
    },
    units: whole.table.units,
  };
}

/** The labels a word names, with what that is worth as a match. */
export function namedLabels(word: Word, labels: Labels): ReadonlyMap<number, number> {
  const named = new Map<number, number>();
  for (const number of labels.findAll((label) => matchLabel(word.folded, label) > 0)) {
    const label = labels.at(number);
    if (label) named.set(number, matchLabel(word.folded, label) * LABEL_WORTH[label.sort]);
  }
  return named;
}

function layOut(words: ReadonlyArray<Word['atoms']>, fuzzySounds: boolean): Laid {
  const table = tabulate(words, fuzzySounds);
  return { table, aligner: createAligner(table) };
}

function labelWorth(segment: Segment, doc: number, word: MatchedWord): number {
  if (word.labels.size === 0) return 0;
  let best = 0;
  const end = segment.labelStarts[doc + 1] ?? 0;
  for (let at = segment.labelStarts[doc] ?? 0; at < end; at += 1) {
    best = Math.max(best, word.labels.get(segment.labels[at] ?? 0) ?? 0);
  }
  return best;
}

function stretchOf(segment: Segment, doc: number): Stretch {
  return {
    chars: segment.chars,
    syllables: segment.syllables,
    from: segment.starts[doc] ?? 0,
    to: segment.starts[doc + 1] ?? 0,
  };
}

/**
 * The part of a long stretch in which most of the query can be met: a window three times the query's
 * length is slid over it, and the first place with the most units that meet any atom is taken.
 */
function narrow(table: PatternTable, stretch: Stretch): Stretch {
  const { from, to, chars, syllables } = stretch;
  if ((to - from) * table.length <= MOST_CELLS) return stretch;
  const width = Math.max(64, 3 * table.length);
  if (to - from <= width) return stretch;
  const codes = new Set(table.codes);
  const known = new Uint8Array(SYLLABLE_LIMIT);
  for (let at = 0; at < table.sounds.length; at += 1) {
    if ((table.sounds[at] ?? 0) > 1) known[at % SYLLABLE_LIMIT] = 1;
  }
  const meets = (unit: number) =>
    codes.has(chars[unit] ?? 0) ? 2 : (known[syllables[unit] ?? 0] ?? 0);
  let count = 0;
  let most = -1;
  let place = from;
  for (let unit = from; unit < to; unit += 1) {
    count += meets(unit);
    const start = unit - width + 1;
    if (start > from) count -= meets(start - 1);
    if (count > most) {
      most = count;
      place = Math.max(from, start);
    }
  }
  return { ...stretch, from: place, to: Math.min(to, place + width) };
}
