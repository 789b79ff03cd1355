import type { SearchDoc, SearchOptions, SearchResult, Snapshot } from './types';

/** What the page asks of the search worker. `turn` counts the page's queries, so that an answer finds its question. */
export type WorkerRequest =
  | { type: 'load'; docs: readonly SearchDoc[] }
  /** A stored snapshot, with what was edited since; its buffers are transferred. */
  | {
      type: 'attach';
      snapshot: Snapshot;
      changed: readonly SearchDoc[];
      removed: readonly string[];
    }
  | { type: 'change'; changed: readonly SearchDoc[]; removed: readonly string[] }
  | { type: 'query'; turn: number; query: string; options: SearchOptions }
  /** Asks for a snapshot to be stored. */
  | { type: 'save' };

/** What the worker says: `loading` is only a sign of life, sent while a long load goes on; `refused`, that the snapshot is no good. */
export type WorkerReply =
  | { type: 'loading' }
  | { type: 'loaded' }
  | { type: 'refused' }
  | { type: 'result'; turn: number; result: SearchResult }
  | { type: 'snapshot'; snapshot: Snapshot };
