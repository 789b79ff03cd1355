import { expect, it } from 'vitest';
import { unavailableLibrary } from '@/lib/library/unavailable-library';
import type { BulkActs, BulkResult, Library } from '@/lib/library';
import { createShelving } from './shelving';

const NO_CODE = async (): Promise<never> => {
  throw new Error('a part of the page can’t be fetched');
};

function open(bulk: Partial<BulkActs>) {
  const empty = unavailableLibrary({ url: '', read: NO_CODE });
  const library: Library = { ...empty, bulk: { ...empty.bulk, ...bulk } };
  return createShelving(
    () => library,
    { moveFolder: (_, run) => run(), undo: (_, run) => run() },
    () => undefined,
  );
}

it('an act whose code can’t be fetched is said, and the next one is not refused', async () => {
  const done: BulkResult = { ok: true, changed: 1, passed: 0, act: '1' };
  const acts = { remove: NO_CODE, setPinned: async () => done };
  const shelving = open(acts);
  await shelving.remove(['a']);
  expect(shelving.state.get()).toMatchObject({ running: null, status: { kind: 'broken' } });
  await shelving.setPinned(['a'], true);
  expect(shelving.state.get().status).toMatchObject({ kind: 'done', act: 'pin' });
});

it('a folder that can’t be made is said', async () => {
  const shelving = open({ createFolder: NO_CODE });
  expect(await shelving.createFolder('会议')).toBe(false);
  expect(shelving.state.get().status).toEqual({ kind: 'broken' });
});
