import { liveQuery } from 'dexie';
import { composeEntries } from './compose-entries';
import type { BijiaDatabase, MarkRecord } from './database';
import { diffEntries } from './diff-entries';
import { newestOnly } from './newest-only';
import { failureOf } from './save-failure';
import { recallValues, rememberValues } from './slot-values';
import { createSnippets, trashSnippets } from './snippet-batch';
import { createSnippet, trashSnippet, updateSnippet } from './snippets';
import type { Library, LibraryEntry, SaveResult } from './types';

/**
 * The library in IndexedDB. Every answer `ok` means that the write is on disk. One for each page: `subscribe` reports
 * what differs from the page's last `entries()`.
 */
export function storedLibrary(db: BijiaDatabase, device: string): Library {
  // What the page last read: the first emission is compared with it, so that nothing between the two is missed.
  let known: LibraryEntry[] = [];
  return {
    mode: 'stored',
    async entries() {
      known = await readEntries(db);
      return known;
    },
    subscribe(onChange, signal) {
      const subscription = liveQuery(() => readEntries(db)).subscribe({
        next(now) {
          const change = diffEntries(new Map(known.map((entry) => [entry.id, entry])), now);
          known = now;
          if (change.changed.length + change.removed.length > 0) onChange(change);
        },
      });
      signal.addEventListener('abort', () => subscription.unsubscribe(), { once: true });
    },
    create: (input) => createSnippet(db, device, input),
    createMany: (inputs) => createSnippets(db, device, inputs),
    update: (id, input) => updateSnippet(db, device, id, input),
    remove: (id) => trashSnippet(db, device, id, Date.now()),
    removeMany: (ids) => trashSnippets(db, device, ids),
    restore: (id) => trashSnippet(db, device, id, undefined),
    setPinned: (id, pinned) => setMark(db, device, id, { pinned }),
    setHidden: (id, hidden) => setMark(db, device, id, { hidden }),
    recordUse: (id) => recordUse(db, device, id),
    draft: async (entry) => (await db.drafts.get(entry))?.values,
    saveDraft: newestOnly(async (entry, values) => {
      if (values === undefined) await db.drafts.delete(entry);
      else await db.drafts.put({ entry, savedAt: Date.now(), values });
    }),
    recall: (names) => recallValues(db, names),
    // A full disk must not make an insertion that is done look like a failure.
    remember: (typed) => rememberValues(db, device, typed).catch(() => undefined),
  };
}

async function readEntries(db: BijiaDatabase): Promise<LibraryEntry[]> {
  return db.transaction('r', db.packs, db.snippets, db.marks, db.uses, async () => {
    const [packs, snippets, marks, uses] = await Promise.all([
      db.packs.toArray(),
      db.snippets.toArray(),
      db.marks.toArray(),
      db.uses.toArray(),
    ]);
    return composeEntries({ packs, snippets, marks, uses });
  });
}

async function setMark(
  db: BijiaDatabase,
  device: string,
  entry: string,
  mark: Partial<Pick<MarkRecord, 'pinned' | 'hidden'>>,
): Promise<SaveResult> {
  try {
    await db.transaction('rw', db.marks, async () => {
      const now = Date.now();
      const earlier = await db.marks.get(entry);
      const fresh = { entry, pinned: false, hidden: false, createdAt: now };
      await db.marks.put({ ...fresh, ...earlier, ...mark, updatedAt: now, device });
    });
    return { ok: true, id: entry };
  } catch (error) {
    return { ok: false, reason: failureOf(error) };
  }
}

async function recordUse(db: BijiaDatabase, device: string, entry: string): Promise<void> {
  await db.transaction('rw', db.uses, async () => {
    const earlier = await db.uses.get([entry, device]);
    const count = (earlier?.count ?? 0) + 1;
    await db.uses.put({ entry, device, count, lastUsedAt: Date.now() });
  });
}
