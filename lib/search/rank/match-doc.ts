import {
  ANY_ORDER,
  EXACT_BONUS,
  FORM_OR_FUNCTION_LABEL,
  HIGHLIGHTED,
  HIGHLIGHTED_SHARE,
  LENGTH_PRIOR,
  MAX_FREE_WORDS,
  THEME_LABEL,
} from '../ranking-weights';
import { createAligner } from '../align/align';
import type { Aligner, Alignment } from '../align/alignment';
import { rangesOf } from './highlight';
import { type Labels, type LabelSort, matchLabel } from '../inverted-index/labels';
import { Tier } from '../query/literal';
import type { Word } from '../query/parse-query';
import type { FuzzySounds } from '../text/fuzzy-sounds';
import { offsetsIn } from '../text/units';
import { type PatternTable, tabulate } from '../align/pattern-table';
import type { Segment } from '../inverted-index/segment';
import { type Stretch, narrow, stretchOf } from '../align/stretch';
import type { Ranges } from '../types';

/** Compares one query with documents one by one. */
export interface Matcher {
  /** Returns how literally and how well document `doc` answers the query. */
  match(segment: Segment, doc: number): Match;
  /** Returns what to highlight in its text and its title. */
  highlight(segment: Segment, doc: number): { ranges: Ranges; titleRanges: Ranges };
  /** The number of typed units: syllables, Han characters, digits. */
  readonly units: number;
}

/** How one document answers a query. */
export interface Match {
  tier: Tier;
  /** 0 to `HIGHEST`; above 1 only where every word is there as it was typed. */
  score: number;
}

/** One or several words and their aligner. */
interface Pattern {
  table: PatternTable;
  aligner: Aligner;
}

interface MatchedWord extends Pattern {
  weight: number;
  /** What each label that the word names is worth as a match, by the label's number. */
  labels: ReadonlyMap<number, number>;
}

/** Returns what a label is worth as a match, of 1, by where it comes from. */
function worthOfLabel(sort: LabelSort): number {
  switch (sort) {
    case 'tags':
    case 'folder':
      return 1;
    case 'themes':
    case 'documentTypes':
      return THEME_LABEL;
    case 'forms':
    case 'functions':
      return FORM_OR_FUNCTION_LABEL;
  }
}

/** Creates a matcher; labels are known by their numbers in `labels`. The workspace holds the tier of each document. */
export function createMatcher(typed: readonly Word[], labels: Labels, fuzzy: FuzzySounds): Matcher {
  return new WordMatcher(typed, labels, fuzzy);
}

class WordMatcher implements Matcher {
  readonly units: number;
  readonly #whole: Pattern;
  readonly #words: readonly MatchedWord[];
  /** Whether the words may come in any order, and name labels. */
  readonly #isFree: boolean;

  constructor(typed: readonly Word[], labels: Labels, fuzzy: FuzzySounds) {
    const whole = createPattern(
      typed.map((word) => word.atoms),
      fuzzy,
    );
    const words = typed.map((word) => ({
      ...(typed.length === 1 ? whole : createPattern([word.atoms], fuzzy)),
      weight: word.atoms.reduce((sum, atom) => sum + atom.weight, 0),
      labels: namedLabels(word, labels),
    }));
    const namesLabels = words.some((word) => word.labels.size > 0);
    this.units = whole.table.units;
    this.#whole = whole;
    this.#words = words;
    this.#isFree = words.length <= MAX_FREE_WORDS && (words.length > 1 || namesLabels);
  }

  match(segment: Segment, doc: number): Match {
    const length = Math.max(1, segment.textLengths[doc] ?? 0);
    const match = this.#matchBare(segment, doc);
    match.score += LENGTH_PRIOR * Math.min(1, this.units / length);
    return match;
  }

  /** As `match`, whatever the length of the text. */
  #matchBare(segment: Segment, doc: number): Match {
    const found = segment.workspace.tiers[doc] ?? 0;
    if (found >= Tier.inARow) return { tier: found as Tier, score: 1 + EXACT_BONUS };
    if (found === Tier.eachWord) return matchOfEachWord();
    const stretch = stretchOf(segment, doc);
    const ordered = scoreOf(this.#whole, stretch);
    if (ordered === 1) return matchOfEachWord();
    const free = this.#isFree ? this.#scoreFree(segment, doc, stretch) : 0;
    // A word that is a tag of the user's stands there as well.
    if (free === 1 && this.#words.length > 1) return matchOfEachWord();
    const score = Math.max(ordered, this.#words.length > 1 ? free * ANY_ORDER : free);
    return { tier: Tier.none, score };
  }

  highlight(segment: Segment, doc: number): { ranges: Ranges; titleRanges: Ranges } {
    const { text = '', title = '' } = segment.docs.at(doc) ?? {};
    const stretch = stretchOf(segment, doc);
    const titleAt = stretch.from + (segment.textLengths[doc] ?? 0);
    const inText = this.#trace({ ...stretch, to: titleAt });
    const inTitle = this.#trace({ ...stretch, from: titleAt });
    // Where one field answers the query, a few characters of it in the other are chance.
    const least = Math.max(HIGHLIGHTED, HIGHLIGHTED_SHARE * Math.max(inText.score, inTitle.score));
    const show = (field: string, from: number, to: number, { score, matched }: Alignment) => {
      if (score < least) return [];
      const offsets = offsetsIn(field, segment.gaps.subarray(from, to));
      return rangesOf(
        field,
        offsets,
        matched.map((unit) => unit - from),
      );
    };
    return {
      ranges: show(text, stretch.from, titleAt, inText),
      // The unit between the two is empty.
      titleRanges: show(title, titleAt + 1, stretch.to, inTitle),
    };
  }

  #scoreFree(segment: Segment, doc: number, stretch: Stretch): number {
    const words = this.#words;
    let sum = 0;
    let weights = 0;
    for (const word of words) {
      const inText = words.length > 1 ? scoreOf(word, stretch) : 0;
      const inLabels = inText === 1 ? 0 : labelWorth(segment, doc, word);
      sum += word.weight * Math.max(inText, inLabels);
      weights += word.weight;
    }
    return sum / weights;
  }

  #trace(stretch: Stretch): Alignment {
    const whole = this.#whole;
    const ordered = whole.aligner.trace(narrow(whole.table, stretch));
    if (ordered.score === 1 || this.#words.length === 1 || !this.#isFree) return ordered;
    const each = this.#words.map((word) => ({
      weight: word.weight,
      found: word.aligner.trace(narrow(word.table, stretch)),
    }));
    const sum = each.reduce((total, { weight, found }) => total + weight * found.score, 0);
    const score = (sum / whole.table.weight) * ANY_ORDER;
    if (score <= ordered.score) return ordered;
    const shown = each.filter(({ found }) => found.score > HIGHLIGHTED);
    const matched = shown.flatMap(({ found }) => found.matched).sort((a, b) => a - b);
    return { score, matched };
  }
}

function matchOfEachWord(): Match {
  return { tier: Tier.eachWord, score: ANY_ORDER + EXACT_BONUS };
}

/** Returns the labels that a word names, by number, with what each is worth as a match. */
export function namedLabels(word: Word, labels: Labels): ReadonlyMap<number, number> {
  const named = new Map<number, number>();
  for (const number of labels.findAll((label) => matchLabel(word.folded, label) > 0)) {
    const label = labels.at(number);
    if (label) named.set(number, matchLabel(word.folded, label) * worthOfLabel(label.sort));
  }
  return named;
}

function createPattern(words: ReadonlyArray<Word['atoms']>, fuzzy: FuzzySounds): Pattern {
  const table = tabulate(words, fuzzy);
  return { table, aligner: createAligner(table) };
}

function scoreOf({ table, aligner }: Pattern, stretch: Stretch): number {
  return aligner.score(narrow(table, stretch));
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
