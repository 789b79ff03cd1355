import type { Snippet, SnippetRecords } from '@/lib/merge';
import { compareSnippets } from '@/lib/merge/order';
import type { ListedFile, Listing } from '../shared-folder';
import type { WholeFault } from '../format/whole-file';

/** What a folder said of a file when it was read. `isSettled`: it had not been written for some seconds, so that its marks can be trusted. */
export interface FileMarks {
  length: number;
  modified?: number;
  etag?: string;
  isSettled: boolean;
}

/** Why the last state of a file was not taken; what was read of it before stays in force. */
export type FileFault =
  | WholeFault
  | 'braked-changed'
  | 'braked-gone'
  | 'missing'
  | 'not-read'
  | 'shrunken'
  | 'too-large';

/** The file of another device, as far as it is known. */
export interface KnownFile {
  /** The file's name. */
  name: string;
  who: string;
  /** When it was written, by the writer's clock; epoch ms. */
  time: number;
  /** Null until it was read, and where it is to be read again. */
  marks: FileMarks | null;
  /** How many ids it had at the most. */
  ids: number;
  /** All that was ever read of it and not withdrawn by it. */
  records: SnippetRecords;
  fault: FileFault | null;
  /** Records from more than a day ahead, which were not taken. */
  aside: number;
}

/** How long (ms) after a write another may come that a server's marks do not distinguish: nginx and lighttpd count whole seconds. */
const UNSETTLED = 3000;

/** Returns the marks of a listed file. */
export function marksOf({ length, modified, etag }: ListedFile, { now }: Listing): FileMarks {
  return {
    length,
    ...(modified === undefined ? {} : { modified }),
    ...(etag === undefined ? {} : { etag }),
    isSettled: modified === undefined || (now !== undefined && modified + UNSETTLED <= now),
  };
}

/** Returns whether a file must be read again. Where a folder says nothing but a length, it is read every time. */
export function isChanged(known: FileMarks | null, listed: FileMarks): boolean {
  if (!known?.isSettled) return true;
  if (listed.etag === undefined && listed.modified === undefined) return true;
  return (
    known.length !== listed.length ||
    known.modified !== listed.modified ||
    known.etag !== listed.etag
  );
}

/** An entry of the office, and the file that it is from. */
export interface OfficeEntry {
  file: string;
  snippet: Snippet;
}

/**
 * Returns what the office shares, sorted by id. A tombstone takes only what its own file had: nobody deletes what another shares.
 * Where two files have one id, as two devices with one restored library do, the law of merging decides.
 */
export function officeEntries(files: readonly KnownFile[]): OfficeEntry[] {
  const byId = new Map<string, OfficeEntry>();
  for (const { name, records } of files.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    for (const snippet of records.snippets) {
      if (snippet.deletedAt !== undefined) continue;
      const known = byId.get(snippet.id);
      if (!known || compareSnippets(known.snippet, snippet) < 0)
        byId.set(snippet.id, { file: name, snippet });
    }
  }
  return [...byId.values()].toSorted((a, b) => (a.snippet.id < b.snippet.id ? -1 : 1));
}
