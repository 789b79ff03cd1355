import { v7 as uuid } from 'uuid';
import { browser } from 'wxt/browser';
import type { Library } from '@/lib/library';
import { handleFolder } from '@/lib/share/folders/handle-folder';
import { webdavFolder } from '@/lib/share/folders/webdav/webdav-folder';
import { createOffice } from './create-office';
import { openCredentials } from './credentials';
import { openOfficeStore } from './office-database';
import { openOfficeState } from './office-state';
import { mayReach } from './site-permission';
import type { Office } from './types';

/** The name under which one page of the extension at a time takes part in a round. */
const LOCK = 'bijia-office';

/** Opens the office's library of this profile in a real browser. */
export function openOffice(library: Library): Office {
  return createOffice({
    library,
    state: openOfficeState(),
    credentials: openCredentials(),
    store: openOfficeStore(),
    async openFolder(chosen) {
      if (chosen.kind === 'folder') return handleFolder(chosen.handle);
      // Without the permission nothing is sent at all.
      return (await mayReach(chosen.url)) ? webdavFolder(chosen.url, chosen.credentials) : null;
    },
    runAlone: (act) =>
      navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => (lock ? act() : null)),
    makeId: () => uuid(),
    product: browser.runtime.getManifest().version,
    now: Date.now,
  });
}
