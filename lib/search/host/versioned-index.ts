import type { DocStore } from './doc-store';
import { fromSnapshot } from '../engine/from-snapshot';
import { createExactIndex, type Followable } from './exact-index';
import type { LazyPinyin } from '../text/lazy-pinyin';
import { isIntact, isSnapshot } from '../snapshot/snapshot';
import type { SearchDoc, SearchIndex } from '../types';
import { yieldToEventLoop } from '../yield-to-event-loop';

/** An index, and the revision of the library that it is of. */
export interface VersionedIndex<Index extends Followable = SearchIndex> {
  index: Index;
  revision: number;
  /** Documents that the stored snapshot doesn't have as the index has them. */
  unstored: number;
  /** Changed documents whose pinyin the snapshot does not hold. */
  withoutPinyin: number;
  /**
   * Says whether what it was opened from came back as it was written. Reading all of that takes longer than everything else, so
   * that nothing waits for it: what a page inserts or edits it reads from the library itself.
   */
  isSound(): Promise<boolean>;
}

/** How an index catches up with the library. */
export interface CatchUpOptions {
  /** Returns the most changed documents that an index of `size` documents may hold outside its snapshot; any number without it. */
  most?: (size: number) => number;
  /** Called now and then. */
  onWork?: () => void;
}

/** Documents read or removed in one task. */
const STEP = 500;
/** Changed documents indexed in one task of a page: each takes about 0.15 ms until the code is compiled. */
const REINDEX_STEP = 100;

/**
 * Opens the index of the stored snapshot and brings it to the library's revision; null where there is none or it can't be
 * opened: it is of another version, was cut off, or names a revision from which no way leads to the library's own.
 */
export async function attachStored(
  source: DocStore,
  reader: LazyPinyin,
  options?: CatchUpOptions,
): Promise<VersionedIndex | null> {
  const stored = await source.readSnapshot().catch(() => null);
  return stored && attachIndex(stored, source, reader, options);
}

/** Opens the index of a snapshot as `attachStored` does. */
export async function attachIndex(
  { revision, snapshot }: { revision: number; snapshot: unknown },
  source: DocStore,
  reader: LazyPinyin,
  options?: CatchUpOptions,
): Promise<VersionedIndex | null> {
  const index = openSnapshot(snapshot, reader);
  if (!index) return null;
  const isSound = checkOnce(snapshot);
  const opened = { index, revision, unstored: 0, withoutPinyin: 0, isSound };
  return (await catchUp(opened, source, reader, options)) ? opened : null;
}

function openSnapshot(snapshot: unknown, reader: LazyPinyin): SearchIndex | null {
  try {
    return fromSnapshot(snapshot, reader);
  } catch {
    // Written by a version that had a fault.
    return null;
  }
}

/** Checks at the first call whether a snapshot is intact, and releases it. */
function checkOnce(snapshot: unknown): () => Promise<boolean> {
  let left: unknown = snapshot;
  let answer = Promise.resolve(false);
  return () => {
    if (isSnapshot(left)) answer = isIntact(left);
    left = null;
    return answer;
  };
}

/** Makes an index of all documents; `onWork` is called now and then. */
export async function buildIndex(
  source: DocStore,
  reader: LazyPinyin,
  onWork: () => void,
): Promise<VersionedIndex> {
  for (;;) {
    const built = await readIndex(source, onWork);
    if (await catchUp(built, source, reader, { onWork })) return built;
  }
}

async function readIndex(source: DocStore, onWork: () => void): Promise<VersionedIndex> {
  // The dictionaries are loaded only here: an index from a snapshot answers without them.
  const { beginIndex } = await import('../engine/build-index');
  const builder = beginIndex();
  const revision = await source.readAll((docs) => {
    for (let at = 0; at < docs.length; at += STEP) {
      builder.add(docs.slice(at, at + STEP));
      onWork();
    }
  });
  return unstoredIndex(builder.finish(), revision);
}

/** Reads all documents for exact match, a part in each task. */
export async function readExactIndex(source: DocStore): Promise<VersionedIndex<Followable>> {
  const index = createExactIndex();
  const revision = await source.readAll(async (docs) => {
    for (let at = 0; at < docs.length; at += STEP) {
      docs.slice(at, at + STEP).forEach(index.update);
      await yieldToEventLoop();
    }
  });
  return unstoredIndex(index, revision);
}

function unstoredIndex<Index extends Followable>(
  index: Index,
  revision: number,
): VersionedIndex<Index> {
  return { index, revision, unstored: 0, withoutPinyin: 0, isSound: async () => true };
}

/**
 * Brings an index to the library's revision; false where the way is not known any more and it must be made again, or where
 * more documents than `most` allows would stand beside its snapshot.
 */
export async function catchUp(
  followed: VersionedIndex<Followable>,
  source: DocStore,
  reader: LazyPinyin,
  { most = () => Number.POSITIVE_INFINITY, onWork }: CatchUpOptions = {},
): Promise<boolean> {
  const { index } = followed;
  const withoutPinyin: SearchDoc[] = [];
  const limit = most(index.size);
  // After an import nobody needs to read a hundred thousand documents to see that they are too many.
  const changes = await source.readChanges(followed.revision, (part) => {
    for (const doc of part) if (!index.favour(doc)) withoutPinyin.push(doc);
    onWork?.();
    return followed.withoutPinyin + withoutPinyin.length > limit;
  });
  if (!changes) return false;
  const { revision, changed, removed } = changes;
  await inSteps(removed, (id) => index.remove(id));
  if (withoutPinyin.length > 0) await reader.load();
  for (let at = 0; at < withoutPinyin.length; at += REINDEX_STEP) {
    for (const doc of withoutPinyin.slice(at, at + REINDEX_STEP)) index.reindex(doc);
    onWork?.();
    await yieldToEventLoop();
  }
  followed.revision = revision;
  followed.unstored += changed.length + removed.length;
  followed.withoutPinyin += withoutPinyin.length;
  return true;
}

/** Calls `act` with each, some in one task. */
async function inSteps<T>(all: readonly T[], act: (one: T) => void): Promise<void> {
  for (let at = 0; at < all.length; at += STEP) {
    all.slice(at, at + STEP).forEach(act);
    if (at + STEP < all.length) await yieldToEventLoop();
  }
}
