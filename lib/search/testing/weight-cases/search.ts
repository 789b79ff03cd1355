import { createIndex } from '../../engine/create-index';
import { sampleDoc } from '../sample-docs';
import type { SearchDoc, SearchResult } from '../../types';
import { NOW } from './weight-case';

type Doc = Partial<SearchDoc> & { text: string };

/** Returns the answer to a query over documents named by their places; 100 hits at most, ungrouped. */
export function search(query: string, docs: readonly Doc[]): SearchResult {
  const index = createIndex(docs.map(({ text, ...rest }, at) => sampleDoc(`${at}`, text, rest)));
  return index.query(query, { now: NOW, limit: 100, groupSimilar: false });
}
