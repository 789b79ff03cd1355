import type { FolderFault, FolderResult, Listing, SharedFolder } from '../shared-folder';
import { DEVICE_FILE_LIMIT, readDeviceFile } from '../format/device-file';
import { DEVICES_PATH, MARKER_LIMIT, MARKER_PATH, readMarker } from '../format/marker';
import { type FileMarks, type KnownFile, marksOf } from './known-file';
import { type OtherFile, readFiles } from './read-files';

/** What this device wrote last: the content's sum, the file's length in bytes and its marks once they were listed; `time` as in its head. */
export interface Published {
  sha256: string;
  length: number;
  time: number;
  marks: FileMarks | null;
}

/** What a round begins with. */
export interface RoundStart {
  /** The id in the folder's marker. */
  library: string;
  /** The name of this device's file. */
  ownFile: string;
  /** What is to stand in it. */
  own: { bytes: Uint8Array; sha256: string; time: number };
  /** What this device wrote before; null where it never did. */
  published: Published | null;
  files: readonly KnownFile[];
  /** The names of files that a person let go on although a brake stands. */
  released: ReadonlySet<string>;
  /** Epoch ms. */
  now: number;
}

/** Why a round came to nothing, or stopped on its way; all that was known stays. `twin`: another installation writes this device's file. */
export type RoundFault =
  | Exclude<FolderFault, 'not-found'>
  | 'folder-gone'
  | 'foreign-marker'
  | 'marker-missing'
  | 'newer-version'
  | 'twin';

/** What a round came to. Where there is a fault, the rest is what was reached before it. */
export interface RoundResult {
  fault: { reason: RoundFault; retryAfter?: number } | null;
  published: Published | null;
  files: KnownFile[];
  /** The folder listed as many files as some servers give at most: others may be there. */
  isCut: boolean;
}

/** 坚果云 lists no more than these at once. */
const LIST_LIMIT = 750;
/** Why a device may not write although it can read: a full disk, an account that may only look, a lock. What the others share comes all the same. */
const ONLY_WRITING: ReadonlySet<FolderFault> = new Set<FolderFault>([
  'folder-failed',
  'forbidden',
  'locked',
  'not-webdav',
  'server-full',
  'too-large',
]);

/** What ends a round early. */
class RoundEnded extends Error {
  constructor(readonly fault: NonNullable<RoundResult['fault']>) {
    super(fault.reason);
  }
}

/**
 * One round: look at the marker, publish what changed here, list, fetch what changed there, check and merge. Nothing is ever removed from the
 * folder, and nothing is written into one without this library's marker.
 */
export async function runRound(folder: SharedFolder, start: RoundStart): Promise<RoundResult> {
  const end: RoundResult = {
    fault: null,
    published: start.published,
    files: [...start.files],
    isCut: false,
  };
  try {
    await checkMarker(folder, start.library);
    const { own, published } = start;
    const isDue = published?.sha256 !== own.sha256;
    let unwritten = isDue ? await publish(folder, start, end) : null;
    let listing = await listDevices(folder);
    if (!unwritten && !isStanding(listing, start.ownFile, end.published)) {
      // Torn, taken away, or put back to an older state.
      if (!isDue) await checkTwin(folder, start, listing);
      unwritten = await publish(folder, start, end);
      listing = await listDevices(folder);
    }
    if (!unwritten) end.published = withMarks(end.published, listing, start.ownFile);
    end.isCut = listing.files.length >= LIST_LIMIT;
    await readOthers(folder, start, listing, end);
    end.fault = unwritten;
  } catch (error) {
    if (!(error instanceof RoundEnded)) throw error;
    end.fault = error.fault;
  }
  return end;
}

async function readOthers(
  folder: SharedFolder,
  start: RoundStart,
  listing: Listing,
  end: RoundResult,
): Promise<void> {
  const listed = otherFiles(listing, start.ownFile);
  const read = await readFiles(folder, start.files, listed, start);
  const names = new Set(listed.map(({ name }) => name));
  end.files = read.files.map((file) => {
    // A listing that may be cut says nothing of what it lacks.
    if (names.has(file.name) || end.isCut) return file;
    const isKnown = file.fault === 'missing' && file.marks === null;
    return isKnown ? file : { ...file, fault: 'missing', marks: null };
  });
  if (read.fault) throw new RoundEnded(faultOf(read.fault));
}

async function checkMarker(folder: SharedFolder, library: string): Promise<void> {
  const got = await folder.get(MARKER_PATH, MARKER_LIMIT);
  if (!got.ok) {
    if (got.reason === 'too-large') throw new RoundEnded({ reason: 'foreign-marker' });
    if (got.reason !== 'not-found') throw new RoundEnded(faultOf(got));
    const root = await folder.list('');
    throw new RoundEnded(root.ok ? { reason: 'marker-missing' } : faultOf(root));
  }
  const read = readMarker(got.value);
  if (!read.ok) throw new RoundEnded({ reason: read.reason });
  if (read.marker.library !== library) throw new RoundEnded({ reason: 'foreign-marker' });
}

/** Writes this device's file; returns why it could not where the folder can still be read, and else ends the round. */
async function publish(
  folder: SharedFolder,
  { own, ownFile }: RoundStart,
  end: RoundResult,
): Promise<RoundResult['fault']> {
  const path = `${DEVICES_PATH}/${ownFile}`;
  let put = await folder.put(path, own.bytes);
  if (!put.ok && put.reason === 'not-found') {
    const made = await folder.mkdir(DEVICES_PATH);
    put = made.ok ? await folder.put(path, own.bytes) : made;
  }
  if (!put.ok && ONLY_WRITING.has(put.reason)) return faultOf(put);
  ok(put);
  const { sha256, bytes, time } = own;
  end.published = { sha256, length: bytes.length, time, marks: null };
  return null;
}

async function listDevices(folder: SharedFolder): Promise<Listing> {
  const listed = await folder.list(DEVICES_PATH);
  // With the marker in its place, only this folder was removed: it is made again.
  return !listed.ok && listed.reason === 'not-found' ? { files: [] } : ok(listed);
}

/** Whether this device's file is listed as it was written; a cut listing that lacks it says nothing. */
function isStanding(listing: Listing, name: string, published: Published | null): boolean {
  const listed = listing.files.find((file) => file.name === name);
  if (!listed) return listing.files.length >= LIST_LIMIT;
  if (!published || listed.length !== published.length) return false;
  const { marks } = published;
  if (!marks?.isSettled) return true;
  return marks.etag === listed.etag && marks.modified === listed.modified;
}

/** A profile that was copied writes the same file: the file is then later than what this one wrote, and sound. */
async function checkTwin(
  folder: SharedFolder,
  { ownFile, published }: RoundStart,
  listing: Listing,
): Promise<void> {
  if (!published || !listing.files.some(({ name }) => name === ownFile)) return;
  const got = await folder.get(`${DEVICES_PATH}/${ownFile}`, DEVICE_FILE_LIMIT);
  const read = got.ok ? await readDeviceFile(got.value) : null;
  if (read?.ok && read.head.sha256 !== published.sha256 && read.head.time > published.time)
    throw new RoundEnded({ reason: 'twin' });
}

function withMarks(published: Published | null, listing: Listing, name: string): Published | null {
  const listed = listing.files.find((file) => file.name === name);
  return published && { ...published, marks: listed ? marksOf(listed, listing) : null };
}

const DEVICE_FILE = /^[0-9a-z-]{1,64}\.bijia$/;

function otherFiles(listing: Listing, ownFile: string): OtherFile[] {
  return listing.files
    .filter(({ name }) => name !== ownFile && DEVICE_FILE.test(name))
    .map((file) => ({ name: file.name, marks: marksOf(file, listing) }));
}

/** Returns the value of a call that worked; else the round is over. */
function ok<T>(result: FolderResult<T>): T {
  if (!result.ok) throw new RoundEnded(faultOf(result));
  return result.value;
}

function faultOf({ reason, retryAfter }: { reason: FolderFault; retryAfter?: number }) {
  const known: RoundFault = reason === 'not-found' ? 'folder-gone' : reason;
  return { reason: known, ...(retryAfter === undefined ? {} : { retryAfter }) };
}
