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
import { findSymbols } from '../query/find-symbols';
import { readTokens } from '../query/label-tokens';
import { type DocTest, docAt, type Place } from '../inverted-index/place';
import type { Labels } from '../inverted-index/labels';
import { listAll } from '../candidates/list-all';
import { createMatcher, namedLabels } from '../rank/match-doc';
import { type Word, parseQuery } from '../query/parse-query';
import { type LabelProbe, probesOf } from '../candidates/probes';
import { type Scored, rank } from '../rank/rank';
import type { PinyinReader } from '../text/pinyin-reader';
import type { Segment } from '../inverted-index/segment';
import {
  type Asked,
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

const LIMIT = 50;
/** What the postings' score of an aligned document becomes. */
const ACCEPTED = Infinity;
const REFUSED = -1;

/** Answers a query: the first hits, how many there are in all, and the facets. */
export function runQuery(corpus: Corpus, raw: string, options: SearchOptions = {}): SearchResult {
  const query = parseQuery(raw, corpus.reader);
  const { words, isLabelled } = readTokens(query, corpus.labels, corpus.segments);
  const asked: Asked = {
    isLabelled,
    tallies: corpus.segments.map(({ facetGroups }) => ({
      facetGroups,
      counts: new Uint32Array(facetGroups.kinds.length),
      failed: failedParts(options.filter ?? {}, facetGroups),
    })),
    limit: Math.max(0, options.limit ?? LIMIT),
    now: options.now ?? Date.now(),
  };
  return words.length === 0
    ? list(corpus, query.symbols, asked)
    : match(corpus, words, asked, options);
}

function list({ segments }: Corpus, symbols: string, asked: Asked): SearchResult {
  const found = findSymbols(segments, symbols);
  const wanted: DocTest = (segment, doc) =>
    (asked.isLabelled?.(segment, doc) ?? true) && (found?.isFound(segment, doc) ?? true);
  const places = listAll(segments, wanted, asked.tallies, asked.limit, asked.now);
  const docs = places.map(docAt);
  return {
    hits: docs.map(({ id, text, title }) => ({
      id,
      score: 1,
      ranges: found?.rangesIn(text) ?? [],
      titleRanges: found?.rangesIn(title ?? '') ?? [],
    })),
    docs,
    ...countFacets(asked.tallies),
  };
}

function match(
  { segments, labels }: Corpus,
  words: readonly Word[],
  asked: Asked,
  { fuzzySounds = true, groupSimilar = true }: SearchOptions,
): SearchResult {
  const matcher = createMatcher(words, labels, fuzzySounds);
  const probes = [
    ...words.flatMap((word) => probesOf(word, fuzzySounds)),
    ...words.flatMap((word) => labelProbes(word, labels)),
  ];
  const full = gatherCandidates(segments, probes, matcher.units);
  const least = matcher.units <= SHORT_QUERY ? LEAST_SCORE_OF_SHORT : LEAST_SCORE;
  const scored: Scored[] = [];
  let accepted = 0;
  let refused = 0;
  let bestRefused = 0;
  for (const place of selectCandidates(segments, full, matcher.units, asked)) {
    const { segment, doc } = place;
    const { scores } = segment.workspace;
    const score = matcher.score(segment, doc);
    if (score < least) {
      refused += 1;
      bestRefused = Math.max(bestRefused, scores[doc] ?? 0);
      scores[doc] = REFUSED;
      continue;
    }
    accepted += 1;
    scores[doc] = ACCEPTED;
    if (isPassed(place, asked)) scored.push({ segment, doc, score });
  }
  // Where most of the best were refused, so would be whatever the postings find no better.
  tallyMatches(segments, accepted < refused ? bestRefused : full * COUNTED_SHARE, asked);
  clearCandidates(segments);

  const ranked = rank(words, scored, asked.now);
  const hits: ReadonlyArray<Scored & Partial<Grouped>> = groupSimilar
    ? groupNearIdentical(ranked.slice(0, asked.limit * GROUPING_WINDOW))
    : ranked;
  const docs: SearchDoc[] = [];
  const idOf = (place: Place) => {
    const doc = docAt(place);
    docs.push(doc);
    return doc.id;
  };
  return {
    hits: hits.slice(0, asked.limit).map(({ segment, doc, score, grouped = [] }) => {
      const { ranges, titleRanges } = matcher.highlight(segment, doc);
      const hit: Hit = { id: idOf({ segment, doc }), score, ranges, titleRanges };
      if (grouped.length > 0) hit.grouped = grouped.map(idOf);
      return hit;
    }),
    docs,
    ...countFacets(asked.tallies),
  };
}

function labelProbes(word: Word, labels: Labels): LabelProbe[] {
  return [...namedLabels(word, labels)].map(([number, worth]) => ({
    kind: 'label',
    from: number,
    to: number + 1,
    weight: worth * word.atoms.length * PROBE_LABEL,
    expected: false,
    group: { cut: null },
  }));
}
