/**
 * Why a folder did not carry out a request. `offline`: no answer at all; `refused`: the name or the password is wrong; `forbidden`: the
 * server knows them and says no; `insecure`: the password would go unencrypted; `redirected`: the server points elsewhere;
 * `not-webdav`: what answers is no WebDAV folder, such as the sign-in page of a network; `permission-lost`: the browser wants a click first.
 */
export type FolderFault =
  | 'busy'
  | 'folder-failed'
  | 'forbidden'
  | 'insecure'
  | 'locked'
  | 'not-found'
  | 'not-webdav'
  | 'offline'
  | 'permission-lost'
  | 'redirected'
  | 'refused'
  | 'server-full'
  | 'too-large';

/** `retryAfter` (ms) where the server says when to come back. */
export type FolderResult<T> =
  | { ok: true; value: T }
  | { ok: false; reason: FolderFault; retryAfter?: number };

/** A file as a folder lists it. */
export interface ListedFile {
  name: string;
  /** In bytes. */
  length: number;
  /** When it was written, by the clock that `Listing.now` is of, epoch ms; absent where the folder does not say. */
  modified?: number;
  /** Whatever the server calls this state of the file. */
  etag?: string;
}

/** The files of a folder; `now` is its own clock (epoch ms) where it has one. */
export interface Listing {
  files: ListedFile[];
  now?: number;
}

/**
 * A folder that several devices write to, whatever it is made of. Paths are relative, with `/` between names. No method throws, and none
 * relies on a lock, on a conditional write or on the order of two clocks: no server can be trusted with these.
 */
export interface SharedFolder {
  /** Returns the files that lie directly in a folder; `''` is the shared folder itself. */
  list(path: string): Promise<FolderResult<Listing>>;
  /** Returns a file's bytes; reading stops at `limit` bytes, whatever the file says of its size. */
  get(path: string, limit: number): Promise<FolderResult<Uint8Array>>;
  /** Writes a whole file, over an existing one. */
  put(path: string, bytes: Uint8Array): Promise<FolderResult<null>>;
  /** Renames a file, over an existing one. */
  move(from: string, to: string): Promise<FolderResult<null>>;
  /** Makes a folder; one that is there already is as good. */
  mkdir(path: string): Promise<FolderResult<null>>;
}
