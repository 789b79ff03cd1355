import { v7 as uuid } from 'uuid';
import { normaliseInput } from './normalise-input';
import type { BijiaDatabase } from '../database/database';
import type { SnippetRecord } from '../database/records';
import { failureOf, refuseInput } from './save-failure';
import { advanceClock, readClock, writeClock } from './trash-clock';
import type { SaveResult, SnippetInput } from '../types';

/** Adds a snippet with an id, times and device of its own. */
export async function createSnippet(
  db: BijiaDatabase,
  device: string,
  input: SnippetInput,
  now = Date.now(),
): Promise<SaveResult> {
  const refusal = refuseInput(input);
  if (refusal) return { ok: false, reason: refusal };
  const record: SnippetRecord = {
    ...normaliseInput(input),
    id: uuid(),
    createdAt: now,
    updatedAt: now,
    device,
  };
  return settle(record.id, () => db.snippets.add(record));
}

/** Replaces a snippet's content and keeps what it was as a version. */
export async function updateSnippet(
  db: BijiaDatabase,
  device: string,
  id: string,
  input: SnippetInput,
  now = Date.now(),
): Promise<SaveResult> {
  const refusal = refuseInput(input);
  if (refusal) return { ok: false, reason: refusal };
  return settle(id, () =>
    db.transaction('rw', db.snippets, db.versions, async () => {
      const record = await db.snippets.get(id);
      if (!record || record.deletedAt !== undefined) return GONE;
      await db.versions.add({ id: uuid(), snippet: id, savedAt: now, record });
      const { createdAt } = record;
      await db.snippets.put({ ...normaliseInput(input), id, createdAt, updatedAt: now, device });
      return undefined;
    }),
  );
}

/** Puts a snippet into the trash (`deletedAt`) or takes it out again (undefined). */
export async function trashSnippet(
  db: BijiaDatabase,
  device: string,
  id: string,
  deletedAt: number | undefined,
  now = Date.now(),
): Promise<SaveResult> {
  return settle(id, () =>
    db.transaction('rw', db.snippets, async () => {
      const record = await db.snippets.get(id);
      if (!record) return GONE;
      const { deletedAt: _earlier, ...kept } = record;
      const trashed = deletedAt === undefined ? {} : { deletedAt };
      await db.snippets.put({ ...kept, ...trashed, updatedAt: now, device });
      return undefined;
    }),
  );
}

/**
 * Removes for good what has been in the trash for 30 days, with its versions, and leaves a tombstone for each that bears the time
 * of its deletion: an edit made elsewhere since then is the later one.
 */
export async function purgeTrash(
  db: BijiaDatabase,
  device: string,
  now = Date.now(),
): Promise<void> {
  await db.transaction('rw', db.snippets, db.versions, db.tombstones, db.meta, async () => {
    const inTrash = await db.snippets.where('deletedAt').above(0).toArray();
    const trashed = new Map(inTrash.map(({ id, deletedAt = now }) => [id, deletedAt]));
    const stored = await db.meta.get(CLOCK_KEY);
    const { clock, due } = advanceClock(readClock(stored?.value, now), trashed, now);
    await db.meta.put({ key: CLOCK_KEY, value: writeClock(clock) });
    await db.snippets.bulkDelete(due);
    await db.versions.where('snippet').anyOf(due).delete();
    const tombstones = due.map((id) => ({ id, deletedAt: trashed.get(id) ?? now, device }));
    await db.tombstones.bulkPut(tombstones);
  });
}

/** The key of the trash's clock in the database's `meta`. */
const CLOCK_KEY = 'trash-clock';

const GONE = { gone: true } as const;

async function settle(id: string, write: () => PromiseLike<unknown>): Promise<SaveResult> {
  try {
    return (await write()) === GONE ? { ok: false, reason: 'gone' } : { ok: true, id };
  } catch (error) {
    return { ok: false, reason: failureOf(error) };
  }
}
