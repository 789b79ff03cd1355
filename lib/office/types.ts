import type { Library } from '@/lib/library';
import type { FolderLook, Marker, OfficeNews, SharedFolder } from '@/lib/share';
import type { PickedFolder } from '@/lib/share/folders/handle-folder';
import type { CredentialsStorage, OfficeCredentials } from './credentials';
import type { OfficeStore } from './office-database';
import type { OfficeFault, OfficeState, OfficeStateStorage } from './office-state';

export type { OfficeCredentials, OfficeFault, OfficeState };
export type { OfficePerson } from './office-state';

/** A folder that the user names: an address (as `readAddress` gives it) or a picked folder. */
export type ChosenFolder =
  | { kind: 'webdav'; url: string; credentials: OfficeCredentials | null }
  | { kind: 'folder'; handle: PickedFolder };

/** What a round came to; `elsewhere`: another page of the extension was at it all the while. */
export type SyncResult =
  | { ok: true; changed: boolean }
  | { ok: false; reason: OfficeFault | 'elsewhere' | 'no-office' };

/** Everything outside that the office needs. */
export interface OfficeServices {
  library: Pick<Library, 'ownRecords' | 'ownInFolders' | 'showShared' | 'hidePack'>;
  state: OfficeStateStorage;
  credentials: CredentialsStorage;
  store: OfficeStore;
  /** Returns the chosen folder; null where the browser has no permission for it. */
  openFolder(chosen: ChosenFolder): Promise<SharedFolder | null>;
  /** Runs `act` once no other page of the extension runs one; null where that takes longer than `patience` ms. */
  runAlone<T>(act: () => Promise<T>, patience: number): Promise<T | null>;
  makeId: () => string;
  /** The extension's version. */
  product: string;
  /** Epoch ms. */
  now: () => number;
}

/** The office's library as this profile takes part in it. */
export interface Office {
  readonly state: OfficeStateStorage;
  /** Looks at a folder and writes nothing. */
  look(chosen: ChosenFolder): Promise<FolderLook>;
  /** Requests the permission of the picked folder again; must be called within a click. */
  requestFolderPermission(): Promise<boolean>;
  /** Takes part in the library of a folder that was looked at. */
  join(chosen: ChosenFolder, marker: Marker, who: string): Promise<SyncResult>;
  /** Makes the folder a library of this name, and takes part in it. */
  create(chosen: ChosenFolder, name: string, who: string): Promise<FolderLook>;
  /** Stops taking part; `withdraws` first takes back what this device shares, and nothing is stopped where that fails. */
  leave(withdraws: boolean): Promise<SyncResult>;
  /** A round now. */
  sync(): Promise<SyncResult>;
  /** A round where one is due: the last is ten minutes old, or what is shared has changed here. */
  syncIfDue(): Promise<SyncResult | null>;
  /** The ids of the entries that are shared. */
  sharedIds(): Promise<Set<string>>;
  /** Shares entries, or takes them back; they go with the next round. What is not the user's own is passed over. */
  share(ids: readonly string[], isShared: boolean): Promise<void>;
  /** Shares a folder with what lies in it now and what is put into it later, or takes it back with what only it shared. */
  shareFolder(path: string, isShared: boolean): Promise<void>;
  /** Shares those of these entries that lie in a shared folder; called by acts that have said so. */
  shareInFolders(ids: readonly string[]): Promise<void>;
  /** Entries in shared folders that came there by an act that did not say so: they are not shared before the user agrees. */
  waiting(): Promise<string[]>;
  /** Leaves entries of shared folders unshared for good. */
  holdBack(ids: readonly string[]): Promise<void>;
  /** What the others did since the user looked last, the latest first. */
  news(): Promise<OfficeNews[]>;
  /** The user has seen these. */
  clearNews(ids: readonly string[]): Promise<void>;
  rename(who: string): Promise<void>;
  /** A person has seen what a brake holds back of a device's file, and lets it go on. */
  release(device: string): Promise<SyncResult>;
  /** Hides what a device shares, or shows it again. */
  hide(device: string, isHidden: boolean): Promise<void>;
}
