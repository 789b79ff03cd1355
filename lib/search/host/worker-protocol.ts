import type { DatedSnapshot } from './doc-store';

/** What a page has a worker do: store the index of the library as it is now. */
export interface RenewRequest {
  /** False where the whole library must be read instead of the stored snapshot. */
  useSnapshot: boolean;
}

/** What the worker replies: `working`, a sign of life; `renewed`, the snapshot that it has stored; `failed`, that it can't go on. */
export type RenewReply =
  | { type: 'working' }
  | { type: 'renewed'; stored: DatedSnapshot }
  | { type: 'failed' };

/** Starts a worker on a request; `onFault` is called when it is known to be dead. Throws in a browser without workers. */
export type StartWorker = (
  request: RenewRequest,
  onReply: (reply: RenewReply) => void,
  onFault: () => void,
) => { terminate(): void };
