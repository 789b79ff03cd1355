import { v7 as uuid } from 'uuid';
import type { BijiaDatabase } from '../database/database';
import type { SnippetRecord } from '../database/records';
import { normaliseInput } from './normalise-input';
import { failureOf, refuseInput } from './save-failure';
import type { SaveManyResult, SnippetInput } from '../types';

/** Adds snippets in one transaction, so that all of them are on disk or none; one that can't be saved refuses all. */
export async function createSnippets(
  db: BijiaDatabase,
  device: string,
  inputs: readonly SnippetInput[],
  now = Date.now(),
): Promise<SaveManyResult> {
  for (const input of inputs) {
    const reason = refuseInput(input);
    if (reason) return { ok: false, reason };
  }
  const records = inputs.map((input): SnippetRecord => {
    const own = { id: uuid(), createdAt: now, updatedAt: now, device };
    return { ...normaliseInput(input), ...own };
  });
  const ids = records.map(({ id }) => id);
  return settleMany(ids, () =>
    db.transaction('rw', db.snippets, () => db.snippets.bulkAdd(records)),
  );
}

/** Puts snippets into the trash in one transaction; those that are gone or there already are passed over. */
export async function trashSnippets(
  db: BijiaDatabase,
  device: string,
  ids: readonly string[],
  now = Date.now(),
): Promise<SaveManyResult> {
  return settleMany([...ids], () =>
    db.transaction('rw', db.snippets, async () => {
      const kept = db.snippets
        .where('id')
        .anyOf(ids)
        .filter((it) => it.deletedAt === undefined);
      await kept.modify({ deletedAt: now, updatedAt: now, device });
    }),
  );
}

async function settleMany(
  ids: string[],
  write: () => PromiseLike<unknown>,
): Promise<SaveManyResult> {
  try {
    await write();
    return { ok: true, ids };
  } catch (error) {
    return { ok: false, reason: failureOf(error) };
  }
}
