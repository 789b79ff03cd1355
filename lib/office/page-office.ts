import { storage } from 'wxt/utils/storage';
import type { Library } from '@/lib/library';
import type { FolderMove } from '@/lib/share';
import type { FollowedOffice } from './keep-office';
import type { ActResult } from './move-folders';

/** The office's library as a page sees to it while it is open. */
export interface PageOffice {
  /** Takes part in rounds until the signal aborts, from when a folder is set up. */
  keep(library: Library, followed: FollowedOffice, signal: AbortSignal): void;
  /** Returns whether a folder is set up. */
  isOn(): Promise<boolean>;
  /** Shares an entry of one's own, with a round at once; false where that fails and the entry goes with the next one. */
  share(library: Library, id: string): Promise<boolean>;
  /** The paths of one's own folders that are shared. */
  sharedFolders(): Promise<string[]>;
  /** Runs an act that moves a folder; what is shared of it stays shared under its new path. */
  moveFolder<Result extends ActResult>(
    move: FolderMove,
    run: () => Promise<Result>,
  ): Promise<Result>;
  /** Runs the undoing of an act; folders that it moved are shared as before it. */
  undo<Result extends ActResult>(act: string, run: () => Promise<Result>): Promise<Result>;
}

/** Returns a page's part in the office's rounds, whose code is fetched only where a folder is set up. */
export function openPageOffice(): PageOffice {
  return {
    isOn: async () => isSetUp(await readStored()),
    async share(library, id) {
      const { office } = (await import('./open-office')).openOffice(library);
      await office.share([id], true);
      return (await office.sync()).ok;
    },
    sharedFolders: async () => foldersOf(await readStored()),
    async moveFolder(move, run) {
      if (foldersOf(await readStored()).length === 0) return run();
      const [{ openOfficeState }, { moveShared }] = await loadMoves();
      return moveShared(openOfficeState(), move, run);
    },
    async undo(act, run) {
      if (!isSetUp(await readStored())) return run();
      const [{ openOfficeState }, { undoMoved }] = await loadMoves();
      return undoMoved(openOfficeState(), act, run);
    },
    keep(library, followed, signal) {
      let isBegun = false;
      const begin = async (state: unknown) => {
        if (isBegun || signal.aborted || !isSetUp(state)) return;
        isBegun = true;
        const { keepOffice } = await import('./keep-office');
        if (!signal.aborted) keepOffice(library, followed, signal);
      };
      // A page that closes meanwhile fetches nothing; the next one sees to it.
      const attempt = (state: unknown) => void begin(state).catch(() => undefined);
      const stop = storage.watch<unknown>('local:office-state', attempt);
      signal.addEventListener('abort', stop, { once: true });
      void readStored().then(attempt);
    },
  };
}

const readStored = () => storage.getItem<unknown>('local:office-state');

const loadMoves = () => Promise.all([import('./office-state'), import('./move-folders')]);

function foldersOf(state: unknown): string[] {
  if (!isSetUp(state) || typeof state !== 'object' || state === null) return [];
  if (!('folders' in state) || !Array.isArray(state.folders)) return [];
  return state.folders.filter((path): path is string => typeof path === 'string');
}

function isSetUp(state: unknown): boolean {
  if (typeof state !== 'object' || state === null || !('place' in state)) return false;
  const { place } = state;
  return typeof place === 'object' && place !== null && 'kind' in place && place.kind !== 'none';
}
