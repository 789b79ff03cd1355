import type { Entry } from '@/lib/entry';
import type { MarkRecord, PackRecord, SnippetRecord, UseRecord } from './database';
import type { LibraryEntry, LibraryFacts } from './types';

/** The facts that don't come from marks and usage. */
type OwnFacts = Omit<LibraryFacts, 'pinned' | 'uses' | 'lastUsedAt'>;

/** Everything that decides what the library shows. */
export interface LibraryRecords {
  packs: PackRecord[];
  snippets: SnippetRecord[];
  marks: MarkRecord[];
  uses: UseRecord[];
}

/**
 * The entries that are shown: snippets first, then pack entries, each with its marks and its uses on all devices.
 * Left out: snippets in the trash, hidden entries, and pack entries that a snippet stands in for.
 */
export function composeEntries(records: LibraryRecords): LibraryEntry[] {
  const marks = new Map(records.marks.map((mark) => [mark.entry, mark]));
  const uses = addUses(records.uses);
  const snippets = records.snippets.filter((snippet) => snippet.deletedAt === undefined);
  const replaced = new Set(snippets.map((snippet) => snippet.replaces));

  const shown: LibraryEntry[] = [];
  const show = (entry: Entry, facts: OwnFacts) => {
    const mark = marks.get(entry.id);
    if (mark?.hidden) return;
    const used = uses.get(entry.id);
    shown.push({
      ...entry,
      ...facts,
      pinned: mark?.pinned ?? false,
      uses: used?.count ?? 0,
      ...(used ? { lastUsedAt: used.lastUsedAt } : {}),
    });
  };

  for (const snippet of snippets) {
    const { device: _device, deletedAt: _deletedAt, ...entry } = snippet;
    show(entry, { origin: 'snippet', tags: snippet.tags });
  }
  for (const pack of records.packs)
    for (const entry of pack.entries)
      if (!replaced.has(entry.id)) show(entry, { origin: 'pack', pack: pack.id, tags: [] });
  return shown;
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
