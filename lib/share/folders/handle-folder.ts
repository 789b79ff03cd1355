import type { FolderFault, FolderResult, ListedFile, SharedFolder } from '../shared-folder';

/** A folder that the user picked: what Chromium's handles have beyond the standard is the permission. */
export type PickedFolder = FileSystemDirectoryHandle & {
  queryPermission?: (wanted: { mode: 'readwrite' }) => Promise<PermissionState>;
};

/** Returns a folder on a disk or a network drive, by its handle. */
export function handleFolder(root: PickedFolder): SharedFolder {
  const attempt = async <T>(act: () => Promise<FolderResult<T> | T>): Promise<FolderResult<T>> => {
    try {
      const permission = (await root.queryPermission?.({ mode: 'readwrite' })) ?? 'granted';
      if (permission !== 'granted') return { ok: false, reason: 'permission-lost' };
      const result = await act();
      return isResult(result) ? result : { ok: true, value: result };
    } catch (error) {
      return { ok: false, reason: faultOf(error) };
    }
  };

  return {
    list: (path) =>
      attempt(async () => {
        const folder = await folderAt(root, path);
        const files: ListedFile[] = [];
        for await (const [name, handle] of folder.entries()) {
          if (!isFile(handle)) continue;
          // What goes while it is listed hides no other.
          const file = await handle.getFile().catch(() => null);
          if (file) files.push({ name, length: file.size, modified: file.lastModified });
        }
        return { files, now: Date.now() };
      }),

    get: (path, limit) =>
      attempt<Uint8Array>(async () => {
        const file = await (await fileAt(root, path, false)).getFile();
        if (file.size > limit) return { ok: false, reason: 'too-large' };
        return new Uint8Array(await file.arrayBuffer());
      }),

    put: (path, bytes) => attempt(() => writeFile(root, path, bytes)),

    move: (from, to) =>
      attempt(async () => {
        const source = await (await fileAt(root, from, false)).getFile();
        await writeFile(root, to, new Uint8Array(await source.arrayBuffer()));
        const [folder, name] = await parentOf(root, from);
        await folder.removeEntry(name);
        return null;
      }),

    mkdir: (path) =>
      attempt(async () => {
        const [folder, name] = await parentOf(root, path);
        await folder.getDirectoryHandle(name, { create: true });
        return null;
      }),
  };
}

function isResult<T>(result: FolderResult<T> | T): result is FolderResult<T> {
  return typeof result === 'object' && result !== null && 'ok' in result;
}

/** The browser writes beside the file and puts it in place when it is closed, so that nobody reads half of it. */
async function writeFile(root: PickedFolder, path: string, bytes: Uint8Array): Promise<null> {
  const stream = await (await fileAt(root, path, true)).createWritable();
  try {
    await stream.write(new Uint8Array(bytes));
  } catch (error) {
    await stream.abort().catch(() => undefined);
    throw error;
  }
  await stream.close();
  return null;
}

async function folderAt(root: PickedFolder, path: string): Promise<FileSystemDirectoryHandle> {
  let folder: FileSystemDirectoryHandle = root;
  for (const name of path.split('/').filter((each) => each !== ''))
    folder = await folder.getDirectoryHandle(name);
  return folder;
}

async function parentOf(
  root: PickedFolder,
  path: string,
): Promise<[folder: FileSystemDirectoryHandle, name: string]> {
  const cut = path.lastIndexOf('/');
  return [await folderAt(root, path.slice(0, Math.max(cut, 0))), path.slice(cut + 1)];
}

async function fileAt(
  root: PickedFolder,
  path: string,
  create: boolean,
): Promise<FileSystemFileHandle> {
  const [folder, name] = await parentOf(root, path);
  return folder.getFileHandle(name, { create });
}

function isFile(handle: FileSystemHandle): handle is FileSystemFileHandle {
  return handle.kind === 'file';
}

function faultOf(error: unknown): FolderFault {
  switch (error instanceof Error ? error.name : '') {
    case 'NotFoundError':
      return 'not-found';
    case 'NotAllowedError':
    case 'SecurityError':
      return 'permission-lost';
    case 'QuotaExceededError':
      return 'server-full';
    case 'NoModificationAllowedError':
      return 'locked';
    default:
      return 'folder-failed';
  }
}
