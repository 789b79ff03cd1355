import { describe, expect, it } from 'vitest';
import { createExtractClient, type ExtractListener, type ExtractWorker } from './client';
import type { SourceOutcome } from './read-source';
import type { WorkerReply, WorkerRequest } from './worker-protocol';

const GOOD: SourceOutcome = { ok: true, language: 'chinese', candidates: 0, notices: [] };

/** A worker whose `onRequest` decides what it says; `fail` lets it die. */
function fakeWorker(
  onRequest: (
    request: WorkerRequest,
    reply: (message: WorkerReply) => void,
    fail: () => void,
  ) => void,
) {
  const target = new EventTarget();
  const state = { isTerminated: false };
  const worker: ExtractWorker = {
    postMessage: (request: WorkerRequest) =>
      onRequest(
        request,
        (reply) => target.dispatchEvent(new MessageEvent('message', { data: reply })),
        () => target.dispatchEvent(new Event('error')),
      ),
    addEventListener: target.addEventListener.bind(target) as ExtractWorker['addEventListener'],
    terminate: () => {
      state.isTerminated = true;
    },
  };
  return { worker, state };
}

function recordOutcomes() {
  const outcomes: Array<[number, SourceOutcome]> = [];
  const listener: ExtractListener = {
    onProgress() {},
    onFound() {},
    onRead: (source, outcome) => outcomes.push([source, outcome]),
  };
  return { outcomes, listener };
}

const sources = ['甲.txt', '乙.txt', '丙.txt'].map((name) => ({ name, blob: new Blob([name]) }));
const run = { id: 'r', sources, known: [] };

describe('an extraction run', () => {
  it('reports each source’s outcome and ends its worker', async () => {
    const { worker, state } = fakeWorker((request, reply) => {
      if (request.type !== 'read') return;
      for (const at of request.sources.keys()) reply({ type: 'read', source: at, outcome: GOOD });
      reply({ type: 'finished' });
    });
    const { outcomes, listener } = recordOutcomes();
    await createExtractClient(() => worker).read(run, listener, new AbortController().signal);
    expect(outcomes.map(([at]) => at)).toEqual([0, 1, 2]);
    expect(state.isTerminated).toBe(true);
  });

  it('loses only the source at which a worker dies', async () => {
    const client = createExtractClient(
      () =>
        fakeWorker((request, reply, fail) => {
          if (request.type !== 'read') return;
          for (const at of request.sources.keys()) {
            if (request.first + at === 1) return fail();
            reply({ type: 'read', source: request.first + at, outcome: GOOD });
          }
          reply({ type: 'finished' });
        }).worker,
    );
    const { outcomes, listener } = recordOutcomes();
    await client.read(run, listener, new AbortController().signal);
    expect(outcomes).toEqual([
      [0, GOOD],
      [1, { ok: false, reason: 'failed' }],
      [2, GOOD],
    ]);
  });

  it('is over at once when it is cancelled, and says nothing more', async () => {
    const owner = new AbortController();
    const replies: Array<(reply: WorkerReply) => void> = [];
    const { worker, state } = fakeWorker((request, reply) => {
      replies.push(reply);
      if (request.type === 'read') owner.abort();
    });
    const { outcomes, listener } = recordOutcomes();
    await createExtractClient(() => worker).read(run, listener, owner.signal);
    for (const reply of replies) reply({ type: 'read', source: 0, outcome: GOOD });
    expect(replies).toHaveLength(1);
    expect(outcomes).toEqual([]);
    expect(state.isTerminated).toBe(true);
  });

  it('says of every source that it failed where no worker can be started', async () => {
    const client = createExtractClient(() => {
      throw new Error('no workers here');
    });
    const { outcomes, listener } = recordOutcomes();
    await client.read(run, listener, new AbortController().signal);
    expect(outcomes.map(([, outcome]) => outcome.ok)).toEqual([false, false, false]);
  });

  it('hands over what is known in parts', async () => {
    const known = Array.from({ length: 4500 }, (_, at) => ({
      id: `k${at}`,
      where: 'library' as const,
      kind: 'phrase' as const,
      body: '承上启下',
    }));
    const parts: number[] = [];
    const { worker } = fakeWorker((request, reply) => {
      if (request.type === 'know') parts.push(request.known.length);
      else reply({ type: 'finished' });
    });
    const signal = new AbortController().signal;
    await createExtractClient(() => worker).read(
      { ...run, known },
      recordOutcomes().listener,
      signal,
    );
    expect(parts).toEqual([2000, 2000, 500]);
  });
});
