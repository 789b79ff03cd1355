import { type LabelProbe, clearCandidates, gatherCandidates } from './candidates';
import { type Tally, countFacets } from './facets';
import { failedParts } from './filter';
import { findSymbols } from './find-symbols';
import { type DocTest, readTokens } from './label-tokens';
import type { Labels } from './labels';
import { type Place, docAt, listAll } from './list-all';
import { createMatcher, namedLabels } from './match-doc';
import { type Word, parseQuery } from './parse-query';
import { type Probe, probesOf } from './probes';
import { type Scored, rank } from './rank';
import { FAVOURED, LIVE, type Segment } from './segment';
import { createTopList } from './top-list';
import type { SearchOptions, SearchResult } from './types';
import { nudgeOf } from './usage';

/** What a query runs over. */
export interface Corpus {
  segments: readonly Segment[];
  labels: Labels;
}

const LIMIT = 50;
/** So many candidates are aligned, and more in a large library. */
const ALIGNED = 100;
const ALIGNED_OF_MANY = 200;
const MANY = 20_000;
/** Beyond so many units fewer are aligned, in proportion: a long query has few good candidates, and each costs more. */
const LONG = 8;
const ALIGNED_OF_LONG = 24;
/** An alignment below it is no match; of a word of two characters both must be there. */
const LEAST = 0.5;
const LEAST_OF_SHORT = 0.75;
/** Below this share of the best candidate's postings a document isn't aligned. */
const FAR_BEHIND = 0.4;
/** The share of the postings' full score from which a document that isn't aligned counts as a match. */
const COUNTED = 0.55;

/** What every way of answering needs. */
interface Asked {
  isLabelled: DocTest;
  /** One for each segment, in their order. */
  tallies: readonly Tally[];
  limit: number;
  now: number;
}

/** Answers a query: the first hits, how many there are in all, and the facets. */
export function runQuery(corpus: Corpus, raw: string, options: SearchOptions = {}): SearchResult {
  const query = parseQuery(raw);
  const { words, isLabelled } = readTokens(query, corpus.labels, corpus.segments);
  const asked: Asked = {
    isLabelled,
    tallies: corpus.segments.map(({ signatures }) => ({
      signatures,
      counts: new Uint32Array(signatures.kinds.length),
      failed: failedParts(options.filter ?? {}, signatures),
    })),
    limit: Math.max(0, options.limit ?? LIMIT),
    now: options.now ?? Date.now(),
  };
  return words.length === 0
    ? list(corpus, query.symbols, asked)
    : match(corpus, words, asked, options.fuzzySounds ?? true);
}

function list({ segments }: Corpus, symbols: string, asked: Asked): SearchResult {
  const found = findSymbols(segments, symbols);
  const wanted: DocTest = (segment, doc) =>
    asked.isLabelled(segment, doc) && (found?.isFound(segment, doc) ?? true);
  const places = listAll(segments, wanted, asked.tallies, asked.limit, asked.now);
  return {
    hits: places.map((place) => {
      const { id, text, title } = docAt(place);
      return {
        id,
        score: 1,
        ranges: found?.rangesIn(text) ?? [],
        titleRanges: found?.rangesIn(title ?? '') ?? [],
      };
    }),
    ...countFacets(asked.tallies),
  };
}

function match(
  { segments, labels }: Corpus,
  words: readonly Word[],
  asked: Asked,
  fuzzySounds: boolean,
): SearchResult {
  const full = gatherCandidates(segments, [
    ...words.flatMap((word) => probesOf(word, fuzzySounds)),
    ...words.flatMap((word) => labelProbes(word, labels)),
  ]);
  const matcher = createMatcher(words, labels, fuzzySounds);
  const places = selectCandidates(segments, full, matcher.units, asked);
  clearCandidates(segments);

  const least = matcher.units <= 2 ? LEAST_OF_SHORT : LEAST;
  const scored: Scored[] = [];
  for (const { segment, doc } of places) {
    const score = matcher.score(segment, doc);
    if (score >= least) scored.push({ segment, doc, score });
  }
  const hits = rank(words, scored, asked.now);
  const counted = countFacets(asked.tallies);
  return {
    hits: hits.slice(0, asked.limit).map(({ segment, doc, score }) => ({
      id: docAt({ segment, doc }).id,
      score,
      ...matcher.highlight(segment, doc),
    })),
    total: Math.max(counted.total, hits.length),
    facets: counted.facets,
  };
}

/**
 * The documents worth aligning, best first; on the way it tallies those that match by their postings alone.
 * Short documents and favoured ones are preferred a little, lest a frequent word crowd them out. What the
 * postings find much worse than the best of all is left out.
 */
function selectCandidates(
  segments: readonly Segment[],
  full: number,
  units: number,
  { isLabelled, tallies, limit, now }: Asked,
): Place[] {
  const top = createTopList(countAligned(segments, units, limit));
  let base = 0;
  segments.forEach((segment, at) => {
    const { scores, found, count } = segment.workspace;
    const { flags, textLengths, signatures } = segment;
    const tally = tallies[at];
    for (let place = 0; tally && place < count; place += 1) {
      const doc = found[place] ?? 0;
      const flag = flags[doc] ?? 0;
      if ((flag & LIVE) === 0 || !isLabelled(segment, doc)) continue;
      const score = scores[doc] ?? 0;
      const signature = signatures.ofDocs[doc] ?? 0;
      if (score >= full * COUNTED) tally.counts[signature] = (tally.counts[signature] ?? 0) + 1;
      if (tally.failed[signature] !== 0) continue;
      let preference = 0.02 * Math.min(1, units / Math.max(1, textLengths[doc] ?? 0));
      if ((flag & FAVOURED) !== 0) preference += nudgeOf(docAt({ segment, doc }), now);
      top.offer(score + full * preference, base + doc);
    }
    base += segment.docs.length;
  });
  const least = top.scoreAt(0) * FAR_BEHIND;
  return top
    .items()
    .filter((_, at) => top.scoreAt(at) >= least)
    .map((number) => placeOf(segments, number));
}

function countAligned(segments: readonly Segment[], units: number, limit: number): number {
  const documents = segments.reduce((sum, segment) => sum + segment.docs.length, 0);
  const most = documents > MANY ? ALIGNED_OF_MANY : ALIGNED;
  if (units <= LONG) return Math.max(limit, most);
  return Math.max(ALIGNED_OF_LONG, Math.round((most * LONG) / units));
}

function placeOf(segments: readonly Segment[], number: number): Place {
  let doc = number;
  for (const segment of segments) {
    if (doc < segment.docs.length) return { segment, doc };
    doc -= segment.docs.length;
  }
  throw new RangeError(`no document ${number}`);
}

function labelProbes(word: Word, labels: Labels): LabelProbe[] {
  return [...namedLabels(word, labels)].map(([number, worth]) => ({
    kind: 'label',
    from: number,
    to: number + 1,
    weight: worth * Math.max(1, word.atoms.length),
    expected: false,
  }));
}
