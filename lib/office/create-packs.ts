import type { LibraryEntry, TakenPack } from '@/lib/library';
import type { FolderFault } from '@/lib/share';
import { type MadePack, packIdOf, writePackFile } from '@/lib/share/format/pack-file';
import { followPackUpdates, type PackUpdates } from './follow-pack-updates';
import { lookAtPacks, type PackLooking } from './look-at-packs';
import { makePack, type MakePackResult } from './make-pack';
import { PACK_FOLDER, type PackServices, type SeenPack } from './pack-services';
import type { PackSource } from './pack-sources';

/** Packs that people make and take; each is read-only once it is taken. */
export interface OfficePacks extends PackLooking, PackUpdates {
  /** The packs that were taken, with where they are from. */
  list(): Promise<Array<TakenPack & { source: PackSource | null }>>;
  /** Makes a file of entries; `id` names a pack of which this is the next version. */
  make(
    facts: { id?: string; version: number; title: string; notes: string },
    entries: readonly LibraryEntry[],
  ): Promise<(MakePackResult & { ok: false }) | { ok: true; pack: MadePack; bytes: Uint8Array }>;
  /** Puts a made pack into the office's folder. */
  publish(pack: MadePack, bytes: Uint8Array): Promise<FolderFault | 'no-office' | null>;
  /** The names of the packs' files in the office's folder. */
  published(): Promise<string[]>;
  take(seen: SeenPack): Promise<boolean>;
  remove(id: string): Promise<void>;
  hide(id: string, isHidden: boolean): Promise<void>;
}

/** Makes the side of a profile that makes and takes packs. */
export function createPacks(services: PackServices): OfficePacks {
  const { library, sources } = services;

  const looking = lookAtPacks(services);
  const updates = followPackUpdates(services, looking);

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
      const facts = { device: id, product, who, time: services.now() };
      const { bytes } = await writePackFile(making.pack, facts);
      return { ok: true, pack: making.pack, bytes };
    },
    publish: (pack, bytes) => publishPack(services, pack, bytes),
    async published() {
      const folder = await services.openFolder();
      const listed = await folder?.list(PACK_FOLDER);
      if (!listed?.ok) return [];
      return listed.value.files.flatMap(({ name }) =>
        /^p-[0-9a-z]{8,32}\.bijia$/.test(name) ? name : [],
      );
    },
    ...looking,
    async take({ pack, source }) {
      const taken = await library.takePack(pack);
      if (taken.ok) await sources.put(source);
      return taken.ok;
    },
    ...updates,
    async remove(id) {
      await library.removePack(id);
      await sources.remove(id);
    },
    hide: (id, isHidden) => library.hidePack(id, isHidden),
  };
}

async function publishPack(
  { openFolder }: PackServices,
  { id }: MadePack,
  bytes: Uint8Array,
): Promise<FolderFault | 'no-office' | null> {
  const folder = await openFolder();
  if (!folder) return 'no-office';
  const made = await folder.mkdir(PACK_FOLDER);
  if (!made.ok) return made.reason;
  // Beside its place first: a large file that is read while it is written would be half of it on some servers.
  const aside = `${PACK_FOLDER}/${id}.part`;
  const put = await folder.put(aside, bytes);
  if (!put.ok) return put.reason;
  const moved = await folder.move(aside, `${PACK_FOLDER}/${id}.bijia`);
  return moved.ok ? null : moved.reason;
}
