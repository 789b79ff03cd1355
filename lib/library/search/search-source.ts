import type { DocStore } from '@/lib/search/host/doc-store';
import { forgetChanges, readChanges } from '../database/changes';
import type { BijiaDatabase } from '../database/database';
import { createEntryReader } from '../entries/entry-reader';
import { writeFirstPage } from '../entries/first-page';
import { FIRST_PAGE_SIZE } from '../entries/stored-first-page';
import { toSearchDoc } from './search-doc';
import { INDEX_KEY, toRecord, type ReadSnapshot, fromRecord } from './stored-index';

/** Changed entries that are read in one task. */
const PART = 500;

/**
 * The library as search reads it, and what search keeps. Rejects where the database can't be used. `early` is the stored
 * snapshot where somebody is reading it already.
 */
export function librarySource(
  db: BijiaDatabase,
  early: Promise<ReadSnapshot | null> = Promise.resolve(null),
): DocStore {
  const reader = createEntryReader(db);
  // Given away once: who kept it would keep tens of megabytes that the index has long let go.
  let left: typeof early | null = early;
  return {
    async readSnapshot() {
      const read = await left;
      left = null;
      return read ?? fromRecord((await db.cache.get(INDEX_KEY))?.value);
    },
    async writeSnapshot({ revision, snapshot }) {
      await db.cache.put({ key: INDEX_KEY, value: toRecord(revision, snapshot) });
      await forgetChanges(db, revision);
    },
    readAll: (onPart) => reader.all((entries) => onPart(entries.map(toSearchDoc))),
    async readChanges(since) {
      const changes = await readChanges(db, since);
      if (!changes) return null;
      const ids = [...changes.entries];
      const changed = [];
      for (let at = 0; at < ids.length; at += PART) {
        const { entries } = await reader.entriesById(ids.slice(at, at + PART));
        for (const entry of entries) changed.push(toSearchDoc(entry));
      }
      const shown = new Set(changed.map(({ id }) => id));
      return {
        revision: changes.revision,
        changed,
        removed: ids.filter((id) => !shown.has(id)),
      };
    },
    async saveFirstPage(revision, { hits, total, facets }) {
      const first = await reader.entriesById(hits.slice(0, FIRST_PAGE_SIZE).map(({ id }) => id));
      // Something was written meanwhile: the next rest stores what is right then.
      if (first.revision !== revision) return;
      await writeFirstPage(db, revision, { entries: first.entries, total, facets });
    },
  };
}
