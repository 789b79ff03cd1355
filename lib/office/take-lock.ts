/** What `navigator.locks` has that a lock is taken by. */
export type Locks = Pick<LockManager, 'request'>;

/**
 * Runs `act` with the lock of this name, which one page of the extension has at a time, once it is free; null where that takes longer than
 * `patience` ms. With none, null at once unless it is free now.
 */
export async function takeLock<T>(
  locks: Locks,
  name: string,
  patience: number,
  act: () => Promise<T>,
): Promise<T | null> {
  if (patience === 0)
    return locks.request(name, { ifAvailable: true }, (lock) => (lock ? act() : null));
  let isTaken = false;
  const begin = () => {
    isTaken = true;
    return act();
  };
  const signal = AbortSignal.timeout(patience);
  return locks.request(name, { signal }, begin).catch((error: unknown) => {
    // Once it is taken, the signal means nothing more: the error is the act's own.
    if (isTaken || !signal.aborted) throw error;
    return null;
  });
}
