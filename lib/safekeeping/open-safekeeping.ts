import { browser } from 'wxt/browser';
import { downloadsPlace } from '@/lib/backup/places/downloads-place';
import { storeFolder, readStoredFolder } from '@/lib/backup/places/stored-folder';
import { ownFolder } from '@/lib/backup/places/own-folder';
import { canPickFolder, pickFolder } from '@/lib/backup/places/pick-folder';
import type { Library } from '@/lib/library';
import { openSettings } from '@/lib/settings/open-settings';
import { openBackupState } from './backup-state';
import { createSafekeeping } from './create-safekeeping';
import type { Safekeeping } from './types';

/** Opens backups of a library in a real browser; `latestRevision` is the latest that the page has seen. */
export function openSafekeeping(library: Library, latestRevision: () => number): Safekeeping {
  return createSafekeeping({
    library,
    latestRevision,
    state: openBackupState(),
    settings: openSettings(),
    places: {
      canPickFolder: canPickFolder(),
      pickFolder,
      readStoredFolder,
      storeFolder,
      allowDownloads: () => browser.permissions.request({ permissions: ['downloads'] }),
      downloads: downloadsPlace,
      ownFolder,
    },
    product: browser.runtime.getManifest().version,
    now: Date.now,
  });
}
