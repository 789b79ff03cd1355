import {
  changeFields,
  cleanFolder,
  isInFolder,
  isMove,
  type LabelChange,
  movedPath,
} from '@/lib/entry';
import type { BijiaDatabase } from '../database/database';
import { timeAfter } from '../database/latest-time';
import { readUsable } from '../database/read-usable';
import type { SnippetPatch, SnippetRecord } from '../database/records';
import { writeHistories } from '../database/write-histories';
import type { ActKind, BulkOptions, BulkResult, BulkTarget } from '../types';
import { runBulk } from './bulk-act';
import { type ActFolders, changeFolderList } from './folder-list';

/**
 * Changes the labels of many snippets in one act. What each was before becomes a version, as with an edit, and is
 * kept for undoing. Entries of packs and snippets in the trash are passed over.
 */
export function changeLabels(
  db: BijiaDatabase,
  device: string,
  target: BulkTarget,
  change: LabelChange,
  options?: BulkOptions,
): Promise<BulkResult> {
  const act: ActKind = isMove(change) ? 'move' : 'label';
  const left = new Set<string>();
  const changeOne = (record: SnippetRecord) => {
    // A folder and a tag are other ones in the trash too: what comes back from there must not bring the old ones.
    if (record.deletedAt !== undefined && 'ids' in target) return null;
    const changed = changeFields(record, change);
    if (changed?.before.folder) left.add(changed.before.folder);
    return changed;
  };
  return runBulk(
    db,
    {
      act,
      find: () => findTarget(db, target),
      async change(ids, at) {
        const { put, patches } = await changeSnippets(db, device, ids, at, changeOne);
        if (put.length > 0) await writeHistories(db, { snippets: put });
        return { patches, marks: [] };
      },
      ...(act === 'move'
        ? { folders: (at: number) => changeFolders(db, device, { at, left, change }) }
        : {}),
    },
    options,
  );
}

/** Puts snippets into the trash in one act; those that are gone or there already are passed over. */
export function trashMany(
  db: BijiaDatabase,
  device: string,
  ids: readonly string[],
  options?: BulkOptions,
): Promise<BulkResult> {
  const change = async (slice: readonly string[], at: number) => {
    const { put, patches } = await changeSnippets(db, device, slice, at, trashOne);
    // What it was is what it is, so that there is no version to make.
    if (put.length > 0) await db.snippets.bulkPut(put);
    return { patches, marks: [] };
  };
  return runBulk(db, { act: 'delete', find: async () => ids, change }, options);
}

type ChangeRecord = (
  record: SnippetRecord,
  time: number,
) => ({ fields: SnippetRecord } & Pick<SnippetPatch, 'before' | 'after'>) | null;

function trashOne(record: SnippetRecord, time: number): ReturnType<ChangeRecord> {
  if (record.deletedAt !== undefined) return null;
  const fields = { ...record, deletedAt: time };
  return { fields, before: { deletedAt: null }, after: { deletedAt: time } };
}

/** Returns the records as they are to be written, and what that changes. */
async function changeSnippets(
  db: BijiaDatabase,
  device: string,
  ids: readonly string[],
  at: number,
  change: ChangeRecord,
): Promise<{ put: SnippetRecord[]; patches: SnippetPatch[] }> {
  const stored = await db.snippets.bulkGet([...ids]);
  const patches: SnippetPatch[] = [];
  const put: SnippetRecord[] = [];
  const present = stored.filter((one) => one !== undefined);
  for (const record of readUsable('snippets', present)) {
    const time = timeAfter(at, record.updatedAt);
    const changed = change(record, time);
    if (!changed) continue;
    const { fields, before, after } = changed;
    patches.push({ id: record.id, before, after });
    put.push({ ...fields, updatedAt: time, device });
  }
  return { put, patches };
}

async function findTarget(db: BijiaDatabase, target: BulkTarget): Promise<readonly string[]> {
  if ('ids' in target) return target.ids;
  if ('tag' in target) return db.snippets.where('tags').equals(target.tag).primaryKeys();
  const { folder } = target;
  const own = await db.snippets.where('folder').equals(folder).primaryKeys();
  const within = await db.snippets.where('folder').startsWith(`${folder}/`).primaryKeys();
  return [...own, ...within];
}

/** A folder that entries are moved to is one from now on; one that they leave stays, empty or not; one that is moved goes as it is. */
function changeFolders(
  db: BijiaDatabase,
  device: string,
  { at, left, change }: { at: number; left: ReadonlySet<string>; change: LabelChange },
): Promise<ActFolders> {
  const { folder, moveFolder } = change;
  return changeFolderList(db, device, at, (before) => {
    const added = new Set(folder === undefined ? [] : left);
    const path = cleanFolder(folder ?? '');
    if (path !== undefined) added.add(path);
    if (!moveFolder) return { added, removed: [] };
    const { from, to } = moveFolder;
    const moved = [...before, ...left].filter((one) => isInFolder(one, from));
    for (const one of moved) {
      const there = movedPath(one, from, to);
      if (there !== null) added.add(there);
    }
    // The folder itself may be there by those in it alone.
    return { added, removed: moved.length > 0 ? [...moved, from] : [] };
  });
}
