import { beginIndex } from './build-index';
import type { SearchDoc, SearchIndex } from '../types';

/** Builds an index over the documents; of several with one id, the last counts. */
export function createIndex(docs: readonly SearchDoc[]): SearchIndex {
  const newest = new Map(docs.map((doc) => [doc.id, doc]));
  const builder = beginIndex();
  builder.add([...newest.values()]);
  return builder.finish();
}
