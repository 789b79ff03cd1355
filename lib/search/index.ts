// The pure face. A page opens `./client`, which must not be reached from here: a page that searches in a
// worker would bundle the index and its dictionaries all the same.
export { createIndex } from './engine/create-index';
export { fromSnapshot } from './engine/from-snapshot';
export { pinyinReader } from './text/readings';
export type { SearchDoc, SearchIndex } from './types';
