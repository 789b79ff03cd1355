import { v7 as uuid } from 'uuid';
import type { BijiaDatabase } from '../database/database';
import { takeTimes } from '../database/latest-time';
import { noteAct } from './acts';
import { refuseInput } from './save-failure';
import { attemptWrite } from './attempt-write';
import { recordOf } from './snippets';
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
  return attemptWrite<SaveManyResult>(() =>
    db.transaction('rw', db.snippets, db.meta, db.acts, db.actParts, async () => {
      const at = await takeTimes(db, now);
      const records = inputs.map((input) =>
        recordOf(input, { id: uuid(), createdAt: at, updatedAt: at, device }),
      );
      await db.snippets.bulkAdd(records);
      const created = records.map(({ id }) => id);
      return { ok: true, ids: created, act: await noteAct(db, { at, act: 'create', created }) };
    }),
  );
}
