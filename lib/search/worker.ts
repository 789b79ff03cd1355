import { createIndex } from './create-index';
import type { SearchIndex } from './types';
import type { WorkerReply, WorkerRequest } from './worker-protocol';

// The shell of the worker: it holds one index and does in turn what the page asks. It is loaded by
// `client.ts` alone and the only module here that acts when it is loaded.

let index: SearchIndex = createIndex([]);

self.addEventListener('message', (event: MessageEvent<WorkerRequest>) => {
  const request = event.data;
  switch (request.type) {
    case 'load':
      index = createIndex(request.docs, () => reply({ type: 'loading' }));
      reply({ type: 'loaded' });
      break;
    case 'change':
      for (const id of request.removed) index.remove(id);
      for (const doc of request.changed) index.update(doc);
      break;
    case 'query':
      reply({
        type: 'result',
        turn: request.turn,
        result: index.query(request.query, request.options),
      });
      break;
  }
});

function reply(message: WorkerReply): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
  self.postMessage(message);
}
