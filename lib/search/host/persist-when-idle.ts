import type { DocStore } from './doc-store';
import type { VersionedIndex } from './versioned-index';

/** Writes the snapshot and the first page of an index. */
export interface SnapshotWriter {
  /** Restarts the debounce after a query or a change. */
  postpone(): void;
  /** Writes the snapshot now if it is due. */
  store(): Promise<void>;
}

interface WriterOptions {
  /** The index as it is now. */
  current: () => VersionedIndex | null;
  /** One that was opened from something that did not come back as it was written; it is not stored. */
  onUnsound: (held: VersionedIndex) => void;
  store: (held: VersionedIndex) => Promise<void>;
  /** Called when nothing is due. */
  onIdle: () => void;
}

/** The debounce (ms) after the last query or change, until the first page is written. */
const PAUSE = 500;
/** The further wait (ms) until the snapshot is written, which takes long. */
const REST = 1500;
/** The number of edits from which a new snapshot is worth writing. */
const MANY_EDITS = 300;
/** Or one document in this many whose pinyin must be computed at each opening, which loads the dictionary. */
const WITHOUT_PINYIN_SHARE = 2000;

/** Debounces the writes: the first page 500 ms after the last query or change, the snapshot 1.5 s after that. */
export function persistWhenIdle(
  source: DocStore,
  { current, onUnsound, store, onIdle }: WriterOptions,
): SnapshotWriter {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstOf: number | null = null;

  async function soundIndex(): Promise<VersionedIndex | null> {
    const held = current();
    if (!held || (await held.isSound())) return held;
    onUnsound(held);
    return null;
  }

  async function storeFirstPage(): Promise<void> {
    const held = await soundIndex();
    if (!held) return;
    const { index, revision } = held;
    if (revision !== firstOf) {
      firstOf = revision;
      await source.saveFirstPage(revision, index.query(''));
    }
    if (isDue(held)) timer = setTimeout(() => void storeIndex().then(onIdle), REST);
    else onIdle();
  }

  async function storeIndex(): Promise<void> {
    const held = await soundIndex();
    if (!held || !isDue(held)) return;
    held.unstored = 0;
    held.withoutPinyin = 0;
    await store(held).catch(ignore);
  }

  return {
    postpone() {
      clearTimeout(timer);
      timer = setTimeout(() => void storeFirstPage().catch(ignore), PAUSE);
    },
    store: storeIndex,
  };
}

function isDue({ unstored, withoutPinyin, index }: VersionedIndex): boolean {
  return unstored >= MANY_EDITS || withoutPinyin >= Math.max(1, index.size / WITHOUT_PINYIN_SHARE);
}

/** A disk that is full costs the next opening its time and nobody an entry. */
function ignore(): void {}
