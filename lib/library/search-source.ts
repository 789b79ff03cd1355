import type { DocSource } from '@/lib/search/doc-source';
import { forgetChanges, readChanges } from './changes';
import type { BijiaDatabase } from './database';
import { createEntryReader } from './entry-reader';
import { FIRST_PAGE, writeFirstEntries } from './first-entries';
import { toSearchDoc } from './search-doc';

const KEY = 'search-index';
/** Entries that are read at once. */
const PART = 2000;

/** The index as it is stored. A blob is read three times as fast as a buffer of tens of megabytes, which is copied piece by piece. */
interface StoredIndex {
  revision: number;
  /** All of the snapshot but its body. */
  facts: object;
  body: Blob;
}

/** The library as search reads it, and what search keeps. Rejects where the database can't be used. */
export function librarySource(db: BijiaDatabase): DocSource {
  const reader = createEntryReader(db);
  return {
    async readSnapshot() {
      const record = await db.cache.get(KEY);
      if (!isStoredIndex(record?.value)) return null;
      const { revision, facts, body } = record.value;
      return { revision, snapshot: { ...facts, body: await body.arrayBuffer() } };
    },
    async writeSnapshot({ revision, snapshot: { body, ...facts } }) {
      const value: StoredIndex = { revision, facts, body: new Blob([body]) };
      await db.cache.put({ key: KEY, value });
      await forgetChanges(db, revision);
    },
    readAll: (onPart) => reader.all((entries) => onPart(entries.map(toSearchDoc))),
    async readChanges(since) {
      const changes = await readChanges(db, since);
      if (!changes) return null;
      const ids = [...changes.entries];
      const changed = [];
      for (let at = 0; at < ids.length; at += PART) {
        const { entries } = await reader.some(ids.slice(at, at + PART));
        for (const entry of entries) changed.push(toSearchDoc(entry));
      }
      const shown = new Set(changed.map(({ id }) => id));
      return {
        revision: changes.revision,
        changed,
        removed: ids.filter((id) => !shown.has(id)),
      };
    },
    async keepFirst(revision, { hits, total, facets }) {
      const first = await reader.some(hits.slice(0, FIRST_PAGE).map(({ id }) => id));
      // Something was written meanwhile: the next rest stores what is right then.
      if (first.revision !== revision) return;
      await writeFirstEntries(db, revision, { entries: first.entries, total, facets });
    },
  };
}

function isStoredIndex(value: unknown): value is StoredIndex {
  if (typeof value !== 'object' || value === null) return false;
  const { revision, facts, body }: { [K in keyof StoredIndex]?: unknown } = value;
  return (
    typeof revision === 'number' &&
    typeof facts === 'object' &&
    facts !== null &&
    body instanceof Blob
  );
}
