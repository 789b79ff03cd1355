import type { BijiaDatabase } from '../database/database';
import { takeTimes } from '../database/latest-time';
import type { VersionRecord } from '../database/records';
import { readHistories, writeHistories } from '../database/write-histories';
import { actTables, noteAct } from './acts';
import { attemptWrite } from './attempt-write';
import type { EntryVersion, SaveResult } from '../types';

/** Returns what a snippet was before, the latest first. */
export async function listVersions(db: BijiaDatabase, id: string): Promise<EntryVersion[]> {
  const { versions } = await db.transaction('r', db.snippets, db.versions, db.tombstones, () =>
    readHistories(db, [id]),
  );
  return versions
    .toSorted((one, other) => other.record.updatedAt - one.record.updatedAt)
    .map(showVersion);
}

function showVersion({ id: version, savedAt, record }: VersionRecord): EntryVersion {
  const { id: _id, device: _device, deletedAt: _deletedAt, ...content } = record;
  return { ...content, version, savedAt };
}

/** Makes a version the snippet again; the present text becomes a version. */
export async function restoreVersion(
  db: BijiaDatabase,
  device: string,
  id: string,
  version: string,
  now = Date.now(),
): Promise<SaveResult> {
  return attemptWrite<SaveResult>(() =>
    db.transaction('rw', actTables(db), async () => {
      const { snippets, versions, tombstones } = await readHistories(db, [id]);
      const [standing] = snippets;
      const found = versions.find((one) => one.id === version);
      if (!found || standing?.deletedAt !== undefined) return { ok: false, reason: 'gone' };
      const { deletedAt: _, ...record } = found.record;
      const buried = tombstones.map(({ deletedAt }) => deletedAt);
      const own = [...[...snippets, record].map(({ updatedAt }) => updatedAt), ...buried];
      const at = await takeTimes(db, now, own);
      const createdAt = standing?.createdAt ?? record.createdAt;
      const next = { ...record, id, createdAt, updatedAt: at, device };
      await writeHistories(db, { snippets: [next] });
      const created = standing ? [] : [id];
      return {
        ok: true,
        id,
        act: await noteAct(db, { at, act: 'restore-version', created, snippets: [...snippets] }),
      };
    }),
  );
}
