import type { BackupContent } from '@/lib/backup/backup-content';
import { isBuiltIn } from '@/lib/entry';
import {
  checkStep,
  compareLibraries,
  type Comparison,
  latestTime,
  type LibraryRecords,
  merge,
  setAsideFuture,
} from '@/lib/merge';
import type { BijiaDatabase } from '../database/database';
import { isSharedPack } from '../database/records';
import { isPackHidden } from '../pack/hide-packs';
import { noteTime } from '../database/latest-time';
import { trimSlotValues } from '../database/trim-slot-values';
import { attemptWrite } from '../snippets/attempt-write';
import type { MergePreview, MergeResult } from '../types';
import { readRecords, recordTables, salvageRecords } from './read-records';
import { writeRecords } from './write-records';

/** What a merge makes of two libraries, and what that means for the user. */
export interface PlannedMerge {
  after: LibraryRecords;
  preview: MergePreview;
}

/** Returns what merging `theirs` into `ours` at `now` (epoch ms) comes to; pure. */
export function planMerge(ours: LibraryRecords, theirs: LibraryRecords, now: number): PlannedMerge {
  const { records, aside } = setAsideFuture(theirs, now);
  const merged = merge(ours, records);
  // Only now: what is trimmed before may be what the other side has as the latest.
  const after = { ...merged, slotValues: trimSlotValues(merged.slotValues) };
  const ids: MergePreview['ids'] = {
    new: [],
    same: [],
    changed: [],
    older: [],
    conflict: [],
    gone: [],
  };
  for (const [id, comparison] of compareLibraries(ours, records)) ids[comparison].push(id);
  return { after, preview: { counts: countEach(ids), ids, aside, brakes: checkStep(ours, after) } };
}

/** Returns what merging a content into the stored library would do. */
export async function previewMergeIn(
  db: BijiaDatabase,
  content: BackupContent,
  now = Date.now(),
): Promise<MergePreview> {
  const ours = await db.transaction('r', recordTables(db), () => readRecords(db));
  return planMerge(ours, salvageRecords(content), now).preview;
}

/**
 * Merges a content into the stored library in one transaction, so that all of it is on disk or nothing. Drafts and own packs come in where
 * none, or an earlier one, stands; settings are the caller's.
 */
export async function mergeIn(
  db: BijiaDatabase,
  content: BackupContent,
  { isReleased = false, now = Date.now() }: { isReleased?: boolean | undefined; now?: number } = {},
): Promise<MergeResult> {
  const theirs = salvageRecords(content);
  return attemptWrite<MergeResult>(() =>
    db.transaction('rw', [...recordTables(db), db.drafts, db.packs], async () => {
      const ours = await readRecords(db);
      const { after, preview } = planMerge(ours, theirs, now);
      if (preview.brakes.length > 0 && !isReleased) return { ok: false, reason: 'braked', preview };
      await writeRecords(db, ours, after);
      await noteTime(db, latestTime(after), now);
      await addDrafts(db, content.drafts);
      await addPacks(db, content.packs, now);
      return { ok: true, preview };
    }),
  );
}

function countEach(ids: MergePreview['ids']): MergePreview['counts'] {
  const counts = Object.entries(ids).map(([comparison, each]) => [comparison, each.length]);
  return Object.fromEntries(counts) as Record<Comparison, number>;
}

async function addDrafts(db: BijiaDatabase, drafts: BackupContent['drafts']): Promise<void> {
  const standing = new Set(await db.drafts.toCollection().primaryKeys());
  await db.drafts.bulkAdd(drafts.filter(({ entry }) => !standing.has(entry)));
}

/** Stores the user's own packs that are not there yet, or are there in an earlier version; what is hidden stays so. */
export async function addPacks(
  db: BijiaDatabase,
  packs: BackupContent['packs'],
  now: number,
): Promise<void> {
  for (const { id, pack, notes } of packs) {
    if (!pack || isBuiltIn(id)) continue;
    const standing = await db.packs.get(id);
    const described = notes === undefined ? {} : { notes };
    if (standing && standing.version > pack.version) continue;
    if (standing?.version === pack.version) {
      // It came with a backup of a version that left the notes out.
      if (notes !== undefined && !isSharedPack(standing) && standing.notes === undefined)
        await db.packs.put({ ...standing, ...described });
      continue;
    }
    const hidden = (await isPackHidden(db, id)) ? { isHidden: true } : {};
    await db.packs.put({ ...pack, ...described, ...hidden, seededAt: now });
  }
}
