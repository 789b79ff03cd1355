import type { BijiaDatabase } from '../database/database';
import { readUsable } from '../database/read-usable';
import type { SnippetRecord, VersionRecord } from '../database/records';

/** Returns each of these snippets as it stands, or the latest of its versions where none does. */
export function headsOf(
  ids: readonly string[],
  snippets: readonly SnippetRecord[],
  versions: readonly VersionRecord[],
): SnippetRecord[] {
  const heads = new Map(latestOf(versions).map((head) => [head.id, head]));
  for (const snippet of snippets) heads.set(snippet.id, snippet);
  return ids.flatMap((id) => heads.get(id) ?? []);
}

/** Returns the latest version of each snippet. */
export function latestOf(versions: readonly VersionRecord[]): SnippetRecord[] {
  const latest = new Map<string, SnippetRecord>();
  for (const { snippet, record } of versions) {
    const known = latest.get(snippet);
    if (!known || known.updatedAt < record.updatedAt) latest.set(snippet, record);
  }
  return [...latest.values()];
}

/** Snippets that are read in one task. */
const PART = 1000;

/** Returns the snippets that are in the trash; of many in parts, so that the page answers meanwhile. */
export async function readTrashed(db: BijiaDatabase): Promise<SnippetRecord[]> {
  const trashed = db.snippets.where('deletedAt').above(-1);
  const ids = await trashed.primaryKeys();
  const found: SnippetRecord[] = [];
  for (let at = 0; at < ids.length; at += PART) {
    const stored = await db.snippets.bulkGet(ids.slice(at, at + PART));
    const present = stored.filter((one) => one !== undefined);
    for (const one of readUsable('snippets', present)) found.push(one);
  }
  return found;
}

/** Returns when each was written last, in epoch ms. */
export function timesOf(records: readonly SnippetRecord[]): number[] {
  return records.map(({ updatedAt }) => updatedAt);
}
