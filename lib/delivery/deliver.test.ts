import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { InsertionStep } from '@/lib/insert';
import type { InsertionOrder } from '@/lib/insert/types';
import type { Answer, Frame } from '@/lib/messaging/send-to-bridge';
import { deliver } from './deliver';
import type { TargetState } from './types';

type Send = (frame: Frame, act: string, data: unknown, limit: number) => Promise<Answer<unknown>>;

const page = vi.hoisted(() => ({
  send: null as unknown as Send,
  locate: null as unknown as () => Promise<TargetState>,
  began: (_id: string): unknown => undefined,
}));

vi.mock('#imports', () => ({ browser: {} }));
vi.mock('./act-in-page', () => ({ actInPage: async () => 'acted' }));
vi.mock('./locate', () => ({ locateTarget: () => page.locate() }));
vi.mock('@/lib/messaging/send-to-bridge', () => ({
  sendToBridge: (...request: Parameters<Send>) => page.send(...request),
  onInsertionBegan: (callback: (id: string) => void) => {
    page.began = callback;
  },
}));

const READY: TargetState = { state: 'ready', tabId: 1, frameId: 0, title: '稿', family: 'x' };
const INSERTED: InsertionStep = {
  step: 'done',
  outcome: { ok: true, verified: true, family: 'x' },
};
/** A promise that the test resolves; Node 20 has no `Promise.withResolvers`. */
function hold<T>() {
  const held: Array<(value: T) => void> = [];
  const promise = new Promise<T>((resolve) => held.push(resolve));
  return { promise, resolve: (value: T) => held[0]?.(value) };
}

const never = () => new Promise<never>(() => undefined);

/** A page whose bridge comes to the order, and to its cancellation, as the test has it. */
function answer(
  begin: (order: InsertionOrder) => Promise<Answer<InsertionStep>>,
  cancel: () => Promise<Answer<void>> = async () => ({ ok: true, value: undefined }),
) {
  page.send = (_frame, act, data) =>
    act === 'beginInsertion' ? begin(data as InsertionOrder) : cancel();
}

beforeEach(() => {
  vi.useFakeTimers();
  page.locate = async () => READY;
  const held = new Set<string>();
  vi.stubGlobal('navigator', {
    userAgent: '',
    locks: {
      async request(name: string, _options: object, act: (lock: object | null) => unknown) {
        if (held.has(name)) return act(null);
        held.add(name);
        return Promise.resolve(act({})).finally(() => held.delete(name));
      },
    },
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('reports what the bridge has seen', async () => {
  answer(async () => ({ ok: true, value: INSERTED }));
  expect(await deliver(1, { text: '中' })).toMatchObject({ ok: true, verified: true });
});

it('dates the order from the press', async () => {
  const sentAt = Date.now() - 800;
  const orders: InsertionOrder[] = [];
  answer(async (order) => {
    orders.push(order);
    return { ok: true, value: INSERTED };
  });
  await deliver(1, { text: '中' }, { sentAt });
  expect(orders).toMatchObject([{ sentAt, deadline: sentAt + 3000 }]);
});

it('refuses a second insertion into the tab while one is under way', async () => {
  answer(never);
  void deliver(1, { text: '一' });
  expect(await deliver(1, { text: '二' })).toEqual({ ok: false, reason: 'busy' });
});

it('says after a second that it waits, and gives the page up 3.3 s after the press', async () => {
  answer(never);
  const onSilent = vi.fn<() => void>();
  const delivered = deliver(1, { text: '中' }, { onSilent });
  await vi.advanceTimersByTimeAsync(999);
  expect(onSilent).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(onSilent).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(2300);
  expect(await delivered).toEqual({ ok: false, reason: 'silent' });
});

it('claims no failure of an insertion that has begun, when the page hangs', async () => {
  answer(({ id }) => {
    page.began(id);
    return never();
  });
  const delivered = deliver(1, { text: '中' });
  await vi.advanceTimersByTimeAsync(3300);
  expect(await delivered).toMatchObject({ ok: true, verified: false });
});

it('claims no failure of an insertion that has begun, when the page goes away', async () => {
  answer(async ({ id }) => {
    page.began(id);
    return { ok: false, why: 'gone' };
  });
  expect(await deliver(1, { text: '中' })).toMatchObject({ ok: true, verified: false });
});

it('reports a page that went away before anything began', async () => {
  answer(async () => ({ ok: false, why: 'gone' }));
  expect(await deliver(1, { text: '中' })).toEqual({ ok: false, reason: 'gone' });
});

it('sends no page what was given up before its caret was found', async () => {
  const locating = hold<TargetState>();
  page.locate = () => locating.promise;
  const begin = vi.fn<() => Promise<Answer<InsertionStep>>>(never);
  answer(begin);
  const giveUp = new AbortController();
  const delivered = deliver(1, { text: '中' }, { signal: giveUp.signal });
  giveUp.abort();
  expect(await delivered).toEqual({ ok: false, reason: 'given-up' });
  locating.resolve(READY);
  await vi.advanceTimersByTimeAsync(5000);
  expect(begin).not.toHaveBeenCalled();
});

it('is given up only once the bridge has read the cancellation', async () => {
  const cancelled = hold<Answer<void>>();
  answer(never, () => cancelled.promise);
  const giveUp = new AbortController();
  const onEnd = vi.fn<() => void>();
  const delivered = deliver(1, { text: '中' }, { signal: giveUp.signal });
  void delivered.then(onEnd);
  await vi.advanceTimersByTimeAsync(10);
  giveUp.abort();
  await vi.advanceTimersByTimeAsync(10);
  expect(onEnd).not.toHaveBeenCalled();
  cancelled.resolve({ ok: true, value: undefined });
  expect(await delivered).toEqual({ ok: false, reason: 'given-up' });
});

it('says what the bridge did, where the order outran its cancellation', async () => {
  const begun = hold<Answer<InsertionStep>>();
  answer(() => begun.promise, never);
  const giveUp = new AbortController();
  const delivered = deliver(1, { text: '中' }, { signal: giveUp.signal });
  await vi.advanceTimersByTimeAsync(10);
  giveUp.abort();
  begun.resolve({ ok: true, value: INSERTED });
  expect(await delivered).toMatchObject({ ok: true, verified: true });
});
