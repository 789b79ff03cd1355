/** As much of a `Worker` as the client needs. */
export type SearchWorker = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

/** Starts the search worker that the build bundles. */
export function startBundledWorker(): SearchWorker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
}
