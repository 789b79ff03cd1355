import type { BijiaDatabase } from '../database/database';
import { takeTimes } from '../database/latest-time';
import type { SnippetRecord, VersionRecord } from '../database/records';
import { readHistories, writeHistories } from '../database/write-histories';
import type { BulkResult, JoinedGroup } from '../types';
import { actTables, noteAct } from './acts';
import { failureOf } from './save-failure';
import { timesOf } from './trashed-heads';

/**
 * Makes one snippet of each group, in one act: the kept one stands with the tags and themes of all, the words of each other are a version
 * of it, and the others are in the trash. Undone, they stand again; their words stay among the versions of the kept one. A group whose
 * kept snippet is gone is passed over.
 */
export async function joinSnippets(
  db: BijiaDatabase,
  device: string,
  groups: readonly JoinedGroup[],
  now = Date.now(),
): Promise<BulkResult> {
  try {
    return await db.transaction('rw', actTables(db), async (): Promise<BulkResult> => {
      const ids = groups.flatMap(({ kept, others }) => [kept, ...others]);
      const { snippets } = await readHistories(db, ids);
      const standing = new Map(
        snippets.flatMap((one) => (one.deletedAt === undefined ? [[one.id, one] as const] : [])),
      );
      const at = await takeTimes(db, now, timesOf([...standing.values()]));
      const joined = groups.flatMap((group) => joinGroup(group, standing, { at, device }));
      const changed = joined.flatMap(({ trashed }) => trashed).length;
      const passed = groups.flatMap(({ others }) => others).length - changed;
      if (changed === 0) return { ok: true, changed, passed };
      const written = joined.flatMap(({ kept, trashed }) => [kept, ...trashed]);
      await writeHistories(db, {
        snippets: written,
        versions: joined.flatMap(({ versions }) => versions),
      });
      const before = written.flatMap(({ id }) => standing.get(id) ?? []);
      const act = await noteAct(db, { at, act: 'join', snippets: before });
      return { ok: true, changed, passed, act };
    });
  } catch (error) {
    return { ok: false, reason: failureOf(error) };
  }
}

interface Joined {
  kept: SnippetRecord;
  trashed: SnippetRecord[];
  versions: VersionRecord[];
}

function joinGroup(
  { kept, others }: JoinedGroup,
  standing: ReadonlyMap<string, SnippetRecord>,
  { at, device }: { at: number; device: string },
): Joined[] {
  const head = standing.get(kept);
  const gone = others.flatMap((id) => (id === kept ? [] : (standing.get(id) ?? [])));
  if (!head || gone.length === 0) return [];
  const all = [head, ...gone];
  const next = {
    ...head,
    tags: [...new Set(all.flatMap(({ tags }) => tags))],
    themes: [...new Set(all.flatMap(({ themes }) => themes))],
    updatedAt: at,
    device,
  };
  const versionOf = (record: SnippetRecord): VersionRecord => ({
    id: record.id,
    snippet: kept,
    savedAt: at,
    record: { ...record, id: kept },
  });
  return [
    {
      kept: next,
      trashed: gone.map((one) => ({ ...one, updatedAt: at, deletedAt: at, device })),
      versions: gone.map(versionOf),
    },
  ];
}
