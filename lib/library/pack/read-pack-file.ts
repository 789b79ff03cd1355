import { composeEntries } from '../entries/compose-entries';
import type { PackFile } from './built-in-pack';
import type { LibraryEntry } from '../types';

/** The entries of the packs' files, as though nothing had ever been marked or used. */
export async function readPackFile(file: PackFile): Promise<LibraryEntry[]> {
  const packs = (await file.read()).map((pack) => Object.assign(pack, { seededAt: 0 }));
  return composeEntries({ packs, snippets: [], marks: [], uses: [] });
}
