import type { PackEntry } from '@/lib/entry';
import { readChanges, readRevision } from '../database/changes';
import { readPacks } from './read-packs';
import { readSnippets } from './read-snippets';
import {
  type Favour,
  favourOf,
  ownerOf,
  type PackOwner,
  showPackEntry,
  shownEntries,
  showSnippet,
} from './compose-entries';
import type { BijiaDatabase } from '../database/database';
import type { ChangeRecord, SharedEntry } from '../database/records';
import type { LibraryEntry } from '../types';

/** Reads entries by id, and whatever they have in common only once. */
export interface EntryReader {
  /** Those of the ids that are shown, in the order given, and the revision of the library that they are of. */
  entriesById(ids: readonly string[]): Promise<{ revision: number; entries: LibraryEntry[] }>;
  /** All entries in parts, each awaited, packs first; the revision from which changes must be read. */
  all(onPart: (entries: LibraryEntry[]) => void | Promise<void>): Promise<number>;
}

/** The most entries in the cache. */
const CACHE_LIMIT = 2000;
/** Snippets that are read in one task: this takes some milliseconds. */
const PART = 500;

/** What is read whole: it is small beside the snippets, or one record. */
interface Shared {
  revision: number;
  packed: ReadonlyMap<string, { entry: PackEntry | SharedEntry; owner: PackOwner }>;
  favour: Favour;
  /** Pack entries in whose place a snippet stands. */
  replaced: ReadonlySet<string>;
}

/**
 * Makes a reader for one page. Its cache is of one revision: each reading first looks, in its own transaction, what
 * changed since, so that no entry is older than the call.
 */
export function createEntryReader(db: BijiaDatabase): EntryReader {
  const cached = new Map<string, LibraryEntry | null>();
  let shared: Shared | null = null;

  const read = <T>(act: () => Promise<T>): Promise<T> =>
    // Dexie keeps a transaction open for what it can see to be an async function.
    db.transaction('r', db.changes, db.packs, db.snippets, db.marks, db.uses, async () => act());

  const readSome = async (ids: readonly string[]) => {
    const now = await refresh(db, shared, cached);
    shared = now;
    const found = new Map(ids.map((id) => [id, cached.get(id)]));
    const missing = [...found.keys()].filter((id) => found.get(id) === undefined);
    const own = missing.filter((id) => !now.packed.has(id));
    const snippets = db.damage.usable('snippets', await readSnippets(db, own));
    const byId = new Map(snippets.map((snippet) => [snippet.id, snippet]));
    if (cached.size + missing.length > CACHE_LIMIT) cached.clear();
    for (const id of missing) {
      const snippet = byId.get(id);
      const entry = snippet ? showSnippet(snippet, now.favour) : packEntryOf(id, now);
      found.set(id, entry);
      cached.set(id, entry);
    }
    return { revision: now.revision, entries: ids.flatMap((id) => found.get(id) ?? []) };
  };
  // One at a time: what an earlier reading keeps must not come after what a later one found changed.
  let turn: Promise<unknown> = Promise.resolve();

  return {
    entriesById(ids) {
      const reading = turn.then(() => read(() => readSome(ids)));
      turn = reading.catch(() => undefined);
      return reading;
    },

    async all(onPart) {
      const first = await read(() => refresh(db, shared, cached));
      const packIds = [...first.packed.keys()];
      await onPart(packIds.flatMap((id) => packEntryOf(id, first) ?? []));
      for (let last = ''; ;) {
        const part = await db.snippets.where('id').above(last).limit(PART).toArray();
        const snippets = db.damage.usable('snippets', part);
        await onPart(snippets.flatMap((snippet) => showSnippet(snippet, first.favour) ?? []));
        if (part.length < PART) break;
        last = part.at(-1)?.id ?? last;
      }
      return first.revision;
    },
  };
}

/** Brings what was read whole to the library's revision, and drops from `cached` the entries that changed since. */
async function refresh(
  db: BijiaDatabase,
  shared: Shared | null,
  cached: Map<string, LibraryEntry | null>,
): Promise<Shared> {
  const changes = shared && (await readChanges(db, shared.revision));
  if (!shared || !changes) {
    cached.clear();
    return {
      revision: await readRevision(db),
      packed: await packEntries(db),
      favour: await readFavour(db),
      replaced: await readReplaced(db),
    };
  }
  const { revision, whats } = changes;
  if (revision === shared.revision) return shared;
  for (const id of changes.entries) cached.delete(id);
  const has = (...some: Array<ChangeRecord['what']>) => some.some((what) => whats.has(what));
  return {
    revision,
    packed: has('pack') ? await packEntries(db) : shared.packed,
    // Hiding an entry is a change of content.
    favour: has('favour', 'content') ? await readFavour(db) : shared.favour,
    replaced: has('content') ? await readReplaced(db) : shared.replaced,
  };
}

/** The entry of a pack as it is shown; null where it is in none, or a snippet stands in its place. */
function packEntryOf(id: string, { packed, replaced, favour }: Shared): LibraryEntry | null {
  const found = packed.get(id);
  return found && !replaced.has(id) ? showPackEntry(found.entry, found.owner, favour) : null;
}

async function packEntries(db: BijiaDatabase): Promise<Shared['packed']> {
  const packs = await readPacks(db);
  return new Map(
    packs.flatMap((pack) => {
      const owner = ownerOf(pack);
      return shownEntries(pack).map((entry) => [entry.id, { entry, owner }] as const);
    }),
  );
}

async function readFavour(db: BijiaDatabase): Promise<Favour> {
  const [marks, uses] = await Promise.all([db.marks.toArray(), db.uses.toArray()]);
  return favourOf({
    marks: db.damage.usable('marks', marks),
    uses: db.damage.usable('uses', uses),
  });
}

async function readReplaced(db: BijiaDatabase): Promise<Set<string>> {
  const stored = await db.snippets.where('replaces').above('').toArray();
  const standing = db.damage.usable('snippets', stored);
  return new Set(
    standing.flatMap(({ replaces, deletedAt }) =>
      deletedAt === undefined ? (replaces ?? []) : [],
    ),
  );
}
