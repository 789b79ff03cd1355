import { entomb, hashOf, MOST_AHEAD, nextTime, type Snippet, type Tombstone } from '@/lib/merge';
import { type SharedContent, toShared } from '../format/device-file';

/**
 * An entry that the user shared at some time: `hash` and `time` are of what was published last, `time` being what its record bears; `gone`
 * is the time from which it is shared no more.
 */
export interface SharedRow {
  id: string;
  /** When the user shared it, epoch ms. */
  sharedAt: number;
  hash?: string;
  time?: number;
  gone?: number;
  /** It is shared because it lies in a folder that is shared, and no longer than that. */
  byFolder?: true;
}

/** What the library holds of the entries that are shared; what was removed for good stands in `tombstones`. */
export interface OwnRecords {
  snippets: readonly Snippet[];
  tombstones: readonly Tombstone[];
}

/** What this device is to publish, and what is to be noted of it. */
export interface OwnContent {
  content: SharedContent;
  rows: SharedRow[];
  /** Entries that the library has lost: neither there nor deleted. They stay shared as they were published last. */
  lost: string[];
}

/**
 * Returns what this device publishes. An entry is shared no more when the user says so, puts it into the trash or deletes it for good;
 * one that is only missing was lost, and is published as it was before (`published`): a library that was lost deletes nothing.
 */
export function ownContent(
  rows: readonly SharedRow[],
  own: OwnRecords,
  published: SharedContent,
  { device, now }: { device: string; now: number },
): OwnContent {
  const standing = new Map(own.snippets.map((one) => [one.id, one]));
  const buried = new Set(own.tombstones.map(({ id }) => id));
  const before = new Map(published.snippets.map((one) => [one.id, one]));
  const tombstones = new Map(published.tombstones.map((one) => [one.id, one]));
  const result: OwnContent = {
    content: { snippets: [], tombstones: [] },
    rows: [],
    lost: [],
  };
  const snippets: Snippet[] = [];
  for (const row of rows) {
    const current = standing.get(row.id);
    const isDeleted = current ? current.deletedAt !== undefined : buried.has(row.id);
    const earlier = before.get(row.id);
    if (row.gone !== undefined || isDeleted) {
      const tombstone = withdraw(row, earlier, tombstones.get(row.id), { device, now });
      if (tombstone) tombstones.set(row.id, tombstone);
      // Without a hash: shared again, it is published again, with a later time than its tombstone.
      const { hash: _hash, ...kept } = row;
      result.rows.push(tombstone ? { ...kept, time: tombstone.deletedAt } : kept);
      continue;
    }
    if (!current) {
      result.lost.push(row.id);
      if (earlier) snippets.push(earlier);
      result.rows.push(row);
      continue;
    }
    const { record, next } = publish(row, current, now);
    snippets.push({ ...record, device });
    result.rows.push(next);
  }
  // A tombstone stays beside an entry that is shared again: it is the older of the two.
  result.content = { snippets: byId(snippets), tombstones: byId([...tombstones.values()]) };
  return result;
}

/** The record bears a time that wins over all that was published of this entry before, whatever the clock did meanwhile. */
function publish(row: SharedRow, current: Snippet, now: number) {
  const shared = toShared(current);
  const hash = hashOf(shared);
  const written = Math.max(shared.updatedAt, row.sharedAt);
  if (row.hash === hash && row.time !== undefined)
    return { record: { ...shared, updatedAt: row.time }, next: row };
  // What this clock dated far ahead while it was wrong, nobody has merged.
  const latest = row.time !== undefined && row.time <= now + MOST_AHEAD ? row.time : 0;
  const time = Math.max(written, nextTime(0, latest));
  return { record: { ...shared, updatedAt: time }, next: { ...row, hash, time } };
}

/** The tombstone of what was published; one that was made before stays as it is. Nothing was published, nothing is withdrawn. */
function withdraw(
  row: SharedRow,
  earlier: Snippet | undefined,
  before: Tombstone | undefined,
  { device, now }: { device: string; now: number },
): Tombstone | undefined {
  if (!earlier) return before;
  const deletedAt = nextTime(row.gone ?? now, Math.max(earlier.updatedAt, before?.deletedAt ?? 0));
  const made = entomb({ ...earlier, deletedAt }, [], device);
  return before ? { ...made, texts: { ...before.texts, ...made.texts } } : made;
}

function byId<T extends { id: string }>(records: readonly T[]): T[] {
  return records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
