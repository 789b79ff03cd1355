import { type PackEntry, type PackFault, parsePack } from '@/lib/entry';
import { findFunction } from '@/lib/extract/labels/label-function';
import type { LibraryEntry } from '@/lib/library';
import { checkPack, type MadePack } from '@/lib/share/format/pack-file';

/** What a maker says of a pack. */
export interface PackFacts {
  id: string;
  version: number;
  title: string;
  notes: string;
}

export type MakePackResult = { ok: true; pack: MadePack } | { ok: false; faults: PackFault[] };

/**
 * Makes a pack of entries of one's own, by the rules by which it is read. An entry's id in the pack comes from its own id, so that the next version has it
 * again; where it was found does not go along.
 */
export function makePack(facts: PackFacts, entries: readonly LibraryEntry[]): MakePackResult {
  const made = entries.map((entry) => packEntryOf(entry, facts));
  const parsed = parsePack({ ...facts, entries: made });
  if (!parsed.ok) return parsed;
  const pack = { ...parsed.pack, notes: facts.notes };
  const faults = checkPack(pack);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, pack };
}

function packEntryOf(entry: LibraryEntry, { id, title }: PackFacts): PackEntry {
  const { themes, forms, documentTypes } = entry;
  const own = entry.id.toLowerCase().replace(/[^0-9a-z]/g, '');
  const common = {
    id: `${id}-${own}`,
    function: entry.function ?? findFunction(textOf(entry), 0.5),
    themes: themes.slice(0, 3),
    forms: forms.slice(0, 3),
    ...(documentTypes ? { documentTypes: documentTypes.slice(0, 6) } : {}),
    source: { heading: [title] },
  };
  const name = entry.title?.slice(0, 30);
  if (entry.kind === 'phrase')
    return {
      kind: entry.kind,
      text: entry.text.trim(),
      ...(name === undefined ? {} : { title: name }),
      ...common,
    };
  // A pattern of a pack has a title; without one its first words are.
  const shown =
    name ??
    textOf(entry)
      .replace(/[{}[\]|:=\s]+/gu, '')
      .slice(0, 20);
  return { kind: entry.kind, body: entry.body.trim(), title: shown, ...common };
}

function textOf(entry: LibraryEntry): string {
  return entry.kind === 'phrase' ? entry.text : entry.body;
}
