import type { Transaction } from 'dexie';
import {
  latestTime,
  type Mark,
  mergeSnippets,
  NO_RECORDS,
  setAsideFuture,
  type Snippet,
  type Version,
} from '@/lib/merge';
import { withTime } from './with-time';
import { LATEST_KEY } from './latest-key';
import { readUsable } from './read-usable';

/*
 * Up to version 3 a mark had one time for both of its fields, a version an id by chance, a tombstone no texts, and no write looked at
 * the latest time seen. Damaged records stay as they are, under their own keys.
 */

/** Brings the records of an earlier version to the shapes of the law of merging, within the upgrade's transaction. */
export async function upgradeTo4(transaction: Transaction, now = Date.now()): Promise<void> {
  await upgradeMarks(transaction);
  await upgradeHistories(transaction);
  await noteLatestTime(transaction, now);
}

async function upgradeMarks(transaction: Transaction): Promise<void> {
  const stored: unknown[] = await transaction.table('marks').toArray();
  await writeTable(transaction, 'marks', [], stored.flatMap(markOf));
}

function markOf(stored: unknown): Mark[] {
  if (typeof stored !== 'object' || stored === null) return [];
  const { entry, pinned, hidden, updatedAt, device }: Partial<Record<string, unknown>> = {
    ...stored,
  };
  if (typeof entry !== 'string') return [];
  const fieldOf = (value: unknown) => ({ value: value === true, updatedAt, device });
  return readUsable('marks', [{ entry, pinned: fieldOf(pinned), hidden: fieldOf(hidden) }]);
}

/** Only of snippets that have versions or a tombstone: of the others nothing changes. */
async function upgradeHistories(transaction: Transaction): Promise<void> {
  const versions = readUsable('versions', await transaction.table('versions').toArray());
  const tombstones = readUsable('tombstones', await transaction.table('tombstones').toArray());
  const ids = new Set([...versions.map(({ snippet }) => snippet), ...tombstones.map(idOf)]);
  const stored: unknown[] = await transaction.table('snippets').bulkGet([...ids]);
  const snippets = readUsable(
    'snippets',
    stored.filter((one) => one !== undefined),
  );
  const dated = dateBeforeHeads(snippets, versions);
  const merged = mergeSnippets({ snippets, versions: dated, tombstones }, NO_RECORDS);
  await writeTable(transaction, 'versions', versions.map(idOf), merged.versions);
  await writeTable(transaction, 'tombstones', [], merged.tombstones);
  const stands = new Set(merged.snippets.map(idOf));
  const gone = snippets.map(idOf).filter((id) => !stands.has(id));
  await writeTable(transaction, 'snippets', gone, merged.snippets);
}

/** What stands is what the user left last, and a version what stood before it, whatever a clock that was set back says. */
function dateBeforeHeads(snippets: readonly Snippet[], versions: readonly Version[]): Version[] {
  const next = new Map(snippets.map(({ id, updatedAt }) => [id, updatedAt]));
  const latestFirst = versions.toSorted((one, other) => other.savedAt - one.savedAt);
  return latestFirst.map((version) => {
    const limit = next.get(version.snippet);
    if (limit === undefined) return version;
    const updatedAt = Math.max(0, Math.min(version.record.updatedAt, limit - 1));
    next.set(version.snippet, updatedAt);
    return withTime(version, updatedAt);
  });
}

async function noteLatestTime(transaction: Transaction, now: number): Promise<void> {
  const records = {
    snippets: readUsable('snippets', await transaction.table('snippets').toArray()),
    versions: readUsable('versions', await transaction.table('versions').toArray()),
    tombstones: readUsable('tombstones', await transaction.table('tombstones').toArray()),
    marks: readUsable('marks', await transaction.table('marks').toArray()),
    uses: readUsable('uses', await transaction.table('uses').toArray()),
    slotValues: readUsable('slotValues', await transaction.table('slotValues').toArray()),
    folders: [],
  };
  // A clock that was wrong by more than a day dates nothing that is written from now on.
  const latest = latestTime(setAsideFuture(records, now).records);
  await transaction.table('meta').put({ key: LATEST_KEY, value: String(latest) });
}

async function writeTable(
  transaction: Transaction,
  name: string,
  gone: string[],
  records: readonly object[],
): Promise<void> {
  const table = transaction.table(name);
  if (gone.length > 0) await table.bulkDelete(gone);
  if (records.length > 0) await table.bulkPut(records);
}

function idOf({ id }: { id: string }): string {
  return id;
}
