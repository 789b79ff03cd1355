import { GROUPING_WINDOW, PROBE_LABEL } from '../ranking-weights';
import { alignCandidates, isMatch, leastPostings } from './align-candidates';
import { clearCandidates, gatherCandidates } from '../candidates/gather-candidates';
import { countFacets } from '../query/facets';
import { failedParts } from '../query/filter';
import { type Grouped, groupNearIdentical } from '../rank/group';
import { findLiterals } from '../candidates/find-literals';
import { type Wording, findOtherwise } from '../candidates/find-otherwise';
import { readLiteral } from '../query/literal';
import { findSymbols } from '../query/find-symbols';
import { countShelves } from '../query/count-shelves';
import { readShelf, readTokens, testPlace } from '../query/label-tokens';
import { type DocumentPlace, readPlace } from '../query/place-in-document';
import { sayInOfficeWords } from '../query/office-words';
import { writeNumbersOtherwise } from '../query/numbers-otherwise';
import { type DocTest, docAt } from '../inverted-index/place';
import type { Labels } from '../inverted-index/labels';
import { listAll } from '../candidates/list-all';
import { createMatcher, namedLabels } from '../rank/match-doc';
import { showHits, showIds } from './show-hits';
import { withoutQuestion } from '../query/without-question';
import { type Word, parseQuery } from '../query/parse-query';
import { type LabelProbe, type Probe, probesOf } from '../candidates/probes';
import { type Scored, rank } from '../rank/rank';
import type { FuzzySounds } from '../text/fuzzy-sounds';
import type { PinyinReader } from '../text/pinyin-reader';
import { type Segment, sizeOf } from '../inverted-index/segment';
import {
  type SearchScope,
  countAligned,
  isPassed,
  selectCandidates,
  tallyMatches,
} from '../candidates/select-candidates';
import type { SearchOptions, SearchResult } from '../types';

/** What a query runs over. */
export interface Corpus {
  segments: readonly Segment[];
  labels: Labels;
  reader: PinyinReader;
}

const DEFAULT_LIMIT = 50;

/** What was typed, read: what to look for, and what it means besides. */
interface Reading {
  typed: string;
  place: DocumentPlace | null;
}

/**
 * Answers a query: the first hits, how many there are in all, and the facets. Of a question that no entry holds, its words are looked
 * for; where no entry holds the words of every day, those of an office are, if they find something better.
 */
export function runQuery(corpus: Corpus, raw: string, options: SearchOptions = {}): SearchResult {
  const asked = withoutQuestion(raw);
  const place = readPlace(raw);
  const typed = asked !== null && !isHeld(corpus, raw) ? (place?.words ?? asked) : raw;
  return answerQuery(corpus, { typed: betterWording(corpus, typed), place }, options);
}

/** Returns what was typed, or the same in the words of an office where no entry holds either and these find something better. */
function betterWording(corpus: Corpus, typed: string): string {
  const wordings = sayInOfficeWords(typed);
  const [likeliest] = wordings;
  if (likeliest === undefined || [typed, ...wordings].some((words) => isHeld(corpus, words)))
    return typed;
  const bestScore = (words: string) =>
    answerQuery(corpus, { typed: words, place: null }, { limit: 1, now: 0 }).hits[0]?.score ?? 0;
  return bestScore(likeliest) > bestScore(typed) ? likeliest : typed;
}

/** Whether an entry holds what was typed word for word. */
function isHeld({ segments }: Corpus, typed: string): boolean {
  const found = findLiterals(segments, readLiteral(typed), 1, () => true);
  clearCandidates(segments);
  return found.some((docs) => docs.length > 0);
}

function answerQuery(corpus: Corpus, reading: Reading, options: SearchOptions): SearchResult {
  const query = parseQuery(reading.typed, corpus.reader);
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
      : matchWords(corpus, words, typed, reading.place, scope, options);
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
  { segments, labels, reader }: Corpus,
  words: readonly Word[],
  typed: string,
  place: DocumentPlace | null,
  scope: SearchScope,
  options: SearchOptions,
): SearchResult {
  const { fuzzySounds = true, fuzzyFH = false, fuzzyRL = false, groupSimilar = true } = options;
  const { offset = 0, idsOnly = false } = options;
  const fuzzy: FuzzySounds = { southern: fuzzySounds, fh: fuzzyFH, rl: fuzzyRL };
  const matcher = createMatcher(words, labels, fuzzy);
  const said = listWordings(typed);
  const probes = listProbes(words, labels, fuzzy);
  const full = gatherCandidates(segments, probes, matcher.units);
  const documents = segments.reduce((sum, segment) => sum + sizeOf(segment), 0);
  const most = countAligned(documents, matcher.units, scope.limit);
  const isShown: DocTest = (segment, doc) =>
    (scope.isLabelled?.(segment, doc) ?? true) && isPassed({ segment, doc }, scope);
  const isPlace = place && testPlace(place, labels, segments);
  const literals = findOtherwise(
    segments,
    findLiterals(segments, readLiteral(typed), most, isShown),
    { wordings: said, isPlace },
    most,
    isShown,
  );
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
  const result = idsOnly
    ? showIds(shown)
    : showHits(shown, [
        matcher,
        ...said.map(({ text }) => createMatcher(parseQuery(text, reader).words, labels, fuzzy)),
      ]);
  return { ...result, ...countFacets(scope.tallies) };
}

/** Returns what was typed in other words: its numbers written otherwise, then the words of an office. */
function listWordings(typed: string): Wording[] {
  const inNumbers = writeNumbersOtherwise(typed);
  return [
    ...(inNumbers === null ? [] : [{ text: inNumbers, isNumber: true }]),
    ...sayInOfficeWords(typed).map((text) => ({ text, isNumber: false })),
  ];
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
