import { makeTombstone } from '@/lib/merge';
import type { BijiaDatabase } from '../database/database';
import { takeTimes } from '../database/latest-time';
import type { SnippetRecord } from '../database/records';
import { readHistories, writeHistories } from '../database/write-histories';
import { actTables, forgetActs, noteAct } from './acts';
import { attemptWrite } from './attempt-write';
import { advanceClock, CLOCK_KEY, readClock, writeClock } from './trash-clock';
import { headsOf, latestOf, readTrashed, timesOf } from './trashed-heads';
import type { SaveManyResult } from '../types';

/**
 * Deletes for good what of `ids` is in the trash, with its versions; what is not in the trash is passed over. Each leaves a tombstone
 * that bears the time of its deletion: an edit made elsewhere since then is the later one. It can be undone for a day, for which its texts
 * stay among the acts.
 */
export async function deleteForGood(
  db: BijiaDatabase,
  device: string,
  ids: readonly string[] | 'all',
  now = Date.now(),
): Promise<SaveManyResult> {
  return attemptWrite<SaveManyResult>(() =>
    db.transaction('rw', actTables(db), async () => {
      const chosen = ids === 'all' ? (await readTrashed(db)).map(({ id }) => id) : ids;
      const { snippets, versions } = await readHistories(db, chosen);
      const standing = new Set(
        snippets.flatMap(({ id, deletedAt }) => (deletedAt === undefined ? id : [])),
      );
      const left = versions.filter(({ snippet }) => !standing.has(snippet));
      const gone = [...new Set([...snippets, ...latestOf(left)].map(({ id }) => id))].filter(
        (id) => !standing.has(id),
      );
      const at = await takeTimes(db, now, timesOf(snippets));
      await leaveTombstones(db, device, gone);
      // Undone, it is in the trash again.
      const heads = headsOf(gone, snippets, left).map((head) => inTrash(head, at));
      const change = { at, act: 'delete-for-good', snippets: heads, versions: left } as const;
      return { ok: true, ids: gone, act: await noteAct(db, change) };
    }),
  );
}

function inTrash(head: SnippetRecord, at: number): SnippetRecord {
  return head.deletedAt === undefined ? { ...head, deletedAt: at } : head;
}

/** Deletes for good what has been in the trash for 30 days, and forgets the acts that can't be undone any more. */
export async function purgeTrash(
  db: BijiaDatabase,
  device: string,
  now = Date.now(),
): Promise<void> {
  await db.transaction('rw', actTables(db), async () => {
    const trashed = new Map(
      (await readTrashed(db)).map(({ id, deletedAt = now }) => [id, deletedAt]),
    );
    const stored = await db.meta.get(CLOCK_KEY);
    const { clock, due } = advanceClock(readClock(stored?.value, now), trashed, now);
    await db.meta.put({ key: CLOCK_KEY, value: writeClock(clock) });
    await leaveTombstones(db, device, due);
    await forgetActs(db, now);
  });
}

async function leaveTombstones(
  db: BijiaDatabase,
  device: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const { snippets, versions, tombstones: earlier } = await readHistories(db, ids);
  const byId = new Map(headsOf(ids, snippets, versions).map((head) => [head.id, head]));
  const tombstones = [...byId.values()].map((head) => {
    const before = earlier.find(({ id }) => id === head.id)?.deletedAt ?? 0;
    const own = versions.filter(({ snippet }) => snippet === head.id);
    const last = Math.max(head.deletedAt ?? 0, before, ...timesOf(own.map(({ record }) => record)));
    return makeTombstone({ ...head, deletedAt: last }, own, device);
  });
  await writeHistories(db, { tombstones });
}
