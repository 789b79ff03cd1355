import type { DocumentSource, FoundCandidate, SourceOutcome } from './read-source';
import type { KnownText } from '../duplicates/near-duplicates';

/** What the page requests of the extraction worker: first, in parts, what is known already; then one run. */
export type WorkerRequest =
  | { type: 'know'; known: readonly KnownText[] }
  /** `first` is the place of the first of these sources in the whole run. */
  | { type: 'read'; run: string; first: number; sources: readonly DocumentSource[] };

/** What the worker says; `source` counts the sources of the run. */
export type WorkerReply =
  | { type: 'progress'; source: number; share: number }
  | { type: 'found'; found: FoundCandidate[] }
  | { type: 'read'; source: number; outcome: SourceOutcome }
  | { type: 'finished' };
