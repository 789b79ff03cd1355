import type { SearchOptions, SearchResult } from '../types';

/**
 * What a page asks of search. `turn` counts the page's queries, so that an answer finds its question; `revision` is that of the
 * library as the page knows it: the answer is never of an earlier one.
 */
export type WorkerRequest =
  | { type: 'query'; turn: number; query: string; options: SearchOptions; revision: number }
  /** The library has come to this revision. */
  | { type: 'follow'; revision: number }
  /** What a later opening needs of the library at this revision is to be stored now. */
  | { type: 'store'; revision: number }
  /** The page closes. */
  | { type: 'leave' };

/**
 * What search says: `working` is only a sign of life, sent while a long work goes on; `ready`, that from now on all is
 * answered from the index; `stored`, that there is something new to open an index from, or that what was to be stored is done
 * with; `failed`, that it can't go on. Without `isWhole`, an answer is of what has been read so far, by
 * exact match.
 */
export type WorkerReply =
  | { type: 'working' }
  | { type: 'ready' }
  | { type: 'stored' }
  | { type: 'result'; turn: number; result: SearchResult; isWhole: boolean }
  | { type: 'failed' };

/** Sends a reply to one page. */
export type Reply = (reply: WorkerReply) => void;
