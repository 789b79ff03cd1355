import { askFolderAgain } from '@/lib/backup/places/folder-place';
import { lookAtFolder, makeOffice, type Marker, ROUND_INTERVAL, type SharedRow } from '@/lib/share';
import { NO_OFFICE } from './office-state';
import { followFolders, holdBack, readWaiting, shareInFolders } from './share-folders';
import { sharedAgain, withdrawn } from './shared-rows';
import { gatherOwn, takeRound } from './take-round';
import type { ChosenFolder, Office, OfficeServices, SyncEnd } from './types';

/** Makes the office's library of a profile. */
export function createOffice(services: OfficeServices): Office {
  const { state, store, credentials, library, now } = services;
  const sync = (released: ReadonlySet<string> = new Set()): Promise<SyncEnd> =>
    alone(services, () => takeRound(services, released));

  const join = async (chosen: ChosenFolder, marker: Marker, who: string): Promise<SyncEnd> => {
    await keepChosen(services, chosen);
    await state.patch({
      ...NO_OFFICE,
      place: placeOf(chosen),
      who: cleanName(who),
      device: services.makeId(),
      library: marker.library,
      name: marker.name,
    });
    return sync();
  };

  return {
    state,
    async look(chosen) {
      const folder = await services.openFolder(chosen);
      return folder ? lookAtFolder(folder) : { kind: 'fault', reason: 'permission-lost' };
    },
    async askFolderAgain() {
      const folder = await store.readFolder();
      return folder !== null && askFolderAgain(folder);
    },
    join,
    async create(chosen, name, who) {
      const folder = await services.openFolder(chosen);
      if (!folder) return { kind: 'fault', reason: 'permission-lost' };
      const look = await makeOffice(folder, { library: services.makeId(), name: cleanName(name) });
      if (look.kind === 'office') await join(chosen, look.marker, who);
      return look;
    },
    async leave(withdraws) {
      if (withdraws) {
        const { rows } = await store.readOwn();
        await state.patch({ folders: [] });
        await store.write({ rows: rows.map((row) => withdrawn(row, now())) });
        const end = await sync();
        if (!end.ok) return end;
      }
      await store.clear();
      await credentials.save(null);
      await state.patch(NO_OFFICE);
      await library.showShared([]);
      return { ok: true, changed: true };
    },
    sync: () => sync(),
    async syncIfDue() {
      const { place, lastAt, fault } = await state.read();
      if (place.kind === 'none') return null;
      const at = now();
      // A clock that was set back makes a round due.
      if (fault && at < fault.until && at >= fault.at) return null;
      const isOld = lastAt === null || at < lastAt || at - lastAt >= ROUND_INTERVAL;
      if (isOld || (await isOwnChanged(services))) return sync();
      return null;
    },
    async sharedIds() {
      const { rows } = await store.readOwn();
      return new Set(rows.flatMap(({ id, gone }) => (gone === undefined ? id : [])));
    },
    async share(ids, isShared) {
      const { rows } = await store.readOwn();
      const known = new Map(rows.map((row) => [row.id, row]));
      const { snippets } = await library.ownRecords(ids);
      const own = new Set(snippets.map(({ id }) => id));
      const changed = ids.flatMap((id): SharedRow[] => {
        const row = known.get(id);
        if (isShared && !own.has(id)) return [];
        if (isShared) return row && row.gone === undefined ? [] : [sharedAgain(id, row, now())];
        return row ? [withdrawn(row, now())] : [];
      });
      await store.write({ rows: changed });
    },
    async shareFolder(path, isShared) {
      const { folders } = await state.read();
      const others = folders.filter((folder) => folder !== path);
      await state.patch({ folders: isShared ? [...others, path] : others });
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
      const others = hidden.filter((one) => one !== device);
      await state.patch({ hidden: isHidden ? [...others, device] : others });
      await library.hidePack(`office:${device}`, isHidden);
    },
  };
}

async function alone(services: OfficeServices, act: () => Promise<SyncEnd>): Promise<SyncEnd> {
  return (await services.runAlone(act)) ?? { ok: false, reason: 'elsewhere' };
}

/** Whether what is to stand in this device's file is other than what it wrote last. */
async function isOwnChanged(services: OfficeServices): Promise<boolean> {
  await followFolders(services);
  const state = await services.state.read();
  const records = await services.store.readOwn();
  const own = await gatherOwn(services, state, records);
  return own === null || records.published?.sha256 !== own.written.sha256;
}

async function keepChosen(services: OfficeServices, chosen: ChosenFolder): Promise<void> {
  await services.store.clear();
  await services.credentials.save(chosen.kind === 'webdav' ? chosen.credentials : null);
  if (chosen.kind === 'folder') await services.store.keepFolder(chosen.handle);
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
