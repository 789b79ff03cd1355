/** What is wrong with the library. */
export interface LibraryHealth {
  /** The user's own entries, the trash left out. */
  own: number;
  /** Records that were found damaged: they are left out of everything else, and stay on the disk as they are. */
  damaged: number;
  /** What an earlier library held, where this is a new one that the user may not know of; `at` in epoch ms. */
  lost: { snippets: number; at: number } | null;
  /** A later version of the extension changed the database under this page, which can't use it any more. */
  isOutdated: boolean;
}

/** How the library's health is watched. */
export interface HealthOptions {
  signal: AbortSignal;
  /** The first count of the snippets waits for this, 5 s at most; without it they are counted at once. */
  countAfter?: Promise<unknown>;
}
