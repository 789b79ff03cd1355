import type { FolderFault, FolderResult, Listing, SharedFolder } from '../shared-folder';

/** A file of a folder in memory. */
export interface MemoryFile {
  bytes: Uint8Array;
  modified: number;
  etag: number;
}

/** A folder in memory that several devices share, with faults. */
export interface MemoryServer {
  folder: SharedFolder;
  files: Map<string, MemoryFile>;
  folders: Set<string>;
  /** Epoch ms, by the server's clock. */
  now: () => number;
  /** Called before each call; what it returns is the answer. */
  fail: (call: keyof SharedFolder, path: string) => FolderFault | null;
  /** What a write leaves there; null for a write that ends in the middle and is reported as failed. */
  spoil: (bytes: Uint8Array) => Uint8Array | null;
  calls: number;
}

/** Makes an empty folder. */
export function memoryServer(now: () => number = () => 1_000_000): MemoryServer {
  let writes = 0;
  const files = new Map<string, MemoryFile>();
  const folders = new Set(['']);
  const server: MemoryServer = {
    folder: undefined as never,
    files,
    folders,
    now,
    fail: () => null,
    spoil: (bytes) => bytes,
    calls: 0,
  };
  const attempt = async <T>(
    call: keyof SharedFolder,
    path: string,
    act: () => FolderResult<T>,
  ): Promise<FolderResult<T>> => {
    server.calls += 1;
    // As a server does, it answers later.
    await Promise.resolve();
    const reason = server.fail(call, path);
    return reason ? { ok: false, reason } : act();
  };
  const write = (path: string, bytes: Uint8Array) => {
    writes += 1;
    files.set(path, { bytes, modified: server.now(), etag: writes });
  };

  server.folder = {
    list: (path) => attempt('list', path, () => listFiles(server, path)),
    get: (path, limit) =>
      attempt('get', path, () => {
        const file = files.get(path);
        if (!file) return GONE;
        if (file.bytes.length > limit) return { ok: false, reason: 'too-large' };
        return { ok: true, value: file.bytes };
      }),
    put: (path, bytes) =>
      attempt('put', path, () => {
        if (!folders.has(parentOf(path))) return GONE;
        const left = server.spoil(bytes);
        write(path, left ?? bytes.slice(0, bytes.length / 2));
        return left ? { ok: true, value: null } : { ok: false, reason: 'offline' };
      }),
    move: (from, to) =>
      attempt('move', from, () => {
        const file = files.get(from);
        if (!file || !folders.has(parentOf(to))) return GONE;
        files.delete(from);
        write(to, file.bytes);
        return { ok: true, value: null };
      }),
    mkdir: (path) =>
      attempt('mkdir', path, () => {
        if (!folders.has(parentOf(path))) return GONE;
        folders.add(path);
        return { ok: true, value: null };
      }),
  };
  return server;
}

const GONE = { ok: false, reason: 'not-found' } as const;

/** The files of a folder as a server lists them: names relative to it, times in whole seconds. */
function listFiles({ files, folders, now }: MemoryServer, path: string): FolderResult<Listing> {
  if (!folders.has(path)) return GONE;
  const inside = [...files].filter(([name]) => parentOf(name) === path);
  const listed = inside.map(([name, { bytes, modified, etag }]) => ({
    name: name.slice(path === '' ? 0 : path.length + 1),
    length: bytes.length,
    modified: Math.floor(modified / 1000) * 1000,
    etag: String(etag),
  }));
  return { ok: true, value: { files: listed, now: now() } };
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}
