import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ExtractClient, ExtractListener } from '@/lib/extract/worker/client';
import type { SnippetInput } from '@/lib/library';
import { unavailableLibrary } from '@/lib/library/unavailable-library';
import { listedPhrase } from '../testing/listed-phrase';
import { createExtracting } from './extracting';

const SOURCE = { name: '讲话.txt', blob: new Blob(['x']) };

/** An extraction whose run a test drives, over a library of memory. */
function stage() {
  const listeners: ExtractListener[] = [];
  const ends: Array<() => void> = [];
  const client: ExtractClient = {
    read: (_, listener, signal) =>
      new Promise((resolve) => {
        listeners.push(listener);
        ends.push(resolve);
        signal.addEventListener('abort', () => resolve(), { once: true });
      }),
  };
  const kept = new Map<string, SnippetInput>();
  const library = {
    ...unavailableLibrary({ url: '', read: () => Promise.reject(new Error('no pack here')) }),
    entries: async () => [],
    createMany: async (inputs: readonly SnippetInput[]) => {
      const ids = inputs.map((input) => {
        const id = `s${kept.size}`;
        kept.set(id, input);
        return id;
      });
      return { ok: true as const, ids };
    },
    removeMany: async (ids: readonly string[]) => {
      ids.forEach((id) => kept.delete(id));
      return { ok: true as const, ids: [...ids] };
    },
  };
  const extracting = createExtracting(client, () => library);
  return { extracting, state: extracting.state, listeners, ends, kept };
}

/** Lets everything go on that waits for nothing but its turn. */
const settle = () => vi.advanceTimersByTimeAsync(0);

async function stageWith(...candidates: Parameters<ExtractListener['onFound']>[0]) {
  const staged = stage();
  void staged.extracting.read([SOURCE]);
  await settle();
  staged.listeners[0]?.onFound(candidates);
  vi.advanceTimersByTime(500);
  return staged;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('extracting', () => {
  it('lists what is found while it reads, with the good ones ticked', async () => {
    const { state } = await stageWith(listedPhrase('a', '甲'), listedPhrase('b', '乙', 1));
    expect(state.get().candidates.phrase.map(({ id }) => id)).toEqual(['a', 'b']);
    expect([...state.get().ticked]).toEqual(['a']);
    expect(state.get().run).toEqual({ names: ['讲话.txt'], at: 0, share: 0 });
  });

  it('reads what is given meanwhile afterwards', async () => {
    const { extracting, state, listeners, ends } = stage();
    const done = extracting.read([SOURCE]);
    await extracting.read([{ ...SOURCE, name: '又一篇.txt' }]);
    await settle();
    expect(listeners).toHaveLength(1);
    ends[0]?.();
    await settle();
    expect(state.get().run?.names).toEqual(['又一篇.txt']);
    ends[1]?.();
    await done;
    expect(state.get().run).toBeNull();
  });

  it('stops when cancelled, says how many files were left, and keeps what was found', async () => {
    const { extracting, state } = await stageWith(listedPhrase('a', '甲'));
    extracting.cancel();
    expect(state.get().run).toBeNull();
    expect(state.get().status).toEqual({ kind: 'cancelled', left: 1 });
    expect(state.get().candidates.phrase).toHaveLength(1);
  });

  it('reads what is given right after a cancel', async () => {
    const { extracting, state, listeners } = await stageWith();
    extracting.cancel();
    void extracting.read([{ ...SOURCE, name: '又一篇.txt' }]);
    await settle();
    expect(listeners).toHaveLength(2);
    expect(state.get().run?.names).toEqual(['又一篇.txt']);
  });

  it('saves the ticked ones as edited, and takes the batch back', async () => {
    const { extracting, state, kept } = await stageWith(
      listedPhrase('a', '甲'),
      listedPhrase('b', '乙', 1),
      listedPhrase('c', '丙', 1),
    );
    extracting.editing.open('b');
    extracting.editing.type('乙句');
    await extracting.batching.save();
    expect([...kept.values()].map((input) => input.kind === 'phrase' && input.text)).toEqual([
      '甲',
      '乙句',
    ]);
    expect([...state.get().saved.keys()]).toEqual(['a', 'b']);
    expect(state.get().ticked.size).toBe(0);
    await extracting.batching.undo();
    expect(kept.size).toBe(0);
    expect([...state.get().ticked]).toEqual(['a', 'b']);
    expect(state.get().status).toEqual({ kind: 'undone', count: 2 });
  });

  it('saves nothing twice, however often it is asked', async () => {
    const { extracting, kept } = await stageWith(listedPhrase('a', '甲'));
    await Promise.all([extracting.batching.save(), extracting.batching.save()]);
    await extracting.batching.save();
    expect(kept.size).toBe(1);
  });

  it('does not save while the text in hand is empty', async () => {
    const { extracting, state, kept } = await stageWith(listedPhrase('a', '甲'));
    extracting.editing.open('a');
    extracting.editing.type('  ');
    await extracting.batching.save();
    expect(kept.size).toBe(0);
    expect(state.get().editing).toMatchObject({ id: 'a', isEmpty: true });
  });
});
