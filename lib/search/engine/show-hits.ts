import type { Grouped } from '../rank/group';
import type { Matcher } from '../rank/match-doc';
import type { Scored } from '../rank/rank';
import { type Place, docAt } from '../inverted-index/place';
import type { Segment } from '../inverted-index/segment';
import type { Hit, SearchDoc, SearchResult } from '../types';

/** Returns hits that are ids alone. */
export function showIds(places: readonly Place[]): Pick<SearchResult, 'hits' | 'docs'> {
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

/**
 * Returns the hits with their highlights, and the documents of these and of the entries grouped under them. Where the first matcher
 * has nothing to highlight, the next one has, which is that of the query in other words.
 */
export function showHits(
  hits: ReadonlyArray<Scored & Partial<Grouped>>,
  matchers: readonly Matcher[],
): Pick<SearchResult, 'hits' | 'docs'> {
  const docs: SearchDoc[] = [];
  const idOf = (place: Place) => {
    const doc = docAt(place);
    docs.push(doc);
    return doc.id;
  };
  return {
    hits: hits.map(({ segment, doc, score, grouped = [] }) => {
      const { ranges, titleRanges } = highlight({ segment, doc }, matchers);
      const hit: Hit = { id: idOf({ segment, doc }), score, ranges, titleRanges };
      if (grouped.length > 0) hit.grouped = grouped.map(idOf);
      return hit;
    }),
    docs,
  };
}

function highlight(
  { segment, doc }: Place,
  matchers: readonly Matcher[],
): Pick<Hit, 'ranges' | 'titleRanges'> {
  for (const matcher of matchers) {
    const found = matcher.highlight(segment, doc);
    if (found.ranges.length > 0 || found.titleRanges.length > 0) return found;
  }
  return { ranges: NONE, titleRanges: NONE };
}
