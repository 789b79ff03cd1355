import type { DocSource } from './doc-source';
import { fromSnapshot } from '../engine/from-snapshot';
import type { LazyPinyin } from '../text/lazy-pinyin';
import { isIntact, isSnapshot } from '../snapshot/snapshot';
import type { SearchDoc, SearchIndex } from '../types';

/** An index, and the revision of the library that it is of. */
export interface HeldIndex {
  index: SearchIndex;
  revision: number;
  /** Documents that the stored snapshot doesn't have as the index has them. */
  unstored: number;
  /** Those of them that would have to be read aloud again. */
  unread: number;
  /**
   * Whether what it was opened from came back as it was written. Reading all of that takes longer than everything else, so it
   * is not waited for: what a page inserts or edits it reads from the library itself.
   */
  isSound(): Promise<boolean>;
}

/** What is told while an index is being opened. */
export interface Progress {
  /** A sign of life, now and then. */
  onWork: () => void;
  /** Documents that were read and are not in an index yet. */
  onRead: (docs: readonly SearchDoc[]) => void;
}

/** Documents that are read aloud before the next sign of life. */
const STEP = 500;

/**
 * The index of the stored snapshot, brought to the library's revision; null where there is none or it can't be opened: it is
 * of another version, was cut off, or names a revision from which no way leads to the library's own.
 */
export async function attachIndex(
  source: DocSource,
  reader: LazyPinyin,
  progress: Progress,
  most?: number,
): Promise<HeldIndex | null> {
  const stored = await source.readSnapshot().catch(() => null);
  const index = stored && openStored(stored.snapshot, reader);
  if (!stored || !index) return null;
  const isSound = askOnce(stored.snapshot);
  const held = { index, revision: stored.revision, unstored: 0, unread: 0, isSound };
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
    if (isSnapshot(left)) answer = isIntact(left, letOthersIn);
    left = null;
    return answer;
  };
}

/** An index made of all documents. */
export async function buildIndex(
  source: DocSource,
  reader: LazyPinyin,
  progress: Progress,
): Promise<HeldIndex> {
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
  held: HeldIndex,
  source: DocSource,
  reader: LazyPinyin,
  { onWork }: Pick<Progress, 'onWork'>,
  most = Number.POSITIVE_INFINITY,
): Promise<boolean> {
  const changes = await source.readChanges(held.revision);
  if (!changes) return false;
  const { revision, changed, removed } = changes;
  const { index } = held;
  for (const id of removed) index.remove(id);
  const unread = changed.filter((doc) => !index.favour(doc));
  if (held.unread + unread.length > most) return false;
  if (unread.length > 0) await reader.load();
  for (let at = 0; at < unread.length; at += STEP) {
    for (const doc of unread.slice(at, at + STEP)) index.update(doc);
    onWork();
    await letOthersIn();
  }
  held.revision = revision;
  held.unstored += changed.length + removed.length;
  held.unread += unread.length;
  return true;
}

async function readIndex(source: DocSource, { onRead, onWork }: Progress): Promise<HeldIndex> {
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
      await letOthersIn();
    }
  });
  const index = builder.finish();
  return { index, revision, unstored: read, unread: read, isSound: async () => true };
}

/** Messages that came meanwhile are heard before it resolves. */
function letOthersIn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
