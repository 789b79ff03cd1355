import type { SearchWorker, StartWorker } from './worker-failover';
import type { WorkerReply } from './worker-protocol';

/**
 * Has a worker store what the library holds at a revision; the first of the list that can start. Resolves once it has, or can't:
 * then the next opening takes longer, and nothing else is lost.
 */
export function storeElsewhere(starters: readonly StartWorker[], revision: number): Promise<void> {
  return new Promise((resolve) => {
    const onReply = ({ type }: WorkerReply) => {
      if (type === 'stored' || type === 'failed') finish();
    };
    const worker = startFirst(starters, (start) => start(onReply, finish, true));
    if (worker) worker.post({ type: 'store', revision });
    else resolve();

    function finish(): void {
      worker?.leave();
      resolve();
    }
  });
}

function startFirst(
  starters: readonly StartWorker[],
  begin: (start: StartWorker) => SearchWorker,
): SearchWorker | null {
  for (const start of starters) {
    try {
      return begin(start);
    } catch {
      // A browser without such workers; the next of the list is of another sort.
    }
  }
  return null;
}
