import type { DocStore } from './doc-store';
import { fromSnapshot } from '../engine/from-snapshot';
import type { LazyPinyin } from '../text/lazy-pinyin';
import { isIntact, isSnapshot } from '../snapshot/snapshot';
import type { SearchDoc, SearchIndex } from '../types';

/** An index, and the revision of the library that it is of. */
export interface VersionedIndex {
  index: SearchIndex;
  revision: number;
  /** Documents that the stored snapshot doesn't have as the index has them. */
  unstored: number;
  /** Changed documents whose pinyin the snapshot does not hold. */
  withoutPinyin: number;
  /**
   * Whether what it was opened from came back as it was written. Reading all of that takes longer than everything else, so it
   * is not waited for: what a page inserts or edits it reads from the library itself.
   */
  isSound(): Promise<boolean>;
}

/** Callbacks while an index is being opened. */
export interface Progress {
  /** A sign of life, now and then. */
  onWork: () => void;
  /** Documents that were read and are not in an index yet. */
  onRead: (docs: readonly SearchDoc[]) => void;
}

/** Documents indexed between two signs of life. */
const STEP = 500;

/**
 * The index of the stored snapshot, brought to the library's revision; null where there is none or it can't be opened: it is
 * of another version, was cut off, or names a revision from which no way leads to the library's own.
 */
export async function attachIndex(
  source: DocStore,
  reader: LazyPinyin,
  progress: Progress,
  most?: number,
): Promise<VersionedIndex | null> {
  const stored = await source.readSnapshot().catch(() => null);
  const index = stored && openStored(stored.snapshot, reader);
  if (!stored || !index) return null;
  const isSound = askOnce(stored.snapshot);
  const held = { index, revision: stored.revision, unstored: 0, withoutPinyin: 0, isSound };
  return (await catchUp(held, source, reader, progress, most)) ? held : null;
}

function openStored(snapshot: unknown, reader: LazyPinyin): SearchIndex | null {
  try {
    return fromSnapshot(snapshot, reader);
  } catch {
    // Written by a version that had a fault.
    return null;
  }
}

/** Whether a snapshot is intact, found out when it is first asked; then the snapshot is let go. */
function askOnce(snapshot: unknown): () => Promise<boolean> {
  let left: unknown = snapshot;
  let answer = Promise.resolve(false);
  return () => {
    if (isSnapshot(left)) answer = isIntact(left, yieldToEventLoop);
    left = null;
    return answer;
  };
}

/** An index made of all documents. */
export async function buildIndex(
  source: DocStore,
  reader: LazyPinyin,
  progress: Progress,
): Promise<VersionedIndex> {
  for (;;) {
    const held = await readIndex(source, progress);
    if (await catchUp(held, source, reader, progress)) return held;
  }
}

/**
 * Brings an index to the library's revision; false where the way is not known any more and it must be built anew, or where
 * more than `most` texts would stand beside its snapshot.
 */
export async function catchUp(
  held: VersionedIndex,
  source: DocStore,
  reader: LazyPinyin,
  { onWork }: Pick<Progress, 'onWork'>,
  most = Number.POSITIVE_INFINITY,
): Promise<boolean> {
  const changes = await source.readChanges(held.revision);
  if (!changes) return false;
  const { revision, changed, removed } = changes;
  const { index } = held;
  for (const id of removed) index.remove(id);
  const withoutPinyin = changed.filter((doc) => !index.favour(doc));
  if (held.withoutPinyin + withoutPinyin.length > most) return false;
  if (withoutPinyin.length > 0) await reader.load();
  for (let at = 0; at < withoutPinyin.length; at += STEP) {
    for (const doc of withoutPinyin.slice(at, at + STEP)) index.update(doc);
    onWork();
    await yieldToEventLoop();
  }
  held.revision = revision;
  held.unstored += changed.length + removed.length;
  held.withoutPinyin += withoutPinyin.length;
  return true;
}

async function readIndex(source: DocStore, { onRead, onWork }: Progress): Promise<VersionedIndex> {
  // What reads Chinese is loaded only here: an index from a snapshot answers without it.
  const { beginIndex } = await import('../engine/build-index');
  const builder = beginIndex();
  let read = 0;
  const revision = await source.readAll(async (docs) => {
    read += docs.length;
    onRead(docs);
    for (let at = 0; at < docs.length; at += STEP) {
      builder.add(docs.slice(at, at + STEP));
      onWork();
      await yieldToEventLoop();
    }
  });
  const index = builder.finish();
  return { index, revision, unstored: read, withoutPinyin: read, isSound: async () => true };
}

/** Resolves in a task of its own, so that messages which came meanwhile are handled first. */
function yieldToEventLoop(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
