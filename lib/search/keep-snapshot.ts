import type { DocSource } from './doc-source';
import type { HeldIndex } from './held-index';

/** Keeps what is stored of an index worth opening. */
export interface StoredKeeper {
  /** Something was asked or written: what is due waits until nothing more is. */
  rest(): void;
}

/** Nothing was asked for so long (ms): the first entries are stored. */
const PAUSE = 500;
/** And for so much longer (ms): the index, which takes long. */
const REST = 1500;
/** Of so many edits a new snapshot is worth writing. */
const MANY_EDITS = 300;
/** Or of one text in so many that must be read aloud at every opening, which takes the dictionary. */
const UNREAD_SHARE = 2000;

/**
 * Stores what is due as soon as search rests; `current` is the index as it is then. One that was opened from something that
 * did not come back as it was written is told to `onUnsound` and not stored.
 */
export function keepStored(
  source: DocSource,
  current: () => HeldIndex | null,
  onUnsound: (held: HeldIndex) => void,
): StoredKeeper {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstOf: number | null = null;

  async function storeFirst(): Promise<void> {
    const held = current();
    if (!held) return;
    if (!(await held.isSound())) {
      onUnsound(held);
      return;
    }
    const { index, revision } = held;
    if (revision !== firstOf) {
      firstOf = revision;
      await source.keepFirst(revision, index.query(''));
    }
    if (isDue(held)) timer = setTimeout(() => void storeIndex().catch(ignore), REST);
  }

  async function storeIndex(): Promise<void> {
    const held = current();
    if (!held || !isDue(held)) return;
    const { index, revision } = held;
    held.unstored = 0;
    held.unread = 0;
    await source.writeSnapshot({ revision, snapshot: index.toSnapshot() });
  }

  return {
    rest() {
      clearTimeout(timer);
      timer = setTimeout(() => void storeFirst().catch(ignore), PAUSE);
    },
  };
}

function isDue({ unstored, unread, index }: HeldIndex): boolean {
  return unstored >= MANY_EDITS || unread >= Math.max(1, index.size / UNREAD_SHARE);
}

/** A disk that is full costs the next opening its time and nobody an entry. */
function ignore(): void {}
