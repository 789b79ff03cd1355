import type { DocTest } from '../inverted-index/place';
import type { Label, Labels } from '../inverted-index/labels';
import type { Query, Word } from './parse-query';
import { PAGE, type Postings, postingsRange } from '../inverted-index/postings';
import type { Segment } from '../inverted-index/segment';

/**
 * The test of the tokens typed into the query (#督查), null without any, and the words that are searched: a
 * token that no label answers to is an ordinary word, for an entry may well contain it.
 */
export function readTokens(
  query: Query,
  labels: Labels,
  segments: readonly Segment[],
): { isLabelled: DocTest | null; words: Word[] } {
  const words = [...query.words];
  const asked: number[][] = [];
  for (const { sorts, word } of query.tokens) {
    const numbers = labels.findAll(
      (label) => sorts.includes(label.sort) && isNamedBy(word.folded, label),
    );
    if (numbers.length > 0) asked.push(numbers);
    else words.push(word);
  }
  if (asked.length === 0) return { words, isLabelled: null };

  const met = new Map(segments.map((segment) => [segment, countMet(segment, asked)]));
  return { words, isLabelled: (segment, doc) => met.get(segment)?.[doc] === asked.length };
}

function isNamedBy(typed: string, label: Label): boolean {
  return (
    label.folded.includes(typed) ||
    label.pinyin.startsWith(typed) ||
    label.initials.startsWith(typed)
  );
}

/** How many of the tokens each document has a label for. */
function countMet(segment: Segment, asked: readonly number[][]): Uint8Array {
  const met = new Uint8Array(segment.docs.size);
  const meet = (postings: Postings, first: number, number: number, before: number) => {
    const [start, end] = postingsRange(postings, number, number + 1);
    for (let at = start; at < end; at += 1) {
      const doc = first + (postings.docs[at] ?? 0);
      if (met[doc] === before) met[doc] = before + 1;
    }
  };
  asked.forEach((numbers, before) => {
    for (const number of numbers) {
      segment.byLabel.forEach((postings, page) => meet(postings, page * PAGE, number, before));
    }
  });
  return met;
}
