import { PACK_FILE_LIMIT, type PackFileReading, readPackFile } from '@/lib/share/format/pack-file';
import type { FetchedFile } from '@/lib/share/fetch-file';
import type { PackLook, PackLooking } from './look-at-packs';
import { PACK_FOLDER, type PackServices } from './pack-services';
import type { PackSource } from './pack-sources';

/** Other versions of the packs that were taken. */
export interface PackUpdates {
  /** Looks, at most once a day for each, whether there are other versions; nothing is taken. */
  checkUpdates(): Promise<void>;
  /** The user has seen that these packs have other versions. */
  seeUpdates(ids: readonly string[]): Promise<void>;
  /** Reads the other version of a pack again, from where it is. */
  lookForUpdate(id: string): Promise<PackLook | null>;
}

/** The time (ms) before a pack's origin is looked at again. */
const DAY = 24 * 60 * 60 * 1000;

/** Makes what looks after other versions of packs. */
export function followPackUpdates(services: PackServices, looking: PackLooking): PackUpdates {
  const { sources, now } = services;
  return {
    async checkUpdates() {
      const due = (await sources.read()).filter(
        ({ kind, checkedAt }) => kind !== 'file' && (now() < checkedAt || now() - checkedAt >= DAY),
      );
      for (const source of due) {
        const file = await fetchSource(services, source);
        const read = file?.bytes ? await readPackFile(file.bytes) : null;
        // What can't be read now says nothing of what was found before.
        const found = read?.ok ? await findUpdate(services, source, read) : {};
        await sources.put({ ...source, checkedAt: now(), ...found });
      }
    },
    async seeUpdates(ids) {
      for (const source of await sources.read())
        if (source.update && ids.includes(source.id))
          await sources.put({ ...source, update: { ...source.update, isSeen: true } });
    },
    async lookForUpdate(id) {
      const source = (await sources.read()).find((one) => one.id === id);
      if (source?.kind === 'address') return looking.lookAtAddress(source.url);
      return source?.kind === 'folder' ? looking.lookInFolder(`${id}.bijia`) : null;
    },
  };
}

/** The file of a source; null where it has not changed, or can't be fetched now. */
async function fetchSource(
  { fetchFile, openFolder }: PackServices,
  { id, kind, url, etag }: PackSource,
): Promise<FetchedFile | null> {
  if (kind === 'address') {
    const got = await fetchFile(url, { etag, limit: PACK_FILE_LIMIT });
    return got.ok ? got.value : null;
  }
  const folder = await openFolder();
  const got = await folder?.get(`${PACK_FOLDER}/${id}.bijia`, PACK_FILE_LIMIT);
  return got?.ok ? { bytes: got.value, etag: '' } : null;
}

/** What a file at a source's origin says of an update. */
async function findUpdate(
  { library }: PackServices,
  source: PackSource,
  { pack, head }: Extract<PackFileReading, { ok: true }>,
): Promise<Pick<PackSource, 'hasUpdate' | 'update'>> {
  const { sha256, who, time } = head;
  if (pack.id !== source.id || sha256 === source.sha256) return { hasUpdate: false, update: null };
  if (sha256 === source.update?.sha256) return { hasUpdate: true, update: source.update };
  const { added, changed, removed } = await library.comparePack(pack);
  const counts = { added: added.length, changed: changed.length, removed: removed.length };
  const facts = { version: pack.version, sha256, who, at: time };
  return { hasUpdate: true, update: { ...facts, ...counts, isSeen: false } };
}
