import type { BijiaDatabase } from '../database/database';
import { readUsable } from '../database/read-usable';
import type { SnippetRecord } from '../database/records';
import { readHistories } from '../database/write-histories';
import { CLOCK_KEY, readClock, stayOf } from './trash-clock';
import { latestOf, readTrashed } from './trashed-heads';
import type { TrashedEntry } from '../types';

/**
 * Returns what is in the trash, the latest deletion first, and what a deletion made elsewhere left of a snippet: texts that were never
 * seen there.
 */
export async function listTrash(db: BijiaDatabase, now = Date.now()): Promise<TrashedEntry[]> {
  return db.transaction('r', db.snippets, db.versions, db.tombstones, db.meta, async () => {
    const trashed = await readTrashed(db);
    const clock = readClock((await db.meta.get(CLOCK_KEY))?.value, now);
    const tombstones = readUsable('tombstones', await db.tombstones.toArray());
    const { snippets, versions } = await readHistories(
      db,
      tombstones.map(({ id }) => id),
    );
    const standing = new Set(snippets.map(({ id }) => id));
    const deletedAt = new Map(tombstones.map((one) => [one.id, one.deletedAt]));
    const left = latestOf(versions.filter(({ snippet }) => !standing.has(snippet)));
    const entries = [
      ...trashed.map((one) => {
        const deletion = one.deletedAt ?? one.updatedAt;
        return listed(one, deletion, stayOf(clock, one.id, deletion, now));
      }),
      ...left.map((one) => listed(one, deletedAt.get(one.id) ?? one.updatedAt, null)),
    ];
    return entries.toSorted((one, other) => other.deletedAt - one.deletedAt);
  });
}

function listed(
  { device: _device, ...content }: SnippetRecord,
  deletedAt: number,
  stays: number | null,
): TrashedEntry {
  return { ...content, deletedAt, stays };
}
