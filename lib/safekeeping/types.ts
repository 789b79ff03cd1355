import type { BackupContent, BackupFault } from '@/lib/backup';
import type { PlacedBackup, PlaceResult } from '@/lib/backup/places/types';
import type { Library, MergePreview, SaveFailure } from '@/lib/library';
import type { Comparison, Snippet } from '@/lib/merge';
import type { BackupState, BackupStateStorage, LastBackup } from './backup-state';
import type { BackupFailure, BackupResult } from './place-backup';

export type { BackupFailure, BackupState, LastBackup };

/** What safekeeping needs of the library. */
export type KeptLibrary = Pick<
  Library,
  'device' | 'exportAll' | 'mergeIn' | 'previewMerge' | 'replaceAll'
>;

/** A backup as a file for the user, with what is noted of it once it is known to have arrived. */
export interface BackupFile {
  bytes: Uint8Array;
  last: LastBackup;
}

/** One entry of a backup that would come in or read otherwise. */
export interface RestoreRow {
  comparison: Comparison;
  snippet: Snippet;
}

/** What a backup file is, and what restoring it would do; nothing has been written. */
export interface ReadBackup {
  /** When it was taken, epoch ms. */
  time: number;
  /** Records of it that can't be read. */
  faults: number;
  /** What merging does; the snippets in the backup's trash are counted too. */
  merge: MergePreview;
  /** Records from more than a day ahead, which are left out. */
  aside: number;
  /** The entries that would come in or read otherwise, in the backup's order; those in its trash left out. */
  rows: RestoreRow[];
  /** How many entries replacing all would take away: the library has them and the backup does not. */
  onlyHere: number;
  content: BackupContent;
}

/** Why nothing was restored; `copy-failed`: what stands could not be kept first, so nothing was begun. */
export type RestoreFailure = SaveFailure | 'braked' | 'copy-failed' | 'copy-unreadable';

/** `copy` is the name of the copy of what stood before. */
export type RestoreResult = { ok: true; copy: string } | { ok: false; reason: RestoreFailure };

/** Backups of the library: where they go, taking them, and getting everything back. */
export interface Safekeeping {
  readonly state: BackupStateStorage;
  /** The browser lets a folder be picked. */
  readonly canPickFolder: boolean;
  /** Lets the user pick a folder; must be called within a click. False where the user chose none. */
  pickFolder(): Promise<boolean>;
  /** Requests the downloads permission; must be called within a click. False where it was refused. */
  allowDownloads(): Promise<boolean>;
  /** Requests the permission of the folder again; must be called within a click. */
  requestFolderPermission(): Promise<boolean>;
  forgetPlace(): Promise<void>;
  /** The library has lost entries and the user knows: older backups are thinned out again. */
  acceptShrunken(): Promise<void>;
  /** Takes a backup into the chosen place now. */
  backUp(): Promise<BackupResult>;
  /** Returns a backup as a file, to be handed to the user; null where the library can't be read. */
  makeFile(): Promise<BackupFile | null>;
  /** Returns whether `found` is the file that was handed over, whole; it is then the last backup. */
  confirmFile(file: BackupFile, found: Uint8Array): Promise<boolean>;
  /** Returns the backups in the chosen folder, newest first; of downloads none, for they can't be read. */
  listBackups(): Promise<PlaceResult<PlacedBackup[]>>;
  readListed(name: string): Promise<PlaceResult<Uint8Array>>;
  /** Returns the copies that were kept before a restore, newest first. */
  listCopies(): Promise<PlacedBackup[]>;
  readCopy(name: string): Promise<PlaceResult<Uint8Array>>;
  /** Reads a backup and compares it with the library; nothing is written. */
  preview(
    bytes: Uint8Array,
  ): Promise<{ ok: true; value: ReadBackup } | { ok: false; reason: BackupFault }>;
  /** Keeps a copy of the library, then merges a backup whose preview a person has seen. */
  merge(content: BackupContent): Promise<RestoreResult>;
  /** Keeps a copy of the library, then puts a backup in its place. */
  replace(content: BackupContent): Promise<RestoreResult>;
  /** Puts a copy in the library's place, which is kept as a copy too. */
  goBack(copy: string): Promise<RestoreResult>;
}
