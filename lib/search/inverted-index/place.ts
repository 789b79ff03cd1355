import type { SearchDoc } from '../types';
import type { Segment } from './segment';

/** One document among the segments. */
export interface Place {
  segment: Segment;
  doc: number;
}

/** Returns the document at a place; throws a RangeError where there is none. */
export function docAt({ segment, doc }: Place): SearchDoc {
  const entry = segment.docs.at(doc);
  if (!entry) throw new RangeError(`no document ${doc}`);
  return entry;
}

/** Says whether a document may be shown. */
export type DocTest = (segment: Segment, doc: number) => boolean;
