import { liveQuery } from 'dexie';
import { readChanges, readRevision } from './database/changes';
import type { BijiaDatabase } from './database/database';
import { reopenWhenClosed } from './database/reopen-closed';
import { createEntryReader, type EntryReader } from './entries/entry-reader';
import { readEntries, readFirstPage } from './entries/first-page';
import { hidePack, hidePacks } from './pack/hide-packs';
import { readHidden } from './entries/read-hidden';
import { readActs, undoAct } from './snippets/acts';
import { deleteForGood } from './snippets/delete-for-good';
import { listTrash } from './snippets/list-trash';
import { recordUse, setHidden, setPinned } from './snippets/marks';
import { newestOnly } from './snippets/newest-only';
import { recallValues, rememberValues } from './snippets/slot-values';
import { createSnippets } from './snippets/snippet-batch';
import { createSnippet, updateSnippet } from './snippets/snippets';
import { restoreSnippet, restoreSnippets, trashSnippet, trashSnippets } from './snippets/trash';
import { listVersions, restoreVersion } from './snippets/versions';
import { bulkActs } from './snippets/bulk-acts';
import { watchHealth } from './watch-health';
import { acknowledgeLoss } from './presence-note';
import type { Library, LibraryChange, LibraryEntry } from './types';

/** Changed entries that are read in one task. */
const PART = 500;

/**
 * The library in IndexedDB. Every answer `ok` means that the write is on disk. `subscribe` reports what was written after
 * `revision`.
 */
export function storedLibrary(db: BijiaDatabase, device: string, revision: number): Library {
  const reader = createEntryReader(db);
  const onReopened = reopenWhenClosed(db);
  return {
    mode: 'stored',
    device,
    revision,
    entries: () => readEntries(db),
    first: (limit) => readFirstPage(db, reader, limit),
    entriesById: async (ids) => (await reader.entriesById(ids)).entries,
    subscribe: (onChange, signal) => followChanges(db, reader, revision, onChange, signal),
    watchHealth: (onHealth, options) => watchHealth(db, onReopened, onHealth, options),
    acknowledgeLoss,
    create: (input) => createSnippet(db, device, input),
    createMany: (inputs) => createSnippets(db, device, inputs),
    update: (id, input, base) => updateSnippet(db, device, id, input, { base }),
    remove: (id) => trashSnippet(db, device, id),
    removeMany: (ids) => trashSnippets(db, device, ids),
    restore: (id) => restoreSnippet(db, device, id),
    restoreMany: (ids) => restoreSnippets(db, device, ids),
    trash: () => listTrash(db),
    deleteForGood: (ids) => deleteForGood(db, device, ids),
    emptyTrash: () => deleteForGood(db, device, 'all'),
    versions: (id) => listVersions(db, id),
    restoreVersion: (id, version) => restoreVersion(db, device, id, version),
    hidden: () => readHidden(db),
    undoable: () => readActs(db),
    undo: (act, options) => undoAct(db, device, act, options),
    bulk: bulkActs(db, device),
    // Loaded when wanted: it is not on the way to the first rows.
    exportAll: async () => (await import('./whole/export-all')).exportAll(db),
    previewMerge: async (content) => (await import('./whole/merge-in')).previewMergeIn(db, content),
    mergeIn: async (content, isReleased) =>
      (await import('./whole/merge-in')).mergeIn(db, content, { isReleased }),
    replaceAll: async (content) => (await import('./whole/replace-all')).replaceAll(db, content),
    setPinned: (id, pinned) => setPinned(db, device, id, pinned),
    setHidden: (id, hidden) => setHidden(db, device, id, hidden),
    hidePacks: (ids) => hidePacks(db, ids),
    ownRecords: async (ids) => (await import('./pack/shared-packs')).readOwnRecords(db, ids),
    ownInFolders: async (paths) =>
      (await import('./pack/shared-packs')).readOwnInFolders(db, paths),
    showShared: async (packs) => (await import('./pack/shared-packs')).showShared(db, packs),
    takenPacks: async () => (await import('./pack/taken-packs')).listTakenPacks(db),
    comparePack: async (pack) => (await import('./pack/taken-packs')).comparePack(db, pack),
    takePack: async (pack) => (await import('./pack/taken-packs')).takePack(db, pack),
    removePack: async (id) => (await import('./pack/taken-packs')).removePack(db, id),
    hidePack: (id, isHidden) => hidePack(db, id, isHidden),
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

/** Calls back with each change after a revision, one after the other, until the signal aborts. */
function followChanges(
  db: BijiaDatabase,
  reader: EntryReader,
  since: number,
  onChange: (change: LibraryChange) => void,
  signal: AbortSignal,
): void {
  let known = since;
  // One after the other: each begins where the previous one ended.
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
}

/** With more changes than this a page reads again what it shows: to read all of them takes long, and it shows some dozens. */
const MOST_LISTED = 1000;

/** What was written after a revision; null where nothing was. */
async function readChange(
  db: BijiaDatabase,
  reader: EntryReader,
  since: number,
): Promise<LibraryChange | null> {
  const changes = await readChanges(db, since, MOST_LISTED);
  if (!changes) return manyChanges(await readRevision(db));
  const { revision, entries, whats } = changes;
  if (revision === since) return null;
  const ids = [...entries];
  const changed: LibraryEntry[] = [];
  for (let at = 0; at < ids.length; at += PART) {
    for (const one of (await reader.entriesById(ids.slice(at, at + PART))).entries)
      changed.push(one);
  }
  const shown = new Set(changed.map(({ id }) => id));
  return {
    revision,
    changed,
    removed: ids.filter((id) => !shown.has(id)),
    isOnlyFavour: [...whats].every((what) => what === 'favour'),
  };
}

function manyChanges(revision: number): LibraryChange {
  return { revision, changed: [], removed: [], isOnlyFavour: false };
}
