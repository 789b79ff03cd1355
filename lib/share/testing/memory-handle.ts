import type { PickedFolder } from '../folders/handle-folder';

/** A directory handle in memory, with as much as folders use. */
export interface MemoryHandle {
  handle: PickedFolder;
  permission: PermissionState;
}

type Node =
  | { kind: 'file'; bytes: Uint8Array; modified: number }
  | { kind: 'directory'; nodes: Map<string, Node> };

/** Makes an empty directory. */
export function memoryHandle(): MemoryHandle {
  const made: MemoryHandle = { handle: undefined as never, permission: 'granted' };
  const root: Node = { kind: 'directory', nodes: new Map() };
  made.handle = Object.assign(directory(root.nodes), {
    queryPermission: async () => made.permission,
  });
  return made;
}

function directory(nodes: Map<string, Node>): PickedFolder {
  const find = (name: string, kind: Node['kind'], create: boolean): Node => {
    const known = nodes.get(name);
    if (!known && !create) throw new DOMException(name, 'NotFoundError');
    if (known && known.kind !== kind) throw new DOMException(name, 'TypeMismatchError');
    const node: Node =
      known ??
      (kind === 'file'
        ? { kind, bytes: new Uint8Array(), modified: Date.now() }
        : { kind, nodes: new Map() });
    nodes.set(name, node);
    return node;
  };
  const handleOf = (node: Node) =>
    node.kind === 'directory' ? directory(node.nodes) : fileHandle(node);
  const handle = {
    kind: 'directory',
    name: '共享',
    getFileHandle: async (name: string, { create = false } = {}) =>
      handleOf(find(name, 'file', create)),
    getDirectoryHandle: async (name: string, { create = false } = {}) =>
      handleOf(find(name, 'directory', create)),
    async removeEntry(name: string) {
      if (!nodes.delete(name)) throw new DOMException(name, 'NotFoundError');
    },
    async *entries() {
      for (const [name, node] of nodes) yield [name, handleOf(node)];
    },
  };
  return handle as unknown as PickedFolder;
}

function fileHandle(node: Extract<Node, { kind: 'file' }>) {
  return {
    kind: 'file',
    getFile: async () =>
      new File([new Uint8Array(node.bytes)], 'file', { lastModified: node.modified }),
    async createWritable() {
      let written = new Uint8Array();
      return {
        write: async (bytes: Uint8Array<ArrayBuffer>) => void (written = bytes),
        close: async () => void Object.assign(node, { bytes: written, modified: Date.now() }),
        abort: async () => undefined,
      };
    },
  };
}
