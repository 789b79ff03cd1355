import type { NamedBackup } from '../backup-name';

/**
 * Why a place takes or gives no file. `permission-lost`: the browser wants a click first; `folder-gone`: it was moved, renamed or is
 * on a disk that is not there; `file-gone`: the folder is there and the file is not.
 */
export type PlaceFault =
  | 'disk-full'
  | 'file-gone'
  | 'folder-gone'
  | 'permission-lost'
  | 'place-failed';

export type PlaceResult<T> = { ok: true; value: T } | { ok: false; reason: PlaceFault };

/** What a place shows of a file it has written: its bytes as read back, or no more than its size. */
export type Evidence = { kind: 'bytes'; bytes: Uint8Array } | { kind: 'size'; size: number };

/** A backup as a place lists it; `size` in bytes. */
export type PlacedBackup = NamedBackup & { size: number };

/** Where backups are kept. No method throws. */
export interface BackupPlace {
  /** Returns the backups of every device, in no order; other files are passed over. */
  list(): Promise<PlaceResult<PlacedBackup[]>>;
  /** Writes a new file and reads it back. A write that fails leaves nothing of its own. */
  write(name: string, bytes: Uint8Array): Promise<PlaceResult<Evidence>>;
  remove(name: string): Promise<PlaceResult<null>>;
}

/** A place whose files can be read. */
export interface ReadablePlace extends BackupPlace {
  read(name: string): Promise<PlaceResult<Uint8Array>>;
}
