import type { DocSource } from './doc-source';
import type { HeldIndex } from './held-index';

/** Keeps what is stored of an index worth opening. */
export interface StoredKeeper {
  /** Something was asked or written: what is due waits until nothing more is. */
  rest(): void;
  /** Stores the index now where it is due. */
  store(): Promise<void>;
}

interface KeeperWays {
  /** The index as it is now. */
  current: () => HeldIndex | null;
  /** One that was opened from something that did not come back as it was written; it is not stored. */
  onUnsound: (held: HeldIndex) => void;
  store: (held: HeldIndex) => Promise<void>;
  /** Nothing is due any more. */
  onRested: () => void;
}

/** Nothing was asked for so long (ms): the first entries are stored. */
const PAUSE = 500;
/** And for so much longer (ms): the index, which takes long. */
const REST = 1500;
/** Of so many edits a new snapshot is worth writing. */
const MANY_EDITS = 300;
/** Or of one text in so many that must be read aloud at every opening, which takes the dictionary. */
const UNREAD_SHARE = 2000;

/** Stores what is due as soon as search rests. */
export function keepStored(
  source: DocSource,
  { current, onUnsound, store, onRested }: KeeperWays,
): StoredKeeper {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstOf: number | null = null;

  async function soundIndex(): Promise<HeldIndex | null> {
    const held = current();
    if (!held || (await held.isSound())) return held;
    onUnsound(held);
    return null;
  }

  async function storeFirst(): Promise<void> {
    const held = await soundIndex();
    if (!held) return;
    const { index, revision } = held;
    if (revision !== firstOf) {
      firstOf = revision;
      await source.keepFirst(revision, index.query(''));
    }
    if (isDue(held)) timer = setTimeout(() => void storeIndex().then(onRested), REST);
    else onRested();
  }

  async function storeIndex(): Promise<void> {
    const held = await soundIndex();
    if (!held || !isDue(held)) return;
    held.unstored = 0;
    held.unread = 0;
    await store(held).catch(ignore);
  }

  return {
    rest() {
      clearTimeout(timer);
      timer = setTimeout(() => void storeFirst().catch(ignore), PAUSE);
    },
    store: storeIndex,
  };
}

function isDue({ unstored, unread, index }: HeldIndex): boolean {
  return unstored >= MANY_EDITS || unread >= Math.max(1, index.size / UNREAD_SHARE);
}

/** A disk that is full costs the next opening its time and nobody an entry. */
function ignore(): void {}
