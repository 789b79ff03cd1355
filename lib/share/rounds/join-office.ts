import {
  DEVICES_PATH,
  MARKER_LIMIT,
  MARKER_PATH,
  type Marker,
  readMarker,
  writeMarker,
} from '../format/marker';
import type { FolderFault, SharedFolder } from '../shared-folder';

/** What stands in a folder that is about to be used: an office's library, nothing of the kind, or why nobody can say. */
export type FolderLook =
  | { kind: 'office'; marker: Marker }
  /** `files` is how many files of others lie there. */
  | { kind: 'empty'; files: number }
  | { kind: 'fault'; reason: FolderFault | 'foreign-marker' | 'newer-version' };

/** Looks at a folder without writing anything. */
export async function lookAtFolder(folder: SharedFolder): Promise<FolderLook> {
  const got = await folder.get(MARKER_PATH, MARKER_LIMIT);
  if (got.ok) {
    const read = readMarker(got.value);
    return read.ok ? { kind: 'office', marker: read.marker } : { kind: 'fault', ...read };
  }
  if (got.reason === 'too-large') return { kind: 'fault', reason: 'foreign-marker' };
  if (got.reason !== 'not-found') return { kind: 'fault', reason: got.reason };
  const listed = await folder.list('');
  return listed.ok
    ? { kind: 'empty', files: listed.value.files.length }
    : { kind: 'fault', reason: listed.reason };
}

/**
 * Makes a folder an office's library, and returns the marker that is in it then: two people may do so at once, and the one whose
 * marker was written over takes the other's.
 */
export async function makeOffice(folder: SharedFolder, marker: Marker): Promise<FolderLook> {
  const made = await folder.mkdir(DEVICES_PATH);
  if (!made.ok) return { kind: 'fault', reason: made.reason };
  const put = await folder.put(MARKER_PATH, writeMarker(marker));
  if (!put.ok) return { kind: 'fault', reason: put.reason };
  return lookAtFolder(folder);
}
