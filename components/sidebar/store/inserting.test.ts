import { afterEach, describe, expect, it, vi } from 'vitest';
import type { InsertResult } from '@/lib/delivery/types';
import { createObservable } from '../../shared/observable';
import { createInserting } from './inserting';
import type { SidebarServices } from '../services';
import { INITIAL_STATE, type SidebarState } from './state';
import { createTestServices, phrase } from '../testing/test-services';

const READY = {
  state: 'ready',
  tabId: 7,
  frameId: 0,
  title: '草稿',
  family: 'text-field',
} as const;
const entry = phrase('a', '承上启下');
const text = async () => ({ text: '承上启下' });

/** The inserting side alone, beside a document that is ready, with a clock that the test sets. */
function open() {
  const state = createObservable<SidebarState>({ ...INITIAL_STATE, target: READY });
  const test = createTestServices([]);
  const clock = { now: 0 };
  const library = Promise.resolve(test.library);
  const inserting = createInserting(state, test.services, library, () => clock.now);
  return { ...test, state, clock, inserting, status: () => state.get().status };
}

it('an insertion asked for before the target is known waits for it', async () => {
  const { inserting, state, seen } = open();
  state.patch({ target: null });
  const inserted = inserting.insert(entry, text);
  expect(seen.inserted).toEqual([]);
  state.patch({ target: READY });
  expect(await inserted).toBe(true);
  expect(seen.inserted).toEqual([{ text: '承上启下' }]);
  expect(seen.copied).toEqual([]);
});

it('what follows from an insertion is begun as soon as it is said, before its use is counted', async () => {
  const { inserting, library, status } = open();
  const counting: Array<() => void> = [];
  library.recordUse = () => new Promise((resolve) => void counting.push(resolve));
  const begun: unknown[] = [];
  const inserted = inserting.insert(entry, text, async () => void begun.push(status()));
  await vi.waitFor(() => expect(counting).toHaveLength(1));
  expect(begun).toMatchObject([{ kind: 'inserted' }]);
  counting.forEach((counted) => counted());
  expect(await inserted).toBe(true);
});

describe('one act for one press', () => {
  it('refuses another entry while one is under way, and says so', async () => {
    const { inserting, given, seen, status } = open();
    const held: Array<() => void> = [];
    given.isHeldUp = new Promise((resolve) => {
      held.push(resolve);
    });
    const first = inserting.insert(entry, text);
    expect(await inserting.insert(phrase('b', '其他'), text)).toBe(false);
    expect(status()).toEqual({ kind: 'not-inserted', reason: 'busy' });
    held[0]?.();
    expect(await first).toBe(true);
    expect(seen.inserted).toHaveLength(1);
    expect(seen.copied).toEqual([]);
  });

  it('takes two presses of the same entry within 300 ms for one', async () => {
    const { inserting, clock, seen } = open();
    await inserting.insert(entry, text);
    clock.now = 299;
    expect(await inserting.insert(entry, text)).toBe(false);
    clock.now = 599;
    expect(await inserting.insert(entry, text)).toBe(true);
    expect(seen.inserted).toHaveLength(2);
  });

  it('takes a press for another one when something was typed in between', async () => {
    const { inserting, seen } = open();
    await inserting.insert(entry, text);
    inserting.forgetPress();
    expect(await inserting.insert(entry, text)).toBe(true);
    expect(seen.inserted).toHaveLength(2);
  });

  it('takes quick presses of two entries for two', async () => {
    const { inserting, seen } = open();
    await inserting.insert(entry, text);
    await inserting.insert(phrase('b', '其他'), text);
    expect(seen.inserted).toHaveLength(2);
  });
});

describe('what is said', () => {
  it.each<[result: InsertResult, status: object, copied: string[]]>([
    [
      {
        ok: true,
        verified: true,
        altered: { shown: 'AB,', isPart: false },
        family: 'x',
        title: '',
        id: '9',
      },
      { kind: 'altered', actId: '9', shown: 'AB,', isPart: false },
      [],
    ],
    [{ ok: false, reason: 'given-up' }, { kind: 'not-inserted', reason: 'given-up' }, []],
    [{ ok: false, reason: 'busy' }, { kind: 'not-inserted', reason: 'busy' }, []],
    [
      { ok: false, reason: 'caret-moved' },
      { kind: 'copied-instead', reason: 'caret-moved' },
      ['承上启下'],
    ],
    [{ ok: false, reason: 'silent' }, { kind: 'copied-instead', reason: 'silent' }, ['承上启下']],
  ])('of %j', async (result, expected, copied) => {
    const { inserting, given, status, seen } = open();
    given.insertResult = result;
    await inserting.insert(entry, text);
    expect(status()).toEqual(expected);
    expect(seen.copied).toEqual(copied);
  });

  it('stays, where the use can’t be recorded', async () => {
    const { inserting, library, status } = open();
    library.recordUse = () => Promise.reject(new Error('the disk is full'));
    expect(await inserting.insert(entry, text)).toBe(true);
    expect(status()).toEqual({ kind: 'inserted', actId: '1' });
  });

  it('gives no advice on undo in an editor that no family recognises', async () => {
    const { inserting, given, status } = open();
    given.insertResult = { ok: true, verified: true, family: 'generic', title: '', id: '1' };
    await inserting.insert(entry, text);
    const unsure = { kind: 'inserted', actId: '1', isUndoUnsure: true };
    expect(status()).toEqual(unsure);
    inserting.mend({ id: '1', now: { state: 'lost' } });
    inserting.mend({ id: '1', now: { state: 'seen' } });
    expect(status()).toEqual(unsure);
  });

  it('gives no advice on undo where the page wrote the field again, at once or later', async () => {
    const { inserting, given, status } = open();
    const field = { ok: true, verified: true, family: 'text-field', title: '', id: '1' } as const;
    const unsure = { kind: 'inserted', actId: '1', isUndoUnsure: true };
    given.insertResult = { ...field, lacksUndo: true };
    await inserting.insert(entry, text);
    expect(status()).toEqual(unsure);
    given.insertResult = field;
    await inserting.insert(phrase('b', '其他'), text);
    expect(status()).toEqual({ kind: 'inserted', actId: '1' });
    inserting.mend({ id: '1', now: { state: 'seen', lacksUndo: true } });
    expect(status()).toEqual(unsure);
  });

  it('is mended by news of the same act alone', async () => {
    const { inserting, status } = open();
    await inserting.insert(entry, text);
    inserting.mend({ id: 'another', now: { state: 'lost' } });
    expect(status()).toEqual({ kind: 'inserted', actId: '1' });
    inserting.mend({ id: '1', now: { state: 'altered', altered: { shown: '承', isPart: true } } });
    expect(status()).toEqual({ kind: 'altered', actId: '1', shown: '承', isPart: true });
    inserting.mend({ id: '1', now: { state: 'lost' } });
    expect(status()).toEqual({ kind: 'lost', actId: '1', text: '承上启下' });
    inserting.mend({ id: '1', now: { state: 'seen' } });
    expect(status()).toEqual({ kind: 'inserted', actId: '1' });
  });

  it('gives an insertion up, once', async () => {
    const { inserting, services } = open();
    expect(inserting.giveUp()).toBe(false);
    services.target.deliver = (_tab, _insertion, { signal }) =>
      new Promise((resolve) => {
        signal?.addEventListener('abort', () => resolve({ ok: false, reason: 'given-up' }));
      });
    const inserted = inserting.insert(entry, text);
    await expect.poll(() => inserting.giveUp()).toBe(true);
    expect(await inserted).toBe(false);
  });
});

describe('an insertion that has not reached the page', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('ends 3 s after the press, the text copied, and comes to nothing later', async () => {
    vi.useFakeTimers();
    const { inserting, state, status, seen } = open();
    state.patch({ target: null });
    const inserted = inserting.insert(entry, text);
    await vi.advanceTimersByTimeAsync(2999);
    expect(status()).toBeNull();
    await vi.advanceTimersByTimeAsync(1);
    expect(await inserted).toBe(false);
    expect(status()).toEqual({ kind: 'copied-instead', reason: 'too-late' });
    state.patch({ target: READY });
    await vi.advanceTimersByTimeAsync(5000);
    expect(seen).toMatchObject({ inserted: [], copied: ['承上启下'] });
  });

  it('is given up by Esc while it waits for the target, and nothing is copied', async () => {
    const { inserting, state, status, seen } = open();
    state.patch({ target: null });
    const inserted = inserting.insert(entry, text);
    expect(inserting.giveUp()).toBe(true);
    expect(await inserted).toBe(false);
    expect(status()).toEqual({ kind: 'not-inserted', reason: 'given-up' });
    expect(seen).toMatchObject({ inserted: [], copied: [] });
  });

  it('counts its time from the press, not from the reading of the text', async () => {
    const { inserting, clock, services, given } = open();
    const deliver = vi.fn<SidebarServices['target']['deliver']>(async () => given.insertResult);
    services.target.deliver = deliver;
    clock.now = 1000;
    await inserting.insert(entry, async () => {
      clock.now = 1800;
      return { text: '承上启下' };
    });
    expect(deliver.mock.calls[0]?.[2].sentAt).toBe(1000);
  });
});
