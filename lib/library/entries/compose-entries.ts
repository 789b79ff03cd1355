import type { EntryContent, EntryFields, PackEntry } from '@/lib/entry';
import {
  isSharedPack,
  type MarkRecord,
  type PackRecord,
  type SharedEntry,
  type SnippetRecord,
  type UseRecord,
} from '../database/records';
import type { LibraryEntry, LibraryFacts } from '../types';

/** The facts that don't come from marks and usage. */
type OwnFacts = Omit<LibraryFacts, 'pinned' | 'uses' | 'lastUsedAt'>;

/** The user's marks and the uses of all devices, by entry. */
export interface Favour {
  marks: ReadonlyMap<string, MarkRecord>;
  uses: ReadonlyMap<string, { count: number; lastUsedAt: number }>;
}

/** Everything that decides what the library shows. */
export interface LibraryRecords {
  packs: PackRecord[];
  snippets: SnippetRecord[];
  marks: MarkRecord[];
  uses: UseRecord[];
}

/**
 * The entries that are shown: snippets first, then pack entries, each with its marks and its uses on all devices.
 * Left out: snippets in the trash, hidden entries, those of hidden packs, and pack entries that a snippet stands in for.
 */
export function composeEntries(records: LibraryRecords): LibraryEntry[] {
  const favour = favourOf(records);
  const snippets = records.snippets.filter((snippet) => snippet.deletedAt === undefined);
  const replaced = new Set(snippets.map((snippet) => snippet.replaces));
  return [
    ...snippets.flatMap((snippet) => showSnippet(snippet, favour) ?? []),
    ...records.packs.flatMap((pack) =>
      shownEntries(pack).flatMap((entry) =>
        replaced.has(entry.id) ? [] : (showPackEntry(entry, ownerOf(pack), favour) ?? []),
      ),
    ),
  ];
}

/** Which pack an entry is of, and who shares it where it is what somebody shares. */
export type PackOwner = Pick<LibraryFacts, 'pack' | 'who'>;

/** Returns what all entries of a pack say of where they are from. */
export function ownerOf(pack: PackRecord): PackOwner {
  return isSharedPack(pack) ? { pack: pack.id, who: pack.who } : { pack: pack.id };
}

/** The entries of a pack, none where the pack is hidden. */
export function shownEntries({
  isHidden,
  entries,
}: PackRecord): ReadonlyArray<PackEntry | SharedEntry> {
  return isHidden ? [] : entries;
}

/** Marks and uses, to look entries up in. */
export function favourOf({ marks, uses }: Pick<LibraryRecords, 'marks' | 'uses'>): Favour {
  return { marks: new Map(marks.map((mark) => [mark.entry, mark])), uses: addUses(uses) };
}

/** A snippet as it is shown; null where it is in the trash or hidden. */
export function showSnippet(snippet: SnippetRecord, favour: Favour): LibraryEntry | null {
  const { device: _device, deletedAt, ...entry } = snippet;
  if (deletedAt !== undefined) return null;
  return show(entry, { origin: 'snippet' }, favour);
}

/** An entry of a pack as it is shown, unless a snippet stands in its place; null where it is hidden. */
export function showPackEntry(
  entry: PackEntry | SharedEntry,
  owner: PackOwner,
  favour: Favour,
): LibraryEntry | null {
  return show({ tags: [], ...entry }, { origin: 'pack', ...owner }, favour);
}

function show(
  entry: EntryContent & EntryFields & { id: string },
  facts: OwnFacts,
  { marks, uses }: Favour,
): LibraryEntry | null {
  const mark = marks.get(entry.id);
  if (mark?.hidden?.value) return null;
  const used = uses.get(entry.id);
  return {
    ...entry,
    ...facts,
    pinned: mark?.pinned?.value ?? false,
    uses: used?.count ?? 0,
    ...(used ? { lastUsedAt: used.lastUsedAt } : {}),
  };
}

function addUses(records: UseRecord[]): Map<string, { count: number; lastUsedAt: number }> {
  const sums = new Map<string, { count: number; lastUsedAt: number }>();
  for (const { entry, count, lastUsedAt } of records) {
    const sum = sums.get(entry);
    sums.set(entry, {
      count: (sum?.count ?? 0) + count,
      lastUsedAt: Math.max(sum?.lastUsedAt ?? 0, lastUsedAt),
    });
  }
  return sums;
}
