export { createIndex } from './create-index';
export { createSearchClient, type SearchClient } from './client';
export type {
  Facets,
  Hit,
  Ranges,
  SearchDoc,
  SearchFilter,
  SearchIndex,
  SearchOptions,
  SearchResult,
} from './types';
