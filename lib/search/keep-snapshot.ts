import { isSnapshot } from './snapshot';
import type { Snapshot } from './types';

/** Where one snapshot is stored between two openings of a page; what it gives back is trusted only once it is checked. */
export interface SnapshotStore {
  read(): Promise<unknown>;
  write(snapshot: Snapshot): Promise<void>;
}

/** Keeps the stored snapshot worth opening. */
export interface SnapshotKeeper {
  /** The stored snapshot, the first time; null from then on, for one that a worker died of must not be tried again. */
  take(): Promise<Snapshot | null>;
  /** So many of `size` documents were edited since the stored snapshot; all of them where there is none. */
  count(edits: number, size: number): void;
  /** The page is in use: a new snapshot waits until it rests. */
  postpone(): void;
  store(snapshot: Snapshot): void;
}

/** A store that takes longer to answer (ms) is taken for empty. */
const PATIENCE = 3000;
/** A page that asked nothing for so long (ms) rests. */
const REST = 2000;
/** Of so many edits, or of this share of a small library, a new snapshot is worth writing. */
const MANY_EDITS = 300;
const SHARE_OF_EDITS = 0.05;

/** Starts to read the stored snapshot at once; `ask` is called when a new one is due and the page rests, until the signal aborts. */
export function keepSnapshot(
  store: SnapshotStore,
  ask: () => void,
  signal?: AbortSignal,
): SnapshotKeeper {
  let stored: Promise<Snapshot | null> = withPatience(store);
  let edits = 0;
  let isDue = false;
  let rest: ReturnType<typeof setTimeout> | undefined;
  signal?.addEventListener('abort', () => clearTimeout(rest), { once: true });

  function postpone(): void {
    clearTimeout(rest);
    if (!isDue || signal?.aborted) return;
    rest = setTimeout(() => {
      isDue = false;
      edits = 0;
      ask();
    }, REST);
  }

  return {
    take() {
      const taken = stored;
      stored = Promise.resolve(null);
      return taken;
    },
    count(more, size) {
      edits += more;
      isDue ||= edits > 0 && edits >= Math.min(MANY_EDITS, size * SHARE_OF_EDITS);
      postpone();
    },
    postpone,
    store(snapshot) {
      // A disk that is full costs the next opening its time and nobody an entry.
      store.write(snapshot).catch(() => {});
    },
  };
}

async function withPatience(store: SnapshotStore): Promise<Snapshot | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE);
  });
  const value = await Promise.race([store.read().catch(() => null), tooLate]);
  clearTimeout(timer);
  return isSnapshot(value) ? value : null;
}
