import type { SearchDoc, SearchOptions, SearchResult } from './types';

/** What the page asks of the search worker. `turn` counts the page's queries, so that an answer finds its question. */
export type WorkerRequest =
  | { type: 'load'; docs: readonly SearchDoc[] }
  | { type: 'change'; changed: readonly SearchDoc[]; removed: readonly string[] }
  | { type: 'query'; turn: number; query: string; options: SearchOptions };

/** What the worker says: `loading` is only a sign of life, sent while a long load goes on. */
export type WorkerReply =
  | { type: 'loading' }
  | { type: 'loaded' }
  | { type: 'result'; turn: number; result: SearchResult };
