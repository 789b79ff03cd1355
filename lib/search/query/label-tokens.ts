import type { DocTest } from '../inverted-index/place';
import type { Label, Labels } from '../inverted-index/labels';
import type { DocumentPlace } from './place-in-document';
import type { Query, Word } from './parse-query';
import { PAGE, type Postings, postingsRange } from '../inverted-index/postings';
import type { Segment } from '../inverted-index/segment';
import type { SearchFilter } from '../types';

/** A query once its tokens are read. */
export interface ReadQuery {
  /** Passes the documents that have a label for every token (#督查); null without tokens. */
  isLabelled: DocTest | null;
  /** The words to search for: a token that names no label is an ordinary word, for an entry may contain it. */
  words: Word[];
  /** What was typed, without the tokens that name labels. */
  typed: string;
}

/** Passes the documents in a filter's folder and with its tag, which are labels word for word; null where it names neither. */
export function readShelf(
  { folder, tag }: Pick<SearchFilter, 'folder' | 'tag'>,
  labels: Labels,
  segments: readonly Segment[],
): DocTest | null {
  const named = [
    { sort: 'folder', text: folder },
    { sort: 'tags', text: tag },
  ].filter(({ text }) => text !== undefined);
  if (named.length === 0) return null;
  const wanted = named.map(({ sort, text }) =>
    labels.findAll((label) => label.sort === sort && label.text === text),
  );
  return testLabels(wanted, segments);
}

/** Returns the test of the entries with a label of the type and one of the functions that a place in a document has. */
export function testPlace(
  { functions, documentType }: DocumentPlace,
  labels: Labels,
  segments: readonly Segment[],
): DocTest {
  const ofFunctions = labels.findAll(
    ({ sort, text }) => sort === 'functions' && functions.some((name) => name === text),
  );
  if (documentType === null) return testLabels([ofFunctions], segments);
  const ofType = labels.findAll(
    ({ sort, text }) => sort === 'documentTypes' && text === documentType,
  );
  return testLabels([ofType, ofFunctions], segments);
}

/** Reads the tokens typed into a query. */
export function readTokens(query: Query, labels: Labels, segments: readonly Segment[]): ReadQuery {
  const words = [...query.words];
  const wanted: number[][] = [];
  let { typed } = query;
  for (const { typed: token, sorts, word } of query.tokens) {
    const numbers = labels.findAll(
      (label) => sorts.includes(label.sort) && isNamedBy(word.folded, label),
    );
    if (numbers.length === 0) {
      words.push(word);
      continue;
    }
    wanted.push(numbers);
    typed = typed
      .split(/\s+/u)
      .filter((part) => part !== token)
      .join(' ');
  }
  if (wanted.length === 0) return { words, typed, isLabelled: null };

  return { words, typed, isLabelled: testLabels(wanted, segments) };
}

/** Passes the documents that have, of each list of labels, one. */
function testLabels(wanted: readonly number[][], segments: readonly Segment[]): DocTest {
  const counts = new Map(segments.map((segment) => [segment, countTokens(segment, wanted)]));
  return (segment, doc) => counts.get(segment)?.[doc] === wanted.length;
}

function isNamedBy(typed: string, label: Label): boolean {
  return (
    label.folded.includes(typed) ||
    label.pinyin.startsWith(typed) ||
    label.initials.startsWith(typed)
  );
}

/** Returns for each document the number of tokens that it has a label for; `wanted` holds each token's labels. */
function countTokens(segment: Segment, wanted: readonly number[][]): Uint8Array {
  const counts = new Uint8Array(segment.docs.size);
  const count = (postings: Postings, first: number, number: number, before: number) => {
    const [start, end] = postingsRange(postings, number, number + 1);
    for (let at = start; at < end; at += 1) {
      const doc = first + (postings.docs[at] ?? 0);
      if (counts[doc] === before) counts[doc] = before + 1;
    }
  };
  wanted.forEach((numbers, before) => {
    for (const number of numbers) {
      segment.byLabel.forEach((postings, page) => count(postings, page * PAGE, number, before));
    }
  });
  return counts;
}
