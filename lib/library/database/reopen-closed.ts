import type { BijiaDatabase } from './database';
import { isLater } from './refuse-later';

/** How long (ms) after a connection was lost, or after opening failed, it is opened again. */
const WAITS = [0, 200, 500, 1000, 2000, 5000];

/** Registers what is called after a lost database was opened again, until the signal aborts. */
export type OnReopened = (listener: () => void, signal: AbortSignal) => void;

/**
 * Opens a database again that the browser closed under the page: it was deleted, or the browser's data was cleared. Dexie does so by itself with the
 * next read; while Chromium is still clearing, that fails with `AbortError`, and Dexie then refuses everything until the page is
 * loaded again. One that a later version has changed stays closed.
 */
export function reopenWhenClosed(db: BijiaDatabase): OnReopened {
  const listeners = new Set<() => void>();
  let isReopening = false;

  const reopen = async () => {
    for (const wait of WAITS) {
      // Also without a wait in a task of its own: not in the zone that Dexie opened the lost one in.
      await new Promise((resolve) => setTimeout(resolve, wait));
      if (db.hasBeenClosed()) return;
      const failure: unknown = await db.open().then(
        () => null,
        (error: unknown) => error,
      );
      if (isLater(failure)) return;
      if (failure !== null) continue;
      for (const listener of listeners) listener();
      return;
    }
  };

  db.on('close', () => {
    if (isReopening) return;
    isReopening = true;
    void reopen().finally(() => (isReopening = false));
  });
  return (listener, signal) => {
    listeners.add(listener);
    signal.addEventListener('abort', () => listeners.delete(listener), { once: true });
  };
}
