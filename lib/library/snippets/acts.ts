import { v7 as uuid } from 'uuid';
import type { BijiaDatabase } from '../database/database';
import { withTime } from '../database/with-time';
import { takeTimes } from '../database/latest-time';
import { readUsable } from '../database/read-usable';
import type { ActRecord, MarkRecord, SnippetRecord } from '../database/records';
import { readHistories, writeHistories } from '../database/write-histories';
import type { BulkOptions, UndoableAct, UndoResult } from '../types';
import { attemptWrite } from './attempt-write';

/** How long an act can be undone, in ms: a day. */
const LIFETIME = 24 * 60 * 60 * 1000;
/** The most acts that can be undone; the oldest are forgotten first. */
const MOST = 50;

/** The tables that undoing an act writes. */
export const actTables = (db: BijiaDatabase) => [
  db.snippets,
  db.versions,
  db.tombstones,
  db.marks,
  db.meta,
  db.acts,
  db.actParts,
];

/** What an act changed, as it was. */
export type ActChange = Pick<ActRecord, 'at' | 'act'> &
  Partial<Pick<ActRecord, 'created' | 'snippets' | 'versions' | 'marks'>>;

/** Writes an act down within its own transaction and returns its id. */
export async function noteAct(db: BijiaDatabase, change: ActChange): Promise<string> {
  const id = uuid();
  await db.acts.add({ created: [], snippets: [], versions: [], marks: [], ...change, id });
  await forgetActs(db, change.at);
  return id;
}

/** Forgets the acts that can't be undone any more; with them go the texts that were deleted for good. */
export async function forgetActs(db: BijiaDatabase, now: number): Promise<void> {
  const ids = await db.acts.orderBy('id').primaryKeys();
  const old = await db.acts.filter(({ at }) => at < now - LIFETIME).primaryKeys();
  const surplus = ids.slice(0, Math.max(0, ids.length - MOST));
  const gone = [...new Set([...old, ...surplus])];
  if (gone.length === 0) return;
  await db.acts.bulkDelete(gone);
  await db.actParts.where('act').anyOf(gone).delete();
}

/** Returns the acts that can be undone, the latest first. */
export async function readActs(db: BijiaDatabase, now = Date.now()): Promise<UndoableAct[]> {
  const acts = await db.acts.orderBy('id').reverse().toArray();
  return acts
    .filter(({ at }) => at >= now - LIFETIME)
    .map((one) => ({ id: one.id, at: one.at, act: one.act, count: countEntries(one) }));
}

/**
 * Undoes an act by writing what was before with a new time, so that it is undone on other devices too. What was changed again since
 * is left as it is and counted in `skipped`.
 */
export async function undoAct(
  db: BijiaDatabase,
  device: string,
  id: string,
  { now = Date.now(), ...options }: BulkOptions & { now?: number } = {},
): Promise<UndoResult> {
  // Before the transaction, which waits for nothing but the database.
  const { undoBulk } = await import('./undo-bulk');
  return attemptWrite<UndoResult>(() =>
    db.transaction('rw', actTables(db), async () => {
      const act = await db.acts.get(id);
      if (!act) return { ok: false, reason: 'gone' };
      const ofBulk = act.bulk === undefined ? [] : await undoBulk(db, device, act, options, now);
      const ofSnippets = await undoSnippets(db, device, act, now);
      const ofMarks = await undoMarks(db, device, act, now);
      await db.acts.delete(id);
      const ids = [...ofBulk, ...ofSnippets, ...ofMarks];
      return { ok: true, ids, skipped: countEntries(act) - ids.length };
    }),
  );
}

function countEntries({ bulk, created, snippets, marks }: ActRecord): number {
  return bulk ?? created.length + snippets.length + marks.length;
}

async function undoSnippets(
  db: BijiaDatabase,
  device: string,
  { at, created, snippets, versions }: ActRecord,
  now: number,
): Promise<string[]> {
  const ids = [...created, ...snippets.map((one) => one.id)];
  if (ids.length === 0) return [];
  const ours = await readHistories(db, ids);
  const standing = new Map(ours.snippets.map((one) => [one.id, one]));
  const own = [...ours.snippets, ...snippets].map(({ updatedAt }) => updatedAt);
  const buried = ours.tombstones.map(({ deletedAt }) => deletedAt);
  const first = await takeTimes(db, now, [...own, ...buried], versions.length + 1);
  const time = first + versions.length;
  // What was deleted for good has nothing standing in its place.
  const isAsLeft = (one: string) => (standing.get(one)?.updatedAt ?? at) === at;
  const taken = created.flatMap((one): SnippetRecord[] => {
    const made = standing.get(one);
    if (!made || made.deletedAt !== undefined || !isAsLeft(one)) return [];
    return [{ ...made, updatedAt: time, deletedAt: time, device }];
  });
  const back = snippets
    .filter((one) => isAsLeft(one.id))
    .map((one) => writeAgain(one, time, device));
  const restored = new Set(back.map((one) => one.id));
  // They get a new date too: a tombstone takes the texts that it names up to its own time.
  const older = versions
    .toSorted((one, other) => one.record.updatedAt - other.record.updatedAt)
    .map((one, place) => withTime(one, first + place))
    .filter(({ snippet }) => restored.has(snippet));
  await writeHistories(db, { snippets: [...taken, ...back], versions: older });
  return [...taken, ...back].map((one) => one.id);
}

function writeAgain({ deletedAt, ...kept }: SnippetRecord, at: number, device: string) {
  const trashed = deletedAt === undefined ? {} : { deletedAt: at };
  return { ...kept, updatedAt: at, device, ...trashed };
}

async function undoMarks(
  db: BijiaDatabase,
  device: string,
  { at, marks }: ActRecord,
  now: number,
): Promise<string[]> {
  if (marks.length === 0) return [];
  const stored = await db.marks.bulkGet(marks.map(markedEntry));
  const found = readUsable(
    'marks',
    stored.filter((one) => one !== undefined),
  );
  const standing = new Map(found.map((mark) => [mark.entry, mark]));
  const time = await takeTimes(db, now, [at]);
  const put = marks.flatMap((before): MarkRecord[] => {
    const mark = standing.get(before.entry);
    if (mark?.hidden?.updatedAt !== at) return [];
    const value = before.hidden?.value ?? false;
    return [{ ...mark, hidden: { value, updatedAt: time, device } }];
  });
  await db.marks.bulkPut(put);
  return put.map(markedEntry);
}

function markedEntry({ entry }: MarkRecord): string {
  return entry;
}
