import type { DatedSnapshot } from './doc-store';
import type { RenewRequest, StartWorker } from './worker-protocol';

/** The time without a reply (ms) after which a worker counts as dead; its longest work without one takes a fifth of it at 100,000 entries. */
const WATCHDOG_TIMEOUT = 20_000;

/**
 * Has a worker store the index of the library as it is now. Where one dies or falls silent, a second one makes it without the
 * stored snapshot, which may be what killed the first. Null where neither could, or when the signal aborts.
 */
export async function renewInWorker(
  start: StartWorker,
  signal: AbortSignal,
): Promise<DatedSnapshot | null> {
  return (
    (await runWorker(start, { useSnapshot: true }, signal)) ??
    runWorker(start, { useSnapshot: false }, signal)
  );
}

function runWorker(
  start: StartWorker,
  request: RenewRequest,
  signal: AbortSignal,
): Promise<DatedSnapshot | null> {
  if (signal.aborted) return Promise.resolve(null);
  return new Promise((resolve) => {
    let watchdog: ReturnType<typeof setTimeout> | undefined;
    let worker: ReturnType<StartWorker> | null = null;
    const finish = (stored: DatedSnapshot | null) => {
      clearTimeout(watchdog);
      signal.removeEventListener('abort', giveUp);
      worker?.terminate();
      resolve(stored);
    };
    const giveUp = () => finish(null);
    const restartWatchdog = () => {
      clearTimeout(watchdog);
      watchdog = setTimeout(giveUp, WATCHDOG_TIMEOUT);
    };
    signal.addEventListener('abort', giveUp);
    restartWatchdog();
    try {
      worker = start(
        request,
        (reply) => {
          if (reply.type === 'working') restartWatchdog();
          else finish(reply.type === 'renewed' ? reply.stored : null);
        },
        giveUp,
      );
    } catch {
      // A browser without workers.
      giveUp();
    }
  });
}
