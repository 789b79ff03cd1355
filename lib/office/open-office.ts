import { v7 as uuid } from 'uuid';
import { browser } from 'wxt/browser';
import type { Library } from '@/lib/library';
import { fetchFile } from '@/lib/share/fetch-file';
import { handleFolder } from '@/lib/share/folders/handle-folder';
import { webdavFolder } from '@/lib/share/folders/webdav/webdav-folder';
import { createOffice } from './create-office';
import { openCredentials } from './credentials';
import { openOfficeStore } from './office-database';
import { openOfficeState } from './office-state';
import { createPacks, type OfficePacks } from './create-packs';
import { openPackSources } from './pack-sources';
import { openPlace } from './open-place';
import { mayReach } from './site-permission';
import { takeLock } from './take-lock';
import type { Office, OfficeServices } from './types';

/** The name under which one page of the extension at a time takes part in a round. */
const LOCK = 'bijia-office';

/** What of the office a page uses. */
export interface OpenedOffice {
  office: Office;
  packs: OfficePacks;
}

/** Opens the office's library of this profile, and the packs of others, in a real browser. */
export function openOffice(library: Library): OpenedOffice {
  const services = openServices(library);
  const packs = createPacks({
    library,
    sources: openPackSources(),
    openFolder: async () => openPlace(services, await services.state.read()),
    fetchFile,
    makeId: () => uuid(),
    product: services.product,
    who: async () => (await services.state.read()).who,
    now: Date.now,
  });
  return { office: createOffice(services), packs };
}

function openServices(library: Library): OfficeServices {
  return {
    library,
    state: openOfficeState(),
    credentials: openCredentials(),
    store: openOfficeStore(),
    async openFolder(chosen) {
      if (chosen.kind === 'folder') return handleFolder(chosen.handle);
      // Without the permission nothing is sent at all.
      return (await mayReach(chosen.url)) ? webdavFolder(chosen.url, chosen.credentials) : null;
    },
    runAlone: (act, patience) => takeLock(navigator.locks, LOCK, patience, act),
    makeId: () => uuid(),
    product: browser.runtime.getManifest().version,
    now: Date.now,
  };
}
