import type { BijiaDatabase } from '../database/database';
import { takeTimes } from '../database/latest-time';
import { readUsable } from '../database/read-usable';
import type { SnippetRecord } from '../database/records';
import { readHistories, writeHistories } from '../database/write-histories';
import { actTables, noteAct } from './acts';
import { attemptWrite } from './attempt-write';
import { latestOf, timesOf } from './trashed-heads';
import type { SaveManyResult, SaveResult } from '../types';

/** Puts snippets into the trash in one transaction; those that are gone or there already are passed over. */
export async function trashSnippets(
  db: BijiaDatabase,
  device: string,
  ids: readonly string[],
  now = Date.now(),
): Promise<SaveManyResult> {
  return attemptWrite<SaveManyResult>(() =>
    db.transaction('rw', db.snippets, db.meta, db.acts, db.actParts, async () => {
      const snippets = (await readSnippets(db, ids)).filter((one) => one.deletedAt === undefined);
      if (snippets.length === 0) return { ok: true, ids: [...ids] };
      const at = await takeTimes(db, now, timesOf(snippets));
      // The texts stay what they are, so their histories have nothing to settle.
      const trashed = snippets.map((one) => ({ ...one, updatedAt: at, deletedAt: at, device }));
      await db.snippets.bulkPut(trashed);
      return { ok: true, ids: [...ids], act: await noteAct(db, { at, act: 'delete', snippets }) };
    }),
  );
}

/** As `trashSnippets`, of one; `gone` where there is none. */
export async function trashSnippet(
  db: BijiaDatabase,
  device: string,
  id: string,
  now = Date.now(),
): Promise<SaveResult> {
  if ((await readSnippets(db, [id]).catch(() => null))?.length === 0) return GONE;
  return one(id, await trashSnippets(db, device, [id], now));
}

/**
 * Takes snippets out of the trash in one transaction. Where a deletion made elsewhere took the snippet and left versions that were never
 * seen there, the latest of these comes back.
 */
export async function restoreSnippets(
  db: BijiaDatabase,
  device: string,
  ids: readonly string[],
  now = Date.now(),
): Promise<SaveManyResult> {
  return attemptWrite<SaveManyResult>(() =>
    db.transaction('rw', actTables(db), async () => {
      const { snippets, versions, tombstones } = await readHistories(db, ids);
      const standing = new Set(snippets.map(({ id }) => id));
      const left = latestOf(versions.filter(({ snippet }) => !standing.has(snippet)));
      const trashed = snippets.filter((one) => one.deletedAt !== undefined);
      const buried = tombstones.map(({ deletedAt }) => deletedAt);
      const at = await takeTimes(db, now, [...timesOf([...snippets, ...left]), ...buried]);
      const back = [...trashed, ...left].map((one) => takeOut(one, at, device));
      if (back.length === 0) return standing.size > 0 ? { ok: true, ids: [...ids] } : GONE;
      await writeHistories(db, { snippets: back });
      const created = left.map(({ id }) => id);
      const change = { at, act: 'restore', created, snippets: trashed } as const;
      return { ok: true, ids: [...ids], act: await noteAct(db, change) };
    }),
  );
}

function takeOut({ deletedAt: _deletedAt, ...kept }: SnippetRecord, at: number, device: string) {
  return { ...kept, updatedAt: at, device };
}

/** As `restoreSnippets`, of one. */
export async function restoreSnippet(
  db: BijiaDatabase,
  device: string,
  id: string,
  now = Date.now(),
): Promise<SaveResult> {
  return one(id, await restoreSnippets(db, device, [id], now));
}

async function readSnippets(db: BijiaDatabase, ids: readonly string[]): Promise<SnippetRecord[]> {
  const stored = await db.snippets.bulkGet([...ids]);
  return readUsable(
    'snippets',
    stored.filter((each) => each !== undefined),
  );
}

const GONE = { ok: false, reason: 'gone' } as const;

function one(id: string, result: SaveManyResult): SaveResult {
  if (!result.ok) return result;
  return { ok: true, id, ...(result.act === undefined ? {} : { act: result.act }) };
}
