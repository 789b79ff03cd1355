import { countMatches } from '@/lib/search/document/count-matches';
import { sortForEmptyQuery } from '@/lib/search/document/empty-query';
import { readChanges } from '../database/changes';
import { composeEntries } from './compose-entries';
import type { BijiaDatabase } from '../database/database';
import type { EntryReader } from './entry-reader';
import { readPacks } from './read-packs';
import {
  isStoredFirstPage,
  FIRST_PAGE_KEY,
  FIRST_PAGE_VERSION,
  type StoredFirstPage,
} from './stored-first-page';
import type { FirstPage, LibraryEntry } from '../types';

/** The most snippets with which a library is read and counted whole. */
const SMALL = 2000;

/**
 * The first entries. They are one small stored record, brought up to date where only use and pins changed since: their order
 * does not change with time, for all use fades at one rate. Else they are made of what decides it: pinned, used, the packs,
 * and the first snippets by id.
 */
export async function readFirstPage(
  db: BijiaDatabase,
  reader: EntryReader,
  limit: number,
  small = SMALL,
): Promise<FirstPage> {
  const stored = await readStoredFirstPage(db);
  if (stored) {
    const { page, favoured } = stored;
    const { total, facets } = page;
    const entries = favoured.length > 0 ? await reorder(page, favoured, reader) : page.entries;
    return { entries: entries.slice(0, limit), total, facets };
  }
  return (await db.snippets.count()) <= small
    ? firstPageOf(await readEntries(db), limit)
    : readFromLarge(db, limit);
}

/** Stores the first entries of a revision. */
export async function writeFirstPage(
  db: BijiaDatabase,
  revision: number,
  first: FirstPage,
): Promise<void> {
  const page: StoredFirstPage = { ...first, version: FIRST_PAGE_VERSION, revision };
  await db.cache.put({ key: FIRST_PAGE_KEY, value: page });
}

/** The first of these entries, with what all of them come to. */
export function firstPageOf(
  entries: readonly LibraryEntry[],
  limit: number,
  now = Date.now(),
): FirstPage {
  return {
    entries: sortForEmptyQuery(entries, now).slice(0, limit),
    total: entries.length,
    facets: countMatches(entries.map((entry) => ({ ...entry, mine: entry.origin === 'snippet' }))),
  };
}

/** Everything that is shown. */
export async function readEntries(db: BijiaDatabase): Promise<LibraryEntry[]> {
  return db.transaction('r', db.packs, db.snippets, db.marks, db.uses, async () => {
    const [packs, snippets, marks, uses] = await Promise.all([
      readPacks(db),
      db.snippets.toArray(),
      db.marks.toArray(),
      db.uses.toArray(),
    ]);
    return composeEntries({
      packs,
      snippets: db.damage.usable('snippets', snippets),
      marks: db.damage.usable('marks', marks),
      uses: db.damage.usable('uses', uses),
    });
  });
}

/** The stored page, with the entries that were used or pinned since; null where anything else was written. */
async function readStoredFirstPage(
  db: BijiaDatabase,
): Promise<{ page: StoredFirstPage; favoured: string[] } | null> {
  return db.transaction('r', db.cache, db.changes, async () => {
    const page = (await db.cache.get(FIRST_PAGE_KEY))?.value;
    if (!isStoredFirstPage(page)) return null;
    const changes = await readChanges(db, page.revision);
    if (!changes || [...changes.whats].some((what) => what !== 'favour')) return null;
    return { page, favoured: [...changes.entries] };
  });
}

async function reorder(
  { entries }: StoredFirstPage,
  favoured: readonly string[],
  reader: EntryReader,
): Promise<LibraryEntry[]> {
  const ids = new Set([...entries.map(({ id }) => id), ...favoured]);
  return sortForEmptyQuery((await reader.entriesById([...ids])).entries, Date.now());
}

async function readFromLarge(db: BijiaDatabase, limit: number): Promise<FirstPage> {
  return db.transaction('r', db.packs, db.snippets, db.marks, db.uses, async () => {
    const [packs, storedMarks, storedUses, count, trashed, standing, early] = await Promise.all([
      readPacks(db),
      db.marks.toArray(),
      db.uses.toArray(),
      db.snippets.count(),
      db.snippets.where('deletedAt').above(0).count(),
      db.snippets.where('replaces').above('').toArray(),
      db.snippets
        .orderBy('id')
        .filter(({ deletedAt }) => deletedAt === undefined)
        .limit(limit)
        .toArray(),
    ]);
    const marks = db.damage.usable('marks', storedMarks);
    const uses = db.damage.usable('uses', storedUses);
    const packIds = new Set(packs.flatMap((pack) => pack.entries.map(({ id }) => id)));
    const favoured = [...marks, ...uses].map(({ entry }) => entry);
    const own = [...new Set(favoured)].filter((id) => !packIds.has(id));
    const used = (await db.snippets.bulkGet(own)).filter((snippet) => snippet !== undefined);
    const stored = db.damage.usable('snippets', [...standing, ...early, ...used]);
    const snippets = new Map(stored.map((each) => [each.id, each]));
    const entries = composeEntries({ packs, marks, uses, snippets: [...snippets.values()] });
    const shownOfPack = entries.filter(({ origin }) => origin === 'pack').length;
    const hidden = marks.filter((mark) => mark.hidden?.value && !packIds.has(mark.entry)).length;
    return {
      entries: sortForEmptyQuery(entries, Date.now()).slice(0, limit),
      total: shownOfPack + count - trashed - hidden,
      facets: null,
    };
  });
}
