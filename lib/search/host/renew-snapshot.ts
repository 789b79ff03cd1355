import type { DatedSnapshot, DocStore } from './doc-store';
import { createLazyPinyin } from '../text/lazy-pinyin';
import { attachStored, buildIndex } from './versioned-index';

/** Beyond this number of changes, and half the number of documents, indexing all documents anew takes less time than putting the changes into the stored index. */
const MANY_CHANGES = 500;

/**
 * Stores the index of the library as it is now and returns what it stored: the stored one with what was written since, or one
 * made of all entries where that can't be opened, came back damaged, or most of it has changed, as after an import. `onWork` is called now and then.
 */
export async function renewSnapshot(
  source: DocStore,
  useSnapshot: boolean,
  onWork: () => void,
): Promise<DatedSnapshot> {
  const reader = createLazyPinyin();
  const options = { most: (size: number) => Math.max(MANY_CHANGES, size / 2), onWork };
  const attached = useSnapshot ? await attachStored(source, reader, options) : null;
  const isSound = attached !== null && (await attached.isSound());
  const { index, revision } = isSound ? attached : await buildIndex(source, reader, onWork);
  onWork();
  const stored = { revision, snapshot: await index.toSnapshot() };
  onWork();
  // A disk that is full costs the next opening its time and nobody an entry.
  await source.writeSnapshot(stored).catch(() => undefined);
  return stored;
}
