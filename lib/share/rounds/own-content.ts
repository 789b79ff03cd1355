import {
  makeTombstone,
  hashOf,
  MOST_AHEAD,
  nextTime,
  type Snippet,
  type Tombstone,
} from '@/lib/merge';
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
  /** The highest time that was published of it, where it bears an earlier one since: its clock was set back meanwhile. */
  highest?: number;
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
    // Dated by a clock that was ahead, nobody has merged it, and once its time is near it would take away what is shared again.
    if ((tombstones.get(row.id)?.deletedAt ?? 0) > now + MOST_AHEAD) tombstones.delete(row.id);
    result.rows.push(next);
  }
  // A tombstone stays beside an entry that is shared again: it is the older of the two.
  result.content = { snippets: byId(snippets), tombstones: byId([...tombstones.values()]) };
  return result;
}

/**
 * The record bears a time that wins over all that was published of this entry before, whatever the clock did meanwhile. A time far ahead
 * is either this clock's while it was wrong, and then nobody has merged it, or right while the clock is behind now; so it is passed
 * over, and won over as soon as it is no longer ahead.
 */
function publish({ highest: top = 0, ...row }: SharedRow, current: Snippet, now: number) {
  const isAhead = (time: number) => time > now + MOST_AHEAD;
  const near = (time: number) => (isAhead(time) ? now : time);
  const shared = toShared(current);
  const hash = hashOf(shared);
  const highest = Math.max(top, row.time ?? 0);
  const latest = [highest, row.time ?? 0].find((time) => !isAhead(time)) ?? 0;
  const isStanding = row.hash === hash && row.time !== undefined && row.time === latest;
  const written = Math.max(near(shared.updatedAt), near(row.sharedAt), nextTime(0, latest));
  const time = isStanding ? latest : written;
  const next: SharedRow = { ...row, hash, time, ...(highest > time ? { highest } : {}) };
  return { record: { ...shared, updatedAt: time }, next };
}

/**
 * The tombstone of what was published; one that was made before stays as it is, but where a later time of the entry is no longer ahead.
 * Nothing was published, nothing is withdrawn.
 */
function withdraw(
  row: SharedRow,
  earlier: Snippet | undefined,
  before: Tombstone | undefined,
  { device, now }: { device: string; now: number },
): Tombstone | undefined {
  const { highest = 0 } = row;
  const least = highest > now + MOST_AHEAD ? 0 : highest;
  if (!earlier) return before && before.deletedAt < least ? laterOf(before, least) : before;
  const latest = Math.max(earlier.updatedAt, before?.deletedAt ?? 0, least);
  const deletedAt = nextTime(row.gone ?? now, latest);
  const made = makeTombstone({ ...earlier, deletedAt }, [], device);
  return before ? { ...made, texts: { ...before.texts, ...made.texts } } : made;
}

/** The tombstone as it is, dated after `least`. */
function laterOf(tombstone: Tombstone, least: number): Tombstone {
  const deletedAt = nextTime(0, least);
  const texts = Object.keys(tombstone.texts).map((hash) => [hash, deletedAt] as const);
  return { ...tombstone, deletedAt, texts: Object.fromEntries(texts) };
}

function byId<T extends { id: string }>(records: readonly T[]): T[] {
  return records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
