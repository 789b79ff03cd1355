import { requestFolderPermission } from '@/lib/backup/places/folder-place';
import {
  type FolderLook,
  lookAtFolder,
  makeOffice,
  type Marker,
  ROUND_INTERVAL,
  type SharedFolder,
  type SharedRow,
} from '@/lib/share';
import { NO_OFFICE } from './office-state';
import { followFolders, holdBack, readWaiting, shareInFolders } from './share-folders';
import { sharedAgain, withdrawn } from './shared-rows';
import { gatherOwn, takeRound } from './take-round';
import type { ChosenFolder, Office, OfficeServices, SyncResult } from './types';

/** How long an act of the user waits for another page's round, in ms: what was noted in the middle of a round goes with the next. */
const PATIENCE = 30_000;

/** Makes the office's library of a profile. */
export function createOffice(services: OfficeServices): Office {
  const { state, store, library } = services;
  const sync = (released?: ReadonlySet<string>) => takeRoundAlone(services, PATIENCE, released);

  const join = async (chosen: ChosenFolder, marker: Marker, who: string): Promise<SyncResult> => {
    await rememberOffice(services, chosen, marker, who);
    return sync();
  };

  return {
    state,
    look: (chosen) => inFolder(services, chosen, lookAtFolder),
    async requestFolderPermission() {
      const folder = await store.readFolder();
      return folder !== null && requestFolderPermission(folder);
    },
    join,
    async create(chosen, name, who) {
      const marker = { library: services.makeId(), name: cleanName(name) };
      const look = await inFolder(services, chosen, (folder) => makeOffice(folder, marker));
      if (look.kind === 'office') await join(chosen, look.marker, who);
      return look;
    },
    async leave(withdraws) {
      if (withdraws) {
        await withdrawAll(services);
        const end = await sync();
        if (!end.ok) return end;
      }
      await forgetOffice(services);
      return { ok: true, changed: true };
    },
    sync: () => sync(),
    syncIfDue: async () => ((await isRoundDue(services)) ? takeRoundAlone(services, 0) : null),
    sharedIds: () => readSharedIds(services),
    share: (ids, isShared) => (isShared ? shareOwn(services, ids) : withdraw(services, ids)),
    async shareFolder(path, isShared) {
      const { folders } = await state.read();
      await state.patch({ folders: toggled(folders, path, isShared) });
      if (isShared) await shareInFolders(services, await library.ownInFolders([path]));
      else await followFolders(services);
    },
    shareInFolders: (ids) => shareInFolders(services, ids),
    waiting: () => readWaiting(services),
    holdBack: (ids) => holdBack(services, ids),
    news: () => store.readNews(),
    clearNews: (ids) => store.clearNews(ids),
    async rename(who) {
      await state.patch({ who: cleanName(who) });
      // The name stands in the head of the file, of which nothing else has changed.
      await store.write({ published: null });
    },
    release: (device) => sync(new Set([`${device}.bijia`])),
    async hide(device, isHidden) {
      const { hidden } = await state.read();
      await state.patch({ hidden: toggled(hidden, device, isHidden) });
      await library.hidePack(`office:${device}`, isHidden);
    },
  };
}

/** Looks at a folder that was chosen, or says that it may not be entered. */
async function inFolder(
  services: OfficeServices,
  chosen: ChosenFolder,
  look: (folder: SharedFolder) => Promise<FolderLook>,
): Promise<FolderLook> {
  const folder = await services.openFolder(chosen);
  return folder ? look(folder) : { kind: 'fault', reason: 'permission-lost' };
}

/** A round once no other page is at one, where that takes no longer than `patience` ms. */
async function takeRoundAlone(
  services: OfficeServices,
  patience: number,
  released: ReadonlySet<string> = new Set(),
): Promise<SyncResult> {
  const end = await services.runAlone(() => takeRound(services, released), patience);
  return end ?? { ok: false, reason: 'elsewhere' };
}

/** Takes back every row, and every shared folder; the next round publishes that. */
async function withdrawAll({ state, store, now }: OfficeServices): Promise<void> {
  const { rows } = await store.readOwn();
  await state.patch({ folders: [] });
  await store.write({ rows: rows.map((row) => withdrawn(row, now())) });
}

/** Removes all that this profile has of its office. */
async function forgetOffice(services: OfficeServices): Promise<void> {
  await services.store.clear();
  await services.credentials.save(null);
  await services.state.patch(NO_OFFICE);
  await services.library.showShared([]);
}

/** Notes as shared those of the entries that are the user's own and not shared yet. */
async function shareOwn(services: OfficeServices, ids: readonly string[]): Promise<void> {
  const { store, library, now } = services;
  const known = await rowsById(services);
  const { snippets } = await library.ownRecords(ids);
  const own = new Set(snippets.map(({ id }) => id));
  const added = ids.flatMap((id): SharedRow[] => {
    const row = known.get(id);
    const isSharedAlready = row !== undefined && row.gone === undefined;
    return own.has(id) && !isSharedAlready ? [sharedAgain(id, row, now())] : [];
  });
  await store.write({ rows: added });
}

/** Notes as withdrawn those of the entries that were ever shared. */
async function withdraw(services: OfficeServices, ids: readonly string[]): Promise<void> {
  const known = await rowsById(services);
  const rows = ids.flatMap((id) => {
    const row = known.get(id);
    return row ? [withdrawn(row, services.now())] : [];
  });
  await services.store.write({ rows });
}

async function readSharedIds({ store }: OfficeServices): Promise<Set<string>> {
  const { rows } = await store.readOwn();
  return new Set(rows.flatMap(({ id, gone }) => (gone === undefined ? id : [])));
}

async function rowsById({ store }: OfficeServices): Promise<Map<string, SharedRow>> {
  const { rows } = await store.readOwn();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Whether a round is due: the last is long ago, or what this device publishes has changed, and no fault holds it back. */
async function isRoundDue(services: OfficeServices): Promise<boolean> {
  const { place, lastAt, fault } = await services.state.read();
  if (place.kind === 'none') return false;
  const at = services.now();
  // A clock that was set back makes a round due.
  if (fault && at < fault.until && at >= fault.at) return false;
  const isOld = lastAt === null || at < lastAt || at - lastAt >= ROUND_INTERVAL;
  return isOld || isOwnChanged(services);
}

/** Whether what is to stand in this device's file is other than what it wrote last. */
async function isOwnChanged(services: OfficeServices): Promise<boolean> {
  await followFolders(services);
  const state = await services.state.read();
  const records = await services.store.readOwn();
  const own = await gatherOwn(services, state, records);
  return own === null || records.published?.sha256 !== own.written.sha256;
}

/** Stores the folder that was chosen, its password, and under which name this profile takes part. */
async function rememberOffice(
  { state, store, credentials, makeId }: OfficeServices,
  chosen: ChosenFolder,
  { library, name }: Marker,
  who: string,
): Promise<void> {
  await store.clear();
  await credentials.save(chosen.kind === 'webdav' ? chosen.credentials : null);
  if (chosen.kind === 'folder') await store.writeFolder(chosen.handle);
  await state.patch({
    ...NO_OFFICE,
    place: placeOf(chosen),
    who: cleanName(who),
    device: makeId(),
    library,
    name,
  });
}

/** A list with an item at its end, or without it. */
function toggled(list: readonly string[], item: string, isIn: boolean): string[] {
  const others = list.filter((one) => one !== item);
  return isIn ? [...others, item] : others;
}

function placeOf(chosen: ChosenFolder) {
  return chosen.kind === 'webdav'
    ? ({ kind: 'webdav', url: chosen.url } as const)
    : ({ kind: 'folder', name: chosen.handle.name } as const);
}

/** A name of at most 40 characters in one line. */
function cleanName(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().slice(0, 40);
}
