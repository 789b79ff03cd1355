import { readBackupName } from '../backup-name';
import type { PlacedBackup, PlaceFault, PlaceResult, ReadablePlace } from './types';

/** What Chromium's handles have beyond the standard: the permission of a folder that a user picked. */
export type Folder = FileSystemDirectoryHandle & {
  queryPermission?: (wanted: { mode: 'readwrite' }) => Promise<PermissionState>;
  requestPermission?: (wanted: { mode: 'readwrite' }) => Promise<PermissionState>;
};

/** Returns a folder that the user picked, or the browser's own for this extension, as a place for backups. */
export function folderPlace(folder: Folder): ReadablePlace {
  const place: ReadablePlace = {
    list: () => attempt(folder, () => listBackups(folder)),
    read: (name) => attempt(folder, () => readBytes(folder, name)),
    async write(name, bytes) {
      const written = await attempt(folder, () => writeBytes(folder, name, bytes));
      if (!written.ok) {
        // The file exists, empty, before the first byte is written.
        await place.remove(name);
        return written;
      }
      const found = await place.read(name);
      return found.ok ? { ok: true, value: { kind: 'bytes', bytes: found.value } } : found;
    },
    remove: (name) =>
      attempt(folder, async () => {
        await folder.removeEntry(name);
        return null;
      }),
  };
  return place;
}

/** Requests the folder's permission again; must be called within a click, with nothing awaited before it. */
export async function requestFolderPermission(folder: Folder): Promise<boolean> {
  try {
    return (await folder.requestPermission?.({ mode: 'readwrite' })) === 'granted';
  } catch {
    return false;
  }
}

async function attempt<T>(folder: Folder, act: () => Promise<T>): Promise<PlaceResult<T>> {
  try {
    if ((await folder.queryPermission?.({ mode: 'readwrite' })) === 'denied')
      return { ok: false, reason: 'permission-lost' };
    return { ok: true, value: await act() };
  } catch (error) {
    return { ok: false, reason: await faultOf(folder, error) };
  }
}

async function listBackups(folder: Folder): Promise<PlacedBackup[]> {
  const backups: PlacedBackup[] = [];
  for await (const [name, entry] of folder.entries()) {
    const named = readBackupName(name);
    if (!named || !isFile(entry)) continue;
    // A file that goes, or is locked, while the folder is listed hides no other.
    const size = await entry.getFile().then(
      (file) => file.size,
      () => 0,
    );
    backups.push({ ...named, size });
  }
  return backups;
}

function isFile(entry: FileSystemHandle): entry is FileSystemFileHandle {
  return entry.kind === 'file';
}

async function readBytes(folder: Folder, name: string): Promise<Uint8Array> {
  const file = await (await folder.getFileHandle(name)).getFile();
  return new Uint8Array(await file.arrayBuffer());
}

/** The browser writes beside the file and puts it in place when it is closed, so that a kill in the middle leaves no half. */
async function writeBytes(folder: Folder, name: string, bytes: Uint8Array): Promise<void> {
  const handle = await folder.getFileHandle(name, { create: true });
  const stream = await handle.createWritable();
  try {
    await stream.write(new Uint8Array(bytes));
  } catch (error) {
    await stream.abort().catch(() => undefined);
    throw error;
  }
  await stream.close();
}

async function faultOf(folder: Folder, error: unknown): Promise<PlaceFault> {
  switch (error instanceof Error ? error.name : '') {
    case 'QuotaExceededError':
      return 'disk-full';
    case 'NotAllowedError':
    case 'SecurityError':
    case 'NoModificationAllowedError':
      return 'permission-lost';
    case 'NotFoundError':
      return (await isThere(folder)) ? 'file-gone' : 'folder-gone';
    default:
      return 'place-failed';
  }
}

async function isThere(folder: Folder): Promise<boolean> {
  try {
    // Nothing else reads the disk: a handle outlives its folder.
    await folder.keys().next();
    return true;
  } catch {
    return false;
  }
}
