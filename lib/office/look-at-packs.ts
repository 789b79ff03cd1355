import type { FolderFault } from '@/lib/share';
import { PACK_FILE_LIMIT, type PackFileReading, readPackFile } from '@/lib/share/format/pack-file';
import { PACK_FOLDER, type PackServices, type SeenPack } from './pack-services';

/** Where a pack is taken from. */
export type PackOrigin = { kind: 'file' } | { kind: 'folder' } | { kind: 'address'; url: string };

/** A pack that was read, or why it is not one. */
export type PackLook =
  | { ok: true; seen: SeenPack }
  | { ok: false; reason: Exclude<FolderFault, 'busy'> | 'busy' }
  | Extract<PackFileReading, { ok: false }>;

/** Reading packs without taking them. */
export interface PackLooking {
  look(bytes: Uint8Array, origin: PackOrigin, etag?: string): Promise<PackLook>;
  lookInFolder(name: string): Promise<PackLook>;
  lookAtAddress(url: string): Promise<PackLook>;
}

/** Makes what reads packs and compares them with what is taken already. */
export function lookAtPacks(services: PackServices): PackLooking {
  const look: PackLooking['look'] = async (bytes, origin, etag = '') => {
    const read = await readPackFile(bytes);
    if (!read.ok) return read;
    const { pack, head } = read;
    const change = await services.library.comparePack(pack);
    const url = origin.kind === 'address' ? origin.url : '';
    const { sha256 } = head;
    const checkedAt = services.now();
    const source = { id: pack.id, kind: origin.kind, url, etag, sha256, checkedAt };
    return {
      ok: true,
      seen: { pack, change, source: { ...source, hasUpdate: false, update: null } },
    };
  };
  return {
    look,
    async lookInFolder(name) {
      const folder = await services.openFolder();
      if (!folder) return { ok: false, reason: 'permission-lost' };
      const got = await folder.get(`${PACK_FOLDER}/${name}`, PACK_FILE_LIMIT);
      return got.ok ? look(got.value, { kind: 'folder' }) : got;
    },
    async lookAtAddress(url) {
      const got = await services.fetchFile(url, { etag: '', limit: PACK_FILE_LIMIT });
      if (!got.ok) return got;
      const { bytes, etag } = got.value;
      return look(bytes ?? new Uint8Array(), { kind: 'address', url }, etag);
    },
  };
}
