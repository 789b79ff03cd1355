import { fromSnapshot } from './from-snapshot';
import { createLateReader } from './late-reader';
import type { SearchDoc, SearchIndex } from './types';
import type { WorkerReply, WorkerRequest } from './worker-protocol';

// The shell of the worker: it holds one index and does in turn what the page asks. It is loaded by
// `client.ts` alone and the only module here that acts when it is loaded. What reads Chinese is loaded
// once there is something to read: an index from a snapshot answers before.

const PROGRESS_EVERY = 500;
const reader = createLateReader();
let index: SearchIndex | null = null;
let turn = Promise.resolve();

self.addEventListener('message', (event: MessageEvent<WorkerRequest>) => {
  // One after the other, as they came. What fails is reported as an error of the worker: the page starts another.
  turn = turn.then(() => answer(event.data)).catch(reportError);
});

async function answer(request: WorkerRequest): Promise<void> {
  switch (request.type) {
    case 'load': {
      const { createIndex } = await import('./create-index');
      index = createIndex(request.docs, () => reply({ type: 'loading' }));
      reply({ type: 'loaded' });
      break;
    }
    case 'attach':
      index = fromSnapshot(request.snapshot, reader);
      if (index) await change(index, request.changed, request.removed);
      reply({ type: index ? 'loaded' : 'refused' });
      break;
    case 'change':
      if (index) await change(index, request.changed, request.removed);
      break;
    case 'query':
      if (index) {
        const result = index.query(request.query, request.options);
        reply({ type: 'result', turn: request.turn, result });
      }
      // Only now, lest the first answer wait for it. Whatever is typed next is read in full.
      await reader.load();
      break;
    case 'save':
      if (index) {
        const snapshot = index.toSnapshot();
        reply({ type: 'snapshot', snapshot }, [snapshot.table, snapshot.body]);
      }
      break;
  }
}

async function change(
  index: SearchIndex,
  changed: readonly SearchDoc[],
  removed: readonly string[],
): Promise<void> {
  for (const id of removed) index.remove(id);
  const unread = changed.filter((doc) => !index.favour(doc));
  if (unread.length === 0) return;
  await reader.load();
  unread.forEach((doc, at) => {
    index.update(doc);
    if (at % PROGRESS_EVERY === 0) reply({ type: 'loading' });
  });
}

function reply(message: WorkerReply, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}
