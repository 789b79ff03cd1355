import type { Folder } from '@/lib/backup/places/folder-place';
import type { BackupPlace, ReadablePlace } from '@/lib/backup/places/types';
import type { SettingStorage } from '@/lib/settings/open-settings';
import type { BackupStateStorage } from './backup-state';
import type { KeptLibrary } from './types';

/** Where backups can go in this browser. */
export interface PlaceServices {
  /** The browser lets a folder be picked. */
  canPickFolder: boolean;
  pickFolder(): Promise<Folder | null>;
  readStoredFolder(): Promise<Folder | null>;
  storeFolder(folder: Folder | null): Promise<void>;
  allowDownloads(): Promise<boolean>;
  downloads(): BackupPlace;
  /** The extension's own folder in the browser, for copies. */
  ownFolder: () => Promise<ReadablePlace>;
}

/** Everything outside that safekeeping needs. */
export interface SafekeepingServices {
  library: KeptLibrary;
  /** The latest revision that was seen; what is exported after is of it or of a later one. */
  latestRevision: () => number;
  state: BackupStateStorage;
  settings: SettingStorage;
  places: PlaceServices;
  /** The extension's version. */
  product: string;
  /** Epoch ms. */
  now: () => number;
}
