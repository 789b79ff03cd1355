import type { BijiaDatabase } from '../database/database';
import { takeTimes } from '../database/latest-time';
import { readHistories, writeHistories } from '../database/write-histories';
import type { BulkResult } from '../types';
import { actTables, noteAct } from './acts';
import { failureOf } from './save-failure';
import { timesOf } from './trashed-heads';

/**
 * Makes one snippet of several: the kept one stands with the tags and themes of all, the words of each other are a version of it, and
 * the others are in the trash. Undone, they stand again; their words stay among the versions of the kept one.
 */
export async function joinSnippets(
  db: BijiaDatabase,
  device: string,
  kept: string,
  others: readonly string[],
  now = Date.now(),
): Promise<BulkResult> {
  try {
    return await db.transaction('rw', actTables(db), async (): Promise<BulkResult> => {
      const { snippets } = await readHistories(db, [kept, ...others]);
      const standing = snippets.filter(({ deletedAt }) => deletedAt === undefined);
      const head = standing.find(({ id }) => id === kept);
      const joined = standing.filter(({ id }) => id !== kept);
      if (!head) return { ok: false, reason: 'gone' };
      const passed = others.length - joined.length;
      if (joined.length === 0) return { ok: true, changed: 0, passed };
      const at = await takeTimes(db, now, timesOf(standing));
      const next = {
        ...head,
        tags: [...new Set(standing.flatMap(({ tags }) => tags))],
        themes: [...new Set(standing.flatMap(({ themes }) => themes))],
        updatedAt: at,
        device,
      };
      const versions = joined.map((one) => ({
        id: one.id,
        snippet: kept,
        savedAt: at,
        record: { ...one, id: kept },
      }));
      const trashed = joined.map((one) => ({ ...one, updatedAt: at, deletedAt: at, device }));
      await writeHistories(db, { snippets: [next, ...trashed], versions });
      const act = await noteAct(db, { at, act: 'join', snippets: [head, ...joined] });
      return { ok: true, changed: joined.length, passed, act };
    });
  } catch (error) {
    return { ok: false, reason: failureOf(error) };
  }
}
