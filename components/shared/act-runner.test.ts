import { expect, it } from 'vitest';
import { createActRunner } from './act-runner';
import { createDeferred } from './deferred';
import { createObservable } from './observable';

type Status = { kind: 'done' | 'broken' };

function setUp() {
  return createObservable<{ isBusy: boolean; status: Status | null }>({
    isBusy: false,
    status: null,
  });
}

it('is busy while an act runs, and shows what it came to', async () => {
  const state = setUp();
  const { promise, resolve } = createDeferred<Status>();
  const running = createActRunner<Status>(state)(() => promise);
  expect(state.get().isBusy).toBe(true);
  resolve({ kind: 'done' });
  await running;
  expect(state.get()).toEqual({ isBusy: false, status: { kind: 'done' } });
});

it('ignores an act that is begun while another runs', async () => {
  const state = setUp();
  const run = createActRunner<Status>(state);
  const { promise, resolve } = createDeferred<Status>();
  const running = run(() => promise);
  let isBegun = false;
  await run(async () => {
    isBegun = true;
    return null;
  });
  expect(isBegun).toBe(false);
  resolve({ kind: 'done' });
  await running;
});

it('shows an act that rejects as broken, and takes the next one', async () => {
  const state = setUp();
  const run = createActRunner<Status>(state);
  await run(() => Promise.reject(new Error('gone')));
  expect(state.get()).toEqual({ isBusy: false, status: { kind: 'broken' } });
  await run(async () => ({ kind: 'done' }));
  expect(state.get().status).toEqual({ kind: 'done' });
});

it('rereads after an act, before the act is over, and survives a reading that fails', async () => {
  const state = setUp();
  const busyAtReread: boolean[] = [];
  const run = createActRunner<Status>(state, () => {
    busyAtReread.push(state.get().isBusy);
    return Promise.reject(new Error('closed'));
  });
  await run(async () => ({ kind: 'done' }));
  expect(busyAtReread).toEqual([true]);
  expect(state.get()).toEqual({ isBusy: false, status: { kind: 'done' } });
});
