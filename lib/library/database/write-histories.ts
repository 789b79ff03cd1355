import { mergeSnippets, type SnippetRecords, type Version } from '@/lib/merge';
import type { BijiaDatabase } from './database';
import { difference } from './difference';
import { readUsable } from './read-usable';

/** Nothing to add to the histories of snippets. */
const NO_HISTORIES: SnippetRecords = { snippets: [], versions: [], tombstones: [] };

/**
 * Merges records into the histories of the snippets that they are of, by the law of `lib/merge`: what stood there and is not the latest any
 * more is a version, what was thrown away is gone. Within a transaction over snippets, versions and tombstones.
 */
export async function writeHistories(
  db: BijiaDatabase,
  added: Partial<SnippetRecords>,
): Promise<void> {
  const theirs = { ...NO_HISTORIES, ...added };
  const ours = await readHistories(db, idsOf(theirs));
  await writeDifference(db, ours, mergeSnippets(ours, theirs));
}

/** Returns the usable records of these snippets' histories. */
export async function readHistories(
  db: BijiaDatabase,
  ids: readonly string[],
): Promise<SnippetRecords> {
  const snippets = await db.snippets.bulkGet([...ids]);
  const versions = await readVersions(db, ids);
  const tombstones = await db.tombstones.bulkGet([...ids]);
  return {
    snippets: readUsable(
      'snippets',
      snippets.filter((one) => one !== undefined),
    ),
    versions: readUsable('versions', versions),
    tombstones: readUsable(
      'tombstones',
      tombstones.filter((one) => one !== undefined),
    ),
  };
}

/** One request each, all under way at once: a cursor over many ids waits for the database at every step. */
async function readVersions(db: BijiaDatabase, ids: readonly string[]): Promise<Version[]> {
  const each = ids.map((id) => db.versions.where('snippet').equals(id).toArray());
  return (await Promise.all(each)).flat();
}

/** Brings the stored records from one state to another; of what is in both, only what differs is written. */
export async function writeDifference(
  db: BijiaDatabase,
  before: SnippetRecords,
  after: SnippetRecords,
): Promise<void> {
  const snippets = difference(before.snippets, after.snippets, idOf);
  const versions = difference(before.versions, after.versions, idOf);
  const tombstones = difference(before.tombstones, after.tombstones, idOf);
  if (snippets.gone.length > 0) await db.snippets.bulkDelete(snippets.gone);
  if (snippets.put.length > 0) await db.snippets.bulkPut(snippets.put);
  if (versions.gone.length > 0) await db.versions.bulkDelete(versions.gone);
  if (versions.put.length > 0) await db.versions.bulkPut(versions.put);
  if (tombstones.put.length > 0) await db.tombstones.bulkPut(tombstones.put);
}

function idOf({ id }: { id: string }): string {
  return id;
}

function idsOf({ snippets, versions, tombstones }: SnippetRecords): string[] {
  const ofVersions = versions.map(({ snippet }) => snippet);
  return [...new Set([...snippets, ...tombstones].map(idOf).concat(ofVersions))];
}
