import type { Snapshot } from '@/lib/search/types';
import { readCacheRecord } from '../database/read-cache-record';

/** The key of the stored index in the database's `cache`. */
export const INDEX_KEY = 'search-index';

/** The index as it is stored. A blob is read three times as fast as a buffer of tens of megabytes, which is copied piece by piece. */
interface StoredIndex {
  revision: number;
  /** All of the snapshot but its body. */
  facts: object;
  body: Blob;
}

/** A snapshot that was read back, and the revision that it is of; not to be trusted before it is checked. */
export interface ReadSnapshot {
  revision: number;
  snapshot: unknown;
}

/** Returns the record that holds a snapshot. */
export function toRecord(revision: number, { body, ...facts }: Snapshot): StoredIndex {
  return { revision, facts, body: new Blob([body]) };
}

/** What is read within some milliseconds, in bytes: about the index of 30,000 entries. */
const QUICK = 16 * 2 ** 20;

/** The snapshot that was stored; null where the value is none. One that is read quickly gives way to what is `sooner`. */
export async function fromRecord(
  value: unknown,
  sooner?: Promise<unknown>,
): Promise<ReadSnapshot | null> {
  if (!isStoredIndex(value)) return null;
  const { revision, facts, body } = value;
  if (body.size < QUICK) await sooner;
  return { revision, snapshot: { ...facts, body: await body.arrayBuffer() } };
}

/**
 * The stored snapshot, read before Dexie is loaded; null where there is none, or its file can't be read. One that is read
 * quickly gives way to what is `sooner`.
 */
export async function readStoredIndex(sooner?: Promise<unknown>): Promise<ReadSnapshot | null> {
  const kept = await readCacheRecord(INDEX_KEY);
  return fromRecord(kept?.value, sooner).catch(() => null);
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
