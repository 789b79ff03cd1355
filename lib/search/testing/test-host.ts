import { expect, vi } from 'vitest';
import { createIndex } from '../engine/create-index';
import { MemorySource } from './memory-source';
import { sampleDoc } from './sample-docs';
import type { SearchHost } from '../host/search-host';
import type { WorkerReply } from '../client/worker-protocol';

/** A small library. */
export const DOCS = [
  sampleDoc('hub', '处在承上启下、联系左右的枢纽'),
  sampleDoc('poor', '守得住清贫'),
  sampleDoc('long', '久久为功'),
];

/** A page at a host. */
export function connect(host: SearchHost) {
  const replies: WorkerReply[] = [];
  const take = host.connect((reply) => replies.push(reply));
  let turn = 0;
  const answerTo = (asked: number) =>
    vi.waitFor(() => {
      const reply = replies.find((each) => each.type === 'result' && each.turn === asked);
      if (reply?.type !== 'result') throw new Error('no answer yet');
      return { ids: reply.result.hits.map(({ id }) => id), isWhole: reply.isWhole };
    });
  return {
    replies,
    take,
    has: (type: WorkerReply['type']) => replies.some((reply) => reply.type === type),
    ready: () => vi.waitFor(() => expect(replies).toContainEqual({ type: 'ready' })),
    ask(query: string, revision = 0) {
      turn += 1;
      take({ type: 'query', turn, query, options: {}, revision });
      return answerTo(turn);
    },
  };
}

/** A source whose stored snapshot is as it is now. */
export function withSnapshot(docs = DOCS): MemorySource {
  const source = new MemorySource(docs);
  source.stored = { revision: source.revision, snapshot: createIndex(docs).toSnapshot() };
  return source;
}
