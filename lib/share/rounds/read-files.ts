import {
  checkSource,
  checkStep,
  countIds,
  type LibraryRecords,
  mergeSnippets,
  NO_RECORDS,
  setAsideFuture,
  type SnippetRecords,
} from '@/lib/merge';
import { DEVICE_FILE_LIMIT, readDeviceFile } from '../format/device-file';
import { DEVICES_PATH } from '../format/marker';
import type { FolderFault, SharedFolder } from '../shared-folder';
import { type FileMarks, isChanged, type KnownFile } from './known-file';

/** A file of another device that is listed. */
export interface OtherFile {
  name: string;
  marks: FileMarks;
}

/** What became of the files of the others; `fault` where the folder stopped answering, with what was read until then. */
export interface FilesRead {
  files: KnownFile[];
  fault: { reason: FolderFault; retryAfter?: number } | null;
}

/** Files that are fetched at once. */
const AT_ONCE = 4;
/** After these the others would fail as well. */
const ENDS_ROUND: ReadonlySet<FolderFault> = new Set<FolderFault>([
  'busy',
  'offline',
  'permission-lost',
  'redirected',
  'refused',
]);

/**
 * Fetches what changed, checks it and merges it into what is known. What can't be read, is from the future or meets a brake leaves the
 * last good state in force. `released` are the names of the files that a person let go on.
 */
export async function readFiles(
  folder: SharedFolder,
  known: readonly KnownFile[],
  listed: readonly OtherFile[],
  { now, released }: { now: number; released: ReadonlySet<string> },
): Promise<FilesRead> {
  const files = new Map(known.map((file) => [file.name, file]));
  const due = listed.filter(({ name, marks }) => {
    const file = files.get(name);
    return isChanged(file?.marks ?? null, marks) || released.has(name);
  });
  let fault: FilesRead['fault'] = null;
  const readNext = async (): Promise<void> => {
    const next = fault ? undefined : due.shift();
    if (!next) return;
    const { name, marks } = next;
    const before = files.get(name) ?? unknownFile(name);
    // What says of itself that it is too large costs no request.
    if (marks.length > DEVICE_FILE_LIMIT) {
      files.set(name, { ...before, fault: 'too-large' });
      return readNext();
    }
    const got = await folder.get(`${DEVICES_PATH}/${name}`, DEVICE_FILE_LIMIT);
    if (got.ok) {
      const isReleased = released.has(name);
      files.set(name, await takeFile(before, got.value, { marks, now, isReleased }));
    } else if (ENDS_ROUND.has(got.reason)) {
      fault = got;
    } else {
      const reason = got.reason === 'too-large' ? 'too-large' : 'not-read';
      files.set(name, { ...before, fault: reason });
    }
    return readNext();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, readNext));
  return { files: [...files.values()], fault };
}

/** Returns what is known of a file once these bytes were found in it. */
async function takeFile(
  before: KnownFile,
  bytes: Uint8Array,
  { marks, now, isReleased }: { marks: FileMarks; now: number; isReleased: boolean },
): Promise<KnownFile> {
  const read = await readDeviceFile(bytes);
  // A file that is just being written is read again in the next round.
  if (!read.ok) return { ...before, fault: read.reason, marks: null };
  const { records: found, aside } = setAsideFuture({ ...NO_RECORDS, ...read.content }, now);
  const theirs = ownOnly(found, before.records);
  const merged = mergeSnippets(before.records, theirs);
  const brake = isReleased ? null : checkStep(asLibrary(before.records), asLibrary(merged))[0];
  if (brake) {
    const reason = brake.reason === 'many-changed' ? 'braked-changed' : 'braked-gone';
    return { ...before, fault: reason, marks: null };
  }
  const { who, time } = read.head;
  const whole = { ...NO_RECORDS, ...read.content };
  const ids = countIds(whole);
  const isShrunken = checkSource(isReleased ? 0 : before.ids, whole) !== null;
  const waiting = aside.snippets + aside.tombstones;
  return {
    name: before.name,
    who,
    time,
    // What waits for its time, or for this clock to be set right, is read again.
    marks: waiting > 0 ? null : marks,
    ids: isReleased ? ids : Math.max(ids, before.ids),
    records: isReleased ? mergeSnippets(theirs, NO_RECORDS) : merged,
    fault: isShrunken ? 'shrunken' : null,
    aside: waiting,
  };
}

/** Leaves out tombstones of what the file never had: nobody deletes what another shares. */
function ownOnly(found: LibraryRecords, before: SnippetRecords): LibraryRecords {
  const had = new Set(
    [...found.snippets, ...before.snippets, ...before.tombstones].map(({ id }) => id),
  );
  return { ...found, tombstones: found.tombstones.filter(({ id }) => had.has(id)) };
}

function asLibrary(records: SnippetRecords): LibraryRecords {
  return { ...NO_RECORDS, ...records };
}

function unknownFile(name: string): KnownFile {
  const records: SnippetRecords = { snippets: [], versions: [], tombstones: [] };
  return { name, who: '', time: 0, marks: null, ids: 0, records, fault: null, aside: 0 };
}
