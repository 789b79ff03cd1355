import type { DocStore } from './doc-store';
import type { VersionedIndex } from './versioned-index';

interface WriterOptions {
  /** The index as it is now; null while there is none. */
  current: () => VersionedIndex | null;
  /** Called with an index that was opened from a damaged snapshot. */
  onDamaged: (damaged: VersionedIndex) => void;
  /** Has the snapshot written. */
  renew: () => void;
  signal: AbortSignal;
}

/** The debounce (ms) after the last query or change, until the first page is written. */
const PAUSE = 500;
/** The further wait (ms) until the snapshot is written, which takes long. */
const REST = 1500;
/** The number of edits from which a new snapshot is worth writing. */
const MANY_EDITS = 300;
/** Or one document in this many whose pinyin must be computed at each opening, which loads the dictionary. */
const WITHOUT_PINYIN_SHARE = 2000;

/**
 * Debounces the writes: the first page 500 ms after the last query or change, the snapshot 1.5 s after that. Returns what restarts
 * the debounce.
 */
export function persistWhenIdle(
  source: DocStore,
  { current, onDamaged, renew, signal }: WriterOptions,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let storedPageRevision: number | null = null;
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });

  async function storeFirstPage(): Promise<void> {
    const held = current();
    if (!held || signal.aborted) return;
    if (!(await held.isSound())) {
      onDamaged(held);
      return;
    }
    const { index, revision } = held;
    if (revision !== storedPageRevision) {
      storedPageRevision = revision;
      await source.saveFirstPage(revision, index.query(''));
    }
    if (isDue(held)) timer = setTimeout(storeIndex, REST, held);
  }

  function storeIndex(held: VersionedIndex): void {
    if (held !== current() || !isDue(held)) return;
    // Where that fails, the disk being full, it is not tried again at every pause.
    held.unstored = 0;
    held.withoutPinyin = 0;
    renew();
  }

  return () => {
    clearTimeout(timer);
    if (!signal.aborted)
      timer = setTimeout(() => void storeFirstPage().catch(() => undefined), PAUSE);
  };
}

/** Says whether a new snapshot is worth writing. */
export function isDue({ unstored, withoutPinyin, index }: VersionedIndex): boolean {
  return unstored >= MANY_EDITS || withoutPinyin >= Math.max(1, index.size / WITHOUT_PINYIN_SHARE);
}
