import { Tier, readLiteral } from '../query/literal';
import type { DocTest } from '../inverted-index/place';
import { LIVE, type Segment, sizeOf } from '../inverted-index/segment';
import { type Literals, findLiterals, noteTier } from './find-literals';

/** What was typed, in other words. */
export interface Wording {
  text: string;
  /** Only a number is written otherwise. */
  isNumber: boolean;
}

/** What a query means besides its own words. */
export interface Otherwise {
  wordings: readonly Wording[];
  /** Passes the entries at the place in a document that was typed; null where none was. */
  isPlace: DocTest | null;
}

/** A number counts with its own marks only: 80 of 80% stands in 1980 too. */
const NUMBER = { least: Tier.asTyped, highest: Tier.eachWord } as const;
const WORDS = { least: Tier.eachWord, highest: Tier.eachWord } as const;

/**
 * Adds to `literals` the documents that hold what was meant in other words. They rank with those that hold each word: behind what
 * holds the query in a row, before what merely resembles it. It follows `findLiterals`, whose tiers stand.
 */
export function findOtherwise(
  segments: readonly Segment[],
  literals: Literals,
  { wordings, isPlace }: Otherwise,
  most: number,
  isShown: DocTest,
): Literals {
  const found = [
    ...wordings.map(({ text, isNumber }) =>
      findLiterals(segments, readLiteral(text), most, isShown, isNumber ? NUMBER : WORDS),
    ),
    segments.map((segment) => (isPlace ? findPlaced(segment, isPlace) : [])),
  ];
  return literals.map((docs, at) => docs.concat(...found.map((lists) => lists[at] ?? [])));
}

function findPlaced(segment: Segment, isPlace: DocTest): number[] {
  const docs: number[] = [];
  const { flags, workspace } = segment;
  const size = sizeOf(segment);
  for (let doc = 0; doc < size; doc += 1) {
    if (((flags[doc] ?? 0) & LIVE) === 0 || !isPlace(segment, doc)) continue;
    if ((workspace.tiers[doc] ?? 0) >= Tier.eachWord) continue;
    noteTier(segment, doc, Tier.eachWord);
    docs.push(doc);
  }
  return docs;
}
