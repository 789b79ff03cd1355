import type { Folder } from '../places/folder-place';

/** What goes wrong with a folder made for a test: an error of this name, at this step. */
export interface FolderTrouble {
  at: 'open' | 'write' | 'close' | 'read' | 'list';
  name: string;
}

/** A folder in memory with as much of a handle as places use. */
export interface MemoryFolder {
  folder: Folder;
  files: Map<string, Uint8Array>;
  /** Replaced by a test; null where all is well. */
  trouble: FolderTrouble | null;
  permission: PermissionState;
  /** What a write leaves on the disk; by default the bytes as they are. */
  spoil: (bytes: Uint8Array) => Uint8Array;
}

/** Makes an empty folder. */
export function memoryFolder(): MemoryFolder {
  const files = new Map<string, Uint8Array>();
  const made: MemoryFolder = {
    folder: undefined as unknown as Folder,
    files,
    trouble: null,
    permission: 'granted',
    spoil: (bytes) => bytes,
  };
  const fail = (at: FolderTrouble['at']) => {
    if (made.trouble?.at === at) throw new DOMException(at, made.trouble.name);
  };
  const handleOf = (name: string) => ({
    kind: 'file',
    getFile: async () => {
      fail('read');
      return new File([new Uint8Array(files.get(name) ?? [])], name);
    },
    createWritable: async () => {
      let written = new Uint8Array();
      return {
        write: async (bytes: Uint8Array<ArrayBuffer>) => {
          fail('write');
          written = bytes;
        },
        close: async () => {
          fail('close');
          files.set(name, made.spoil(written));
        },
        abort: async () => undefined,
      };
    },
  });
  const folder = {
    name: '备份',
    queryPermission: async () => made.permission,
    requestPermission: async () => made.permission,
    async getFileHandle(name: string, options?: { create: boolean }) {
      fail('open');
      if (options?.create) files.set(name, files.get(name) ?? new Uint8Array());
      if (!files.has(name)) throw new DOMException(name, 'NotFoundError');
      return handleOf(name);
    },
    async removeEntry(name: string) {
      fail('open');
      if (!files.delete(name)) throw new DOMException(name, 'NotFoundError');
    },
    async *keys() {
      fail('list');
      yield* files.keys();
    },
    async *entries() {
      fail('list');
      for (const name of files.keys()) yield [name, handleOf(name)];
    },
  };
  made.folder = folder as unknown as Folder;
  return made;
}
