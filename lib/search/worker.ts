import { createIndex } from './create-index';
import type { SearchDoc, SearchIndex } from './types';
import type { WorkerReply, WorkerRequest } from './worker-protocol';

// The shell of the worker: it holds one index and does in turn what the page asks. It is loaded by
// `client.ts` alone and the only module here that acts when it is loaded.

const SLICE = 2000;

let index: SearchIndex = createIndex([]);

self.addEventListener('message', (event: MessageEvent<WorkerRequest>) => {
  const request = event.data;
  switch (request.type) {
    case 'load':
      index = loadInSlices(request.docs);
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

function loadInSlices(docs: readonly SearchDoc[]): SearchIndex {
  const loaded = createIndex(docs.slice(0, SLICE));
  for (let at = SLICE; at < docs.length; at += SLICE) {
    reply({ type: 'loading' });
    for (const doc of docs.slice(at, at + SLICE)) loaded.add(doc);
  }
  return loaded;
}

function reply(message: WorkerReply): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
  self.postMessage(message);
}
