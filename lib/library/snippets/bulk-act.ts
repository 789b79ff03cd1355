import { v7 as uuid } from 'uuid';
import type { BijiaDatabase } from '../database/database';
import { takeTimes } from '../database/latest-time';
import type { ActPartRecord } from '../database/records';
import type { ActKind, BulkOptions, BulkResult } from '../types';
import { actTables, forgetActs } from './acts';
import type { ActFolders } from './folder-list';
import { failureOf } from './save-failure';

/** Entries that are read, changed and written before the page answers again: some milliseconds. */
const SLICE = 200;

/** What a bulk act does: whom to, and how it changes a slice of them. */
export interface BulkWork {
  act: ActKind;
  /** Reads whom it is done to. */
  find: () => PromiseLike<readonly string[]>;
  /** Changes some of them, with the time of the act, and returns what it replaced. */
  change: (ids: readonly string[], at: number) => PromiseLike<Replaced>;
  /** Changes the list of folders, with the time of the act, once all is changed. */
  folders?: (at: number) => PromiseLike<ActFolders>;
}

/** What a slice was before. */
export type Replaced = Pick<ActPartRecord, 'patches' | 'marks'>;

/**
 * Runs one act over many entries in one transaction, so that all of it is on disk or nothing. It goes slice by slice: between two of
 * them the page answers, learns how far it is, and may cancel, which leaves the library as it was. What each slice replaced is written
 * down beside the act, so that undoing it needs no more room than it does.
 */
export async function runBulk(
  db: BijiaDatabase,
  { act, find, change, folders }: BulkWork,
  { signal, onProgress }: BulkOptions = {},
  now = Date.now(),
): Promise<BulkResult> {
  try {
    return await db.transaction('rw', actTables(db), async (): Promise<BulkResult> => {
      const ids = await find();
      const at = await takeTimes(db, now);
      const id = uuid();
      let changed = 0;
      await forEachSlice(ids, { signal, onProgress }, async (slice, part) => {
        const replaced = await change(slice, at);
        const count = replaced.patches.length + replaced.marks.length;
        if (count > 0) await db.actParts.add({ act: id, part, ...replaced });
        changed += count;
      });
      const listed = await folders?.(at);
      const passed = ids.length - changed;
      const isListChanged = listed && listed.added.length + listed.removed.length > 0;
      if (changed === 0 && !isListChanged) return { ok: true, changed, passed };
      const facts = isListChanged ? { folders: listed } : {};
      const none = { created: [], snippets: [], versions: [], marks: [] };
      await db.acts.add({ id, at, act, ...none, bulk: changed, ...facts });
      await forgetActs(db, at);
      return { ok: true, changed, passed, act: id };
    });
  } catch (error) {
    return { ok: false, reason: signal?.aborted ? 'cancelled' : failureOf(error) };
  }
}

/** Calls `each` with one slice after the other within a transaction; throws where the signal aborts, which undoes the transaction. */
async function forEachSlice<T>(
  all: readonly T[],
  { signal, onProgress }: BulkOptions,
  each: (slice: readonly T[], place: number) => PromiseLike<void>,
): Promise<void> {
  for (let from = 0, place = 0; from < all.length; from += SLICE, place += 1) {
    if (signal?.aborted) throw new Error('cancelled');
    await each(all.slice(from, from + SLICE), place);
    onProgress?.(Math.min(from + SLICE, all.length), all.length);
  }
}
