// The pure face. A page opens `./client`, which must not be reached from here: it would load the index and its dictionaries
// before it has drawn anything.
export { createIndex } from './engine/create-index';
export { fromSnapshot } from './engine/from-snapshot';
export { pinyinReader } from './text/readings';
export type { SearchDoc, SearchIndex } from './types';
