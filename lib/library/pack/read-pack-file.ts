import { composeEntries } from '../entries/compose-entries';
import type { PackFile } from './built-in-pack';
import type { LibraryEntry } from '../types';

/** The entries of a pack's file, as though nothing had ever been marked or used. */
export async function readPackFile(file: PackFile): Promise<LibraryEntry[]> {
  const record = { ...(await file.read()), seededAt: 0 };
  return composeEntries({ packs: [record], snippets: [], marks: [], uses: [] });
}
