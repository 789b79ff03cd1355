import { findTwins, readSource } from './read-source';
import { createNearDuplicateFinder } from '../duplicates/near-duplicates';
import type { WorkerReply, WorkerRequest } from './worker-protocol';

// The shell of the worker: one for each run, ended by the page when the run is over or cancelled. It is loaded by `client.ts`
// alone and acts when it is loaded.

/** The least time between two reports of progress, in ms. */
const PROGRESS_INTERVAL = 100;
/** Candidates in one message: more at once would hold up the page that receives them. */
const PART = 100;

const finder = createNearDuplicateFinder();

self.addEventListener('message', (event: MessageEvent<WorkerRequest>) => {
  const request = event.data;
  switch (request.type) {
    case 'know':
      for (const known of request.known) finder.add(known);
      break;
    case 'read':
      void readAll(request);
      break;
  }
});

async function readAll(request: WorkerRequest & { type: 'read' }): Promise<void> {
  for (const [at, one] of request.sources.entries()) {
    const source = request.first + at;
    reply({ type: 'progress', source, share: 0 });
    let reportedAt = performance.now();
    const { outcome, candidates } = await readSource(one, (share) => {
      if (performance.now() - reportedAt < PROGRESS_INTERVAL) return;
      reportedAt = performance.now();
      reply({ type: 'progress', source, share });
    });
    const found = findTwins(candidates, finder, source, request.run);
    for (let from = 0; from < found.length; from += PART)
      reply({ type: 'found', found: found.slice(from, from + PART) });
    reply({ type: 'read', source, outcome });
  }
  reply({ type: 'finished' });
}

function reply(message: WorkerReply): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
  self.postMessage(message);
}
