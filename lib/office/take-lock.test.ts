import { describe, expect, it } from 'vitest';
import { type Locks, takeLock } from './take-lock';

const LONG = 1_000_000;

/** Locks of one page, as the browser keeps them: granted in order, and withdrawn by a signal before they are. */
function createLocks(): Locks {
  let last: Promise<unknown> = Promise.resolve();
  let held = 0;
  const hold = async (act: (lock: Lock | null) => unknown) => {
    held += 1;
    try {
      return await act({ name: 'office', mode: 'exclusive' });
    } finally {
      held -= 1;
    }
  };
  const request = async (
    _name: string,
    { ifAvailable, signal }: LockOptions,
    act: (lock: Lock | null) => unknown,
  ) => {
    if (ifAvailable) return held > 0 ? act(null) : hold(act);
    const before = last;
    const withdrawn = new Promise<never>((_, reject) => {
      signal?.addEventListener('abort', () => reject(new Error('withdrawn')), { once: true });
    });
    const taking = Promise.race([before, withdrawn]).then(() => hold(act));
    last = taking.catch(() => undefined);
    return taking;
  };
  return { request: request as Locks['request'] };
}

const fails = () => Promise.reject(new Error('no folder'));

/** An act that ends when the test says so. */
function openAct() {
  const waiting: Array<() => void> = [];
  const ended = new Promise<void>((resolve) => {
    waiting.push(resolve);
  });
  return {
    act: () => ended.then(() => 'first'),
    end: () => waiting.forEach((resolve) => resolve()),
  };
}

describe('the lock of a round', () => {
  it('is waited for by who is patient, and then taken', async () => {
    const locks = createLocks();
    const { act, end } = openAct();
    const first = takeLock(locks, 'office', LONG, act);
    const acts: string[] = [];
    const second = takeLock(locks, 'office', LONG, async () => acts.push('second'));
    await Promise.resolve();
    expect(acts).toEqual([]);
    end();
    expect(await first).toBe('first');
    expect(await second).toBe(1);
  });

  it('is given up where it is not free, by who has no patience at once, and by others in the end', async () => {
    const locks = createLocks();
    const { act, end } = openAct();
    const first = takeLock(locks, 'office', LONG, act);
    await new Promise((resolve) => setImmediate(resolve));
    expect(await takeLock(locks, 'office', 0, async () => 'never')).toBeNull();
    expect(await takeLock(locks, 'office', 1, async () => 'never')).toBeNull();
    end();
    expect(await first).toBe('first');
    expect(await takeLock(locks, 'office', 0, async () => 'free')).toBe('free');
  });

  it('passes on what goes wrong in the act itself', async () => {
    await expect(takeLock(createLocks(), 'office', LONG, fails)).rejects.toThrow('no folder');
    await expect(takeLock(createLocks(), 'office', 0, fails)).rejects.toThrow('no folder');
  });
});
