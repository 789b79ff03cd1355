import { liveQuery } from 'dexie';
import { readChanges, readRevision } from './database/changes';
import type { BijiaDatabase } from './database/database';
import type { MarkRecord } from './database/records';
import { soundMark, soundUse } from './database/sound-records';
import { createEntryReader, type EntryReader } from './entries/entry-reader';
import { readEntries, readFirstPage } from './entries/first-page';
import { hidePacks } from './pack/hide-packs';
import { newestOnly } from './snippets/newest-only';
import { failureOf } from './snippets/save-failure';
import { recallValues, rememberValues } from './snippets/slot-values';
import { createSnippets, trashSnippets } from './snippets/snippet-batch';
import { createSnippet, trashSnippet, updateSnippet } from './snippets/snippets';
import { watchHealth } from './watch-health';
import { acknowledgeLoss } from './presence-note';
import type { Library, LibraryChange, SaveResult } from './types';

/**
 * The library in IndexedDB. Every answer `ok` means that the write is on disk. `subscribe` reports what was written after
 * `revision`.
 */
export function storedLibrary(db: BijiaDatabase, device: string, revision: number): Library {
  const reader = createEntryReader(db);
  return {
    mode: 'stored',
    revision,
    entries: () => readEntries(db),
    first: (limit) => readFirstPage(db, reader, limit),
    entriesById: async (ids) => (await reader.entriesById(ids)).entries,
    subscribe(onChange, signal) {
      let known = revision;
      // One after the other: each begins where the one before ended.
      let turn = Promise.resolve();
      const report = async () => {
        if (signal.aborted) return;
        const change = await readChange(db, reader, known);
        known = change?.revision ?? known;
        if (change && !signal.aborted) onChange(change);
      };
      const subscription = liveQuery(() => readRevision(db)).subscribe({
        next() {
          // A database that was closed under the page has no more news.
          turn = turn.then(report).catch(() => undefined);
        },
        error: () => undefined,
      });
      signal.addEventListener('abort', () => subscription.unsubscribe(), { once: true });
    },
    watchHealth: (onHealth, signal) => watchHealth(db, onHealth, signal),
    acknowledgeLoss,
    create: (input) => createSnippet(db, device, input),
    createMany: (inputs) => createSnippets(db, device, inputs),
    update: (id, input) => updateSnippet(db, device, id, input),
    remove: (id) => trashSnippet(db, device, id, Date.now()),
    removeMany: (ids) => trashSnippets(db, device, ids),
    restore: (id) => trashSnippet(db, device, id, undefined),
    setPinned: (id, pinned) => setMark(db, device, id, { pinned }),
    setHidden: (id, hidden) => setMark(db, device, id, { hidden }),
    hidePacks: (ids) => hidePacks(db, ids),
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

/** What was written after a revision; null where nothing was. */
async function readChange(
  db: BijiaDatabase,
  reader: EntryReader,
  since: number,
): Promise<LibraryChange | null> {
  const changes = await readChanges(db, since);
  if (!changes) {
    const revision = await readRevision(db);
    return { revision, changed: await readEntries(db), removed: [], isOnlyFavour: false };
  }
  const { revision, entries, whats } = changes;
  if (revision === since) return null;
  const ids = [...entries];
  const { entries: changed } = await reader.entriesById(ids);
  const shown = new Set(changed.map(({ id }) => id));
  return {
    revision,
    changed,
    removed: ids.filter((id) => !shown.has(id)),
    isOnlyFavour: [...whats].every((what) => what === 'favour'),
  };
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
      const earlier = soundMark(await db.marks.get(entry));
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
    const earlier = soundUse(await db.uses.get([entry, device]));
    const count = (earlier?.count ?? 0) + 1;
    await db.uses.put({ entry, device, count, lastUsedAt: Date.now() });
  });
}
