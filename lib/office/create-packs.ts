import type { Library, LibraryEntry, PackChange, TakenPack } from '@/lib/library';
import type { FolderFault, SharedFolder } from '@/lib/share';
import { type FetchedFile, type fetchFile } from '@/lib/share/fetch-file';
import {
  type MadePack,
  PACK_FILE_LIMIT,
  type PackFileReading,
  packIdOf,
  readPackFile,
  writePackFile,
} from '@/lib/share/format/pack-file';
import { makePack, type PackMaking } from './make-pack';
import type { PackSource, PackSourceStorage } from './pack-sources';

/** Where a pack is taken from. */
export type PackOrigin = { kind: 'file' } | { kind: 'folder' } | { kind: 'address'; url: string };

/** A pack that was read and not yet taken, with what it would change. */
export interface SeenPack {
  pack: MadePack;
  change: PackChange;
  source: PackSource;
}

export type PackLook =
  | { ok: true; seen: SeenPack }
  | { ok: false; reason: Exclude<FolderFault, 'busy'> | 'busy' }
  | Extract<PackFileReading, { ok: false }>;

/** What packs need. */
export interface PackServices {
  library: Pick<Library, 'takenPacks' | 'comparePack' | 'takePack' | 'removePack' | 'hidePack'>;
  sources: PackSourceStorage;
  /** The folder of the office; null where there is none. */
  openFolder: () => Promise<SharedFolder | null>;
  fetchFile: typeof fetchFile;
  makeId: () => string;
  product: string;
  /** What the others see of this device. */
  who: () => Promise<string>;
  now: () => number;
}

/** Packs that people make and take; each is read-only once it is taken. */
export interface OfficePacks {
  /** The packs that were taken, with where they are from. */
  list(): Promise<Array<TakenPack & { source: PackSource | null }>>;
  /** Makes a file of entries; `id` names a pack of which this is the next version. */
  make(
    facts: { id?: string; version: number; title: string; notes: string },
    entries: readonly LibraryEntry[],
  ): Promise<(PackMaking & { ok: false }) | { ok: true; pack: MadePack; bytes: Uint8Array }>;
  /** Puts a made pack into the office's folder. */
  publish(pack: MadePack, bytes: Uint8Array): Promise<FolderFault | 'no-office' | null>;
  /** The names of the packs' files in the office's folder. */
  published(): Promise<string[]>;
  look(bytes: Uint8Array, origin: PackOrigin, etag?: string): Promise<PackLook>;
  lookInFolder(name: string): Promise<PackLook>;
  lookAtAddress(url: string): Promise<PackLook>;
  take(seen: SeenPack): Promise<boolean>;
  /** Looks, at most once a day for each, whether there are other versions; nothing is taken. */
  checkUpdates(): Promise<void>;
  /** The user has seen that these packs have other versions. */
  seeUpdates(ids: readonly string[]): Promise<void>;
  /** Reads the other version of a pack again, from where it is. */
  lookForUpdate(id: string): Promise<PackLook | null>;
  remove(id: string): Promise<void>;
  hide(id: string, isHidden: boolean): Promise<void>;
}

const FOLDER = 'pack';
const DAY = 24 * 60 * 60 * 1000;

/** Makes the side of a profile that makes and takes packs. */
export function createPacks(services: PackServices): OfficePacks {
  const { library, sources, now } = services;

  const look: OfficePacks['look'] = async (bytes, origin, etag = '') => {
    const read = await readPackFile(bytes);
    if (!read.ok) return read;
    const { pack, head } = read;
    const change = await library.comparePack(pack);
    const url = origin.kind === 'address' ? origin.url : '';
    const { sha256 } = head;
    const source = { id: pack.id, kind: origin.kind, url, etag, sha256, checkedAt: now() };
    return {
      ok: true,
      seen: { pack, change, source: { ...source, hasUpdate: false, update: null } },
    };
  };
  const lookInFolder = async (name: string): Promise<PackLook> => {
    const folder = await services.openFolder();
    if (!folder) return { ok: false, reason: 'permission-lost' };
    const got = await folder.get(`${FOLDER}/${name}`, PACK_FILE_LIMIT);
    return got.ok ? look(got.value, { kind: 'folder' }) : got;
  };
  const fetchPack = (url: string, etag: string) =>
    services.fetchFile(url, { etag, limit: PACK_FILE_LIMIT });
  const lookAtAddress = async (url: string): Promise<PackLook> => {
    const got = await fetchPack(url, '');
    if (!got.ok) return got;
    const { bytes, etag } = got.value;
    return look(bytes ?? new Uint8Array(), { kind: 'address', url }, etag);
  };
  /** The file of a source; null where it has not changed, or can't be had now. */
  const fetchSource = async ({ id, kind, url, etag }: PackSource): Promise<FetchedFile | null> => {
    if (kind === 'address') {
      const got = await fetchPack(url, etag);
      return got.ok ? got.value : null;
    }
    const folder = await services.openFolder();
    const got = await folder?.get(`${FOLDER}/${id}.bijia`, PACK_FILE_LIMIT);
    return got?.ok ? { bytes: got.value, etag: '' } : null;
  };

  /** What a source says of the file that stands where it is from. */
  const findUpdate = async (
    source: PackSource,
    { pack, head }: Extract<PackFileReading, { ok: true }>,
  ): Promise<Pick<PackSource, 'hasUpdate' | 'update'>> => {
    const { sha256, who, time } = head;
    if (pack.id !== source.id || sha256 === source.sha256)
      return { hasUpdate: false, update: null };
    if (sha256 === source.update?.sha256) return { hasUpdate: true, update: source.update };
    const { added, changed, removed } = await library.comparePack(pack);
    const counts = { added: added.length, changed: changed.length, removed: removed.length };
    const facts = { version: pack.version, sha256, who, at: time };
    return { hasUpdate: true, update: { ...facts, ...counts, isSeen: false } };
  };

  return {
    async list() {
      const known = new Map((await sources.read()).map((source) => [source.id, source]));
      const packs = await library.takenPacks();
      return packs.map((pack) => Object.assign(pack, { source: known.get(pack.id) ?? null }));
    },
    async make(given, entries) {
      const id = given.id ?? packIdOf(services.makeId());
      const making = makePack({ ...given, id }, entries);
      if (!making.ok) return making;
      const who = await services.who();
      const { product } = services;
      const facts = { device: id, product, who, time: now() };
      const { bytes } = await writePackFile(making.pack, facts);
      return { ok: true, pack: making.pack, bytes };
    },
    async publish({ id }, bytes) {
      const folder = await services.openFolder();
      if (!folder) return 'no-office';
      const made = await folder.mkdir(FOLDER);
      if (!made.ok) return made.reason;
      // Beside its place first: a large file that is read while it is written would be half of it on some servers.
      const aside = `${FOLDER}/${id}.part`;
      const put = await folder.put(aside, bytes);
      if (!put.ok) return put.reason;
      const moved = await folder.move(aside, `${FOLDER}/${id}.bijia`);
      return moved.ok ? null : moved.reason;
    },
    async published() {
      const folder = await services.openFolder();
      const listed = await folder?.list(FOLDER);
      if (!listed?.ok) return [];
      return listed.value.files.flatMap(({ name }) =>
        /^p-[0-9a-z]{8,32}\.bijia$/.test(name) ? name : [],
      );
    },
    look,
    lookInFolder,
    lookAtAddress,
    async take({ pack, source }) {
      const taken = await library.takePack(pack);
      if (taken.ok) await sources.put(source);
      return taken.ok;
    },
    async checkUpdates() {
      const due = (await sources.read()).filter(
        ({ kind, checkedAt }) => kind !== 'file' && (now() < checkedAt || now() - checkedAt >= DAY),
      );
      for (const source of due) {
        const file = await fetchSource(source);
        const read = file?.bytes ? await readPackFile(file.bytes) : null;
        // What can't be read now says nothing of what was found before.
        const found = read?.ok ? await findUpdate(source, read) : {};
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
      if (source?.kind === 'address') return lookAtAddress(source.url);
      return source?.kind === 'folder' ? lookInFolder(`${id}.bijia`) : null;
    },
    async remove(id) {
      await library.removePack(id);
      await sources.remove(id);
    },
    hide: (id, isHidden) => library.hidePack(id, isHidden),
  };
}
