import type { LibraryRecords, Mark } from './records';

/** How far ahead of this device's clock a record may be, in ms: a day. What is further ahead is not merged. */
export const MOST_AHEAD = 24 * 60 * 60 * 1000;

/**
 * Returns the time that a device writes (epoch ms): later than all it has seen, so that its edit of what it sees wins whatever the
 * clocks say.
 */
export function nextTime(now: number, latestSeen: number): number {
  return Math.max(now, latestSeen + 1);
}

/** Returns the latest time in the records (epoch ms), or 0 where there is none. */
export function latestTime(records: LibraryRecords): number {
  let latest = 0;
  for (const time of allTimes(records)) latest = Math.max(latest, time);
  return latest;
}

/** The records that may be merged, and how many of each list were set aside. */
export interface SetAside {
  records: LibraryRecords;
  aside: Record<keyof LibraryRecords, number>;
}

/**
 * Returns the records without those from more than a day after `now` (epoch ms): a clock that is wrong by years would win every merge
 * from then on. They come in by a later merge, once their time is near.
 */
export function setAsideFuture(records: LibraryRecords, now: number): SetAside {
  const limit = now + MOST_AHEAD;
  const isNear = (times: readonly number[]) => times.every((time) => time <= limit);
  const kept: LibraryRecords = {
    snippets: records.snippets.filter((one) => isNear(snippetTimes(one))),
    versions: records.versions.filter(({ record }) => isNear(snippetTimes(record))),
    tombstones: records.tombstones.filter((one) => isNear(tombstoneTimes(one))),
    marks: records.marks.filter((one) => isNear(markTimes(one))),
    uses: records.uses.filter(({ lastUsedAt }) => isNear([lastUsedAt])),
    slotValues: records.slotValues.filter(({ updatedAt }) => isNear([updatedAt])),
    folders: records.folders.filter(({ updatedAt }) => isNear([updatedAt])),
  };
  const asideOf = (list: keyof LibraryRecords) => records[list].length - kept[list].length;
  return {
    records: kept,
    aside: {
      snippets: asideOf('snippets'),
      versions: asideOf('versions'),
      tombstones: asideOf('tombstones'),
      marks: asideOf('marks'),
      uses: asideOf('uses'),
      slotValues: asideOf('slotValues'),
      folders: asideOf('folders'),
    },
  };
}

function* allTimes(records: LibraryRecords): Generator<number> {
  for (const one of records.snippets) yield* snippetTimes(one);
  for (const { record } of records.versions) yield* snippetTimes(record);
  for (const one of records.tombstones) yield* tombstoneTimes(one);
  for (const one of records.marks) yield* markTimes(one);
  for (const { lastUsedAt } of records.uses) yield lastUsedAt;
  for (const { updatedAt } of records.slotValues) yield updatedAt;
  for (const { updatedAt } of records.folders) yield updatedAt;
}

function snippetTimes({ updatedAt, deletedAt = 0 }: { updatedAt: number; deletedAt?: number }) {
  return [updatedAt, deletedAt];
}

function tombstoneTimes({ deletedAt, texts }: LibraryRecords['tombstones'][number]): number[] {
  return [deletedAt, ...Object.values(texts)];
}

function markTimes({ pinned, hidden }: Mark): number[] {
  return [pinned?.updatedAt ?? 0, hidden?.updatedAt ?? 0];
}
