import {
  COUNTED_SHARE,
  GROUPING_WINDOW,
  LEAST_SCORE,
  LEAST_SCORE_OF_SHORT,
  PROBE_LABEL,
  SHORT_QUERY,
} from '../ranking-weights';
import { clearCandidates, gatherCandidates } from '../candidates/gather-candidates';
import { countFacets } from '../query/facets';
import { failedParts } from '../query/filter';
import { type Grouped, groupNearIdentical } from '../rank/group';
import { findLiterals } from '../candidates/find-literals';
import { type Literal, readLiteral } from '../query/literal';
import { findSymbols } from '../query/find-symbols';
import { countShelves } from '../query/count-shelves';
import { readShelf, readTokens } from '../query/label-tokens';
import { type DocTest, docAt, type Place } from '../inverted-index/place';
import type { Labels } from '../inverted-index/labels';
import { listAll } from '../candidates/list-all';
import { type Matcher, createMatcher, namedLabels } from '../rank/match-doc';
import { withoutQuestion } from '../query/without-question';
import { type Word, parseQuery } from '../query/parse-query';
import { type LabelProbe, type Probe, probesOf } from '../candidates/probes';
import { type Scored, rank } from '../rank/rank';
import type { FuzzySounds } from '../text/fuzzy-sounds';
import type { PinyinReader } from '../text/pinyin-reader';
import { type Segment, sizeOf } from '../inverted-index/segment';
import {
  type Aligned,
  type SearchScope,
  countAligned,
  isPassed,
  selectCandidates,
  tallyMatches,
} from '../candidates/select-candidates';
import type { Hit, SearchDoc, SearchOptions, SearchResult } from '../types';

/** What a query runs over. */
export interface Corpus {
  segments: readonly Segment[];
  labels: Labels;
  reader: PinyinReader;
}

const DEFAULT_LIMIT = 50;

/** Answers a query: the first hits, how many there are in all, and the facets. Of a question that no entry holds, its words are looked for. */
export function runQuery(corpus: Corpus, raw: string, options: SearchOptions = {}): SearchResult {
  const asked = withoutQuestion(raw);
  const isQuestion = asked !== null && !isHeld(corpus, raw);
  return answerQuery(corpus, isQuestion ? asked : raw, options);
}

/** Whether an entry holds what was typed word for word. */
function isHeld({ segments }: Corpus, typed: string): boolean {
  const found = findLiterals(segments, readLiteral(typed), 1, () => true);
  clearCandidates(segments);
  return found.some((docs) => docs.length > 0);
}

function answerQuery(corpus: Corpus, raw: string, options: SearchOptions): SearchResult {
  const query = parseQuery(raw, corpus.reader);
  const { words, typed, isLabelled } = readTokens(query, corpus.labels, corpus.segments);
  const offset = Math.max(0, options.offset ?? 0);
  const scope: SearchScope = {
    isLabelled: both(isLabelled, readShelf(options.filter ?? {}, corpus.labels, corpus.segments)),
    tallies: corpus.segments.map(({ facetGroups }) => ({
      facetGroups,
      counts: new Uint32Array(facetGroups.kinds.length),
      failed: failedParts(options.filter ?? {}, facetGroups),
    })),
    limit: offset + Math.max(0, options.limit ?? DEFAULT_LIMIT),
    now: options.now ?? Date.now(),
  };
  const result =
    words.length === 0
      ? listEntries(corpus, query.symbols, scope, options)
      : matchWords(corpus, words, readLiteral(typed), scope, options);
  if (!options.countShelves) return result;
  return { ...result, shelves: countShelves(corpus.segments, corpus.labels) };
}

function both(one: DocTest | null, other: DocTest | null): DocTest | null {
  if (!one || !other) return one ?? other;
  return (segment, doc) => one(segment, doc) && other(segment, doc);
}

/** Lists every entry in scope, or those with the symbols that were typed. */
function listEntries(
  { segments }: Corpus,
  symbols: string,
  scope: SearchScope,
  { offset: first = 0, idsOnly = false }: SearchOptions,
): SearchResult {
  const offset = Math.max(0, first);
  const found = findSymbols(segments, symbols);
  const isWanted: DocTest = (segment, doc) =>
    (scope.isLabelled?.(segment, doc) ?? true) && (found?.isFound(segment, doc) ?? true);
  const part = { offset, limit: scope.limit };
  const places = listAll(segments, isWanted, scope.tallies, part, scope.now);
  if (idsOnly) return { ...showIds(places), ...countFacets(scope.tallies) };
  const docs = places.map(docAt);
  return {
    hits: docs.map(({ id, text, title }) => ({
      id,
      score: 1,
      ranges: found?.rangesIn(text) ?? [],
      titleRanges: found?.rangesIn(title ?? '') ?? [],
    })),
    docs,
    ...countFacets(scope.tallies),
  };
}

/** Finds candidates by the postings, aligns the best of them, counts the matches and ranks those that pass the filter. */
function matchWords(
  { segments, labels }: Corpus,
  words: readonly Word[],
  literal: Literal | null,
  scope: SearchScope,
  options: SearchOptions,
): SearchResult {
  const { fuzzySounds = true, fuzzyFH = false, fuzzyRL = false, groupSimilar = true } = options;
  const { offset = 0, idsOnly = false } = options;
  const fuzzy: FuzzySounds = { southern: fuzzySounds, fh: fuzzyFH, rl: fuzzyRL };
  const matcher = createMatcher(words, labels, fuzzy);
  const probes = listProbes(words, labels, fuzzy);
  const full = gatherCandidates(segments, probes, matcher.units);
  const documents = segments.reduce((sum, segment) => sum + sizeOf(segment), 0);
  const most = countAligned(documents, matcher.units, scope.limit);
  const isShown: DocTest = (segment, doc) =>
    (scope.isLabelled?.(segment, doc) ?? true) && isPassed({ segment, doc }, scope);
  const literals = findLiterals(segments, literal, most, isShown);
  const candidates = selectCandidates(segments, literals, full, matcher.units, most, scope);
  const aligned = alignCandidates(candidates, matcher);
  tallyMatches(segments, literals, aligned, leastPostings(aligned, full), scope);
  clearCandidates(segments);

  const passed = aligned.filter(
    (place): place is Scored => isMatch(place) && isPassed(place, scope),
  );
  const ranked = rank(words, passed, scope.now);
  const hits: ReadonlyArray<Scored & Partial<Grouped>> = groupSimilar
    ? groupNearIdentical(ranked.slice(0, scope.limit * GROUPING_WINDOW))
    : ranked;
  const shown = hits.slice(offset, scope.limit);
  const result = idsOnly ? showIds(shown) : showHits(shown, matcher);
  return { ...result, ...countFacets(scope.tallies) };
}

/** Returns the probes of all words, by their text and by the labels that they name. */
function listProbes(
  words: readonly Word[],
  labels: Labels,
  fuzzy: FuzzySounds,
): Array<Probe | LabelProbe> {
  return [
    ...words.flatMap((word) => probesOf(word, fuzzy)),
    ...words.flatMap((word) => labelProbes(word, labels)),
  ];
}

function labelProbes(word: Word, labels: Labels): LabelProbe[] {
  return [...namedLabels(word, labels)].map(([number, worth]) => ({
    kind: 'label',
    from: number,
    to: number + 1,
    weight: worth * word.atoms.length * PROBE_LABEL,
    expected: false,
    group: { split: null },
  }));
}

/** Aligns the candidates; those that score too low are no matches and get no score. */
function alignCandidates(candidates: readonly Place[], matcher: Matcher): Aligned[] {
  const least = matcher.units <= SHORT_QUERY ? LEAST_SCORE_OF_SHORT : LEAST_SCORE;
  return candidates.map(({ segment, doc }) => {
    const { tier, score } = matcher.match(segment, doc);
    return score < least ? { segment, doc } : { segment, doc, tier, score };
  });
}

/**
 * Returns the postings' score above which a document that was not aligned counts as a match: a share of the full score, or, where
 * alignment refused most of the best, the highest score that it refused, for it would refuse whatever the postings find no better.
 */
function leastPostings(aligned: readonly Aligned[], full: number): number {
  const refused = aligned.filter((place) => !isMatch(place));
  if (aligned.length - refused.length >= refused.length) return full * COUNTED_SHARE;
  return refused.reduce(
    (highest, { segment, doc }) => Math.max(highest, segment.workspace.scores[doc] ?? 0),
    0,
  );
}

function isMatch(place: Aligned): place is Scored {
  return place.score !== undefined;
}

/** Returns hits that are ids alone. */
function showIds(places: readonly Place[]): Pick<SearchResult, 'hits' | 'docs'> {
  const idOf = places.length < MANY ? (place: Place) => docAt(place).id : idReader();
  const hits = places.map((place): Hit => ({
    id: idOf(place),
    score: 1,
    ranges: NONE,
    titleRanges: NONE,
  }));
  return { hits, docs: [] };
}

/** For fewer ids than these, reading those of whole runs of documents takes longer than making these few. */
const MANY = 1000;
const NONE: Hit['ranges'] = [];

/** Returns what reads the id at a place; each segment's ids are read by one reader. */
function idReader(): (place: Place) => string {
  const readers = new Map<Segment, (doc: number) => string | undefined>();
  return ({ segment, doc }) => {
    const read = readers.get(segment) ?? segment.docs.idReader();
    readers.set(segment, read);
    return read(doc) ?? docAt({ segment, doc }).id;
  };
}

/** Returns the hits with their highlights, and the documents of these and of the entries grouped under them. */
function showHits(
  hits: ReadonlyArray<Scored & Partial<Grouped>>,
  matcher: Matcher,
): Pick<SearchResult, 'hits' | 'docs'> {
  const docs: SearchDoc[] = [];
  const idOf = (place: Place) => {
    const doc = docAt(place);
    docs.push(doc);
    return doc.id;
  };
  return {
    hits: hits.map(({ segment, doc, score, grouped = [] }) => {
      const { ranges, titleRanges } = matcher.highlight(segment, doc);
      const hit: Hit = { id: idOf({ segment, doc }), score, ranges, titleRanges };
      if (grouped.length > 0) hit.grouped = grouped.map(idOf);
      return hit;
    }),
    docs,
  };
}
