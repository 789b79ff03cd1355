import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import type { Pack, PackEntry } from '@/lib/entry';
import type { PackFile } from '../pack/built-in-pack';
import { BijiaDatabase } from '../database/database';
import { openLibrary } from '../open-library';
import type { Library, SnippetInput } from '../types';

/** A phrase of a pack made for a test. */
export function packPhrase(id: string, text: string): PackEntry {
  const source = { speech: 1, heading: [], quote: text };
  return { id, kind: 'phrase', text, function: '提出要求', themes: ['作风'], forms: [], source };
}

/** A pack file of these entries, counting how often it is read. */
export function packFile(version: number, entries: PackEntry[]): PackFile & { reads: number } {
  const pack: Pack = { id: 'office-speeches', version, title: '办公室讲话', entries };
  return {
    url: `/assets/pack-${version}.json`,
    reads: 0,
    async read() {
      this.reads += 1;
      // As a fetch does: what is awaited is no promise of the database.
      await new Promise((resolve) => setTimeout(resolve));
      return [pack];
    },
  };
}

/** What the snippet form gives for a plain phrase. */
export function phraseInput(text: string, more: Partial<SnippetInput> = {}): SnippetInput {
  return { kind: 'phrase', text, themes: [], forms: [], tags: [], ...more } as SnippetInput;
}

/** A database of its own under a random name; `reopen` opens the same one as another page would. */
export async function freshLibrary(
  file: PackFile = packFile(1, [packPhrase('p1', '承上启下')]),
): Promise<{ library: Library; name: string; reopen: (file?: PackFile) => Promise<Library> }> {
  const name = `bijia-${randomUUID()}`;
  const reopen = (next: PackFile = file) => openLibrary(next, () => new BijiaDatabase(name));
  return { library: await reopen(), name, reopen };
}
