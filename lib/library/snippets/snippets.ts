import { v7 as uuid } from 'uuid';
import { normaliseInput } from './normalise-input';
import type { BijiaDatabase } from '../database/database';
import { takeTimes } from '../database/latest-time';
import type { SnippetRecord } from '../database/records';
import { readUsable } from '../database/read-usable';
import { salvageSnippet } from '../database/salvage-records';
import { writeHistories } from '../database/write-histories';
import { attemptWrite } from './attempt-write';
import { refuseInput } from './save-failure';
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
  const id = uuid();
  return attemptWrite<SaveResult>(() =>
    db.transaction('rw', db.snippets, db.meta, async () => {
      const time = await takeTimes(db, now);
      await db.snippets.add(recordOf(input, { id, createdAt: time, updatedAt: time, device }));
      return { ok: true, id };
    }),
  );
}

/**
 * Replaces a snippet's content; what it was becomes a version. `base` is the `updatedAt` of what the user edited: where the snippet was
 * edited elsewhere since then, that text becomes a version too, which `overtaken` names.
 */
export async function updateSnippet(
  db: BijiaDatabase,
  device: string,
  id: string,
  input: SnippetInput,
  { base, now = Date.now() }: { base?: number | undefined; now?: number } = {},
): Promise<SaveResult> {
  const refusal = refuseInput(input);
  if (refusal) return { ok: false, reason: refusal };
  return attemptWrite<SaveResult>(() =>
    db.transaction('rw', db.snippets, db.versions, db.tombstones, db.meta, async () => {
      const stored = await db.snippets.get(id);
      const earlier = salvageSnippet(stored);
      // What is damaged in it is replaced by the input.
      if (!stored || earlier?.deletedAt !== undefined) return { ok: false, reason: 'gone' };
      const updatedAt = await takeTimes(db, now, [earlier?.updatedAt ?? 0]);
      const createdAt = earlier?.createdAt ?? updatedAt;
      const next = recordOf(input, { id, createdAt, updatedAt, device });
      if (!earlier) await db.snippets.put(next);
      await writeHistories(db, { snippets: [next] });
      const overtaken = await findOvertaken(db, earlier, base);
      return { ok: true, id, ...(overtaken === undefined ? {} : { overtaken }) };
    }),
  );
}

/** Returns the version that holds what stood before a write, where it was written elsewhere since `base`. */
async function findOvertaken(
  db: BijiaDatabase,
  earlier: SnippetRecord | null,
  base: number | undefined,
): Promise<string | undefined> {
  if (!earlier || base === undefined || earlier.updatedAt === base) return undefined;
  const versions = readUsable(
    'versions',
    await db.versions.where('snippet').equals(earlier.id).toArray(),
  );
  // Taking it out of the trash gives it a new date and edits nothing.
  const isEdited = versions.some(
    ({ record }) => record.updatedAt >= base && record.updatedAt < earlier.updatedAt,
  );
  const own = versions.find(({ record }) => record.updatedAt === earlier.updatedAt);
  return isEdited ? own?.id : undefined;
}

type OwnFacts = Pick<SnippetRecord, 'id' | 'createdAt' | 'updatedAt' | 'device'>;

/** Returns the record of what the user wrote. */
export function recordOf(input: SnippetInput, own: OwnFacts): SnippetRecord {
  return { ...normaliseInput(input), ...own };
}
