import { storage } from 'wxt/utils/storage';
import type { Library } from '@/lib/library';

/** What a page follows of the library: its revision. */
export interface FollowedOffice {
  get(): { revision: number };
  /** Calls `onChange` after each change; returns what ends that. */
  subscribe(onChange: () => void): () => void;
}

/** The office's library as a page sees to it while it is open. */
export interface PageOffice {
  /** Takes part in rounds until the signal aborts, from when a folder is set up. */
  keep(library: Library, followed: FollowedOffice, signal: AbortSignal): void;
  /** Returns whether a folder is set up. */
  isOn(): Promise<boolean>;
  /** Shares an entry of one's own, with a round at once; false where that fails and the entry goes with the next one. */
  share(library: Library, id: string): Promise<boolean>;
}

/** Returns a page's part in the office's rounds, whose code is fetched only where a folder is set up. */
export function openPageOffice(): PageOffice {
  return {
    isOn: async () => isSetUp(await storage.getItem<unknown>('local:office-state')),
    async share(library, id) {
      const { office } = (await import('./open-office')).openOffice(library);
      await office.share([id], true);
      return (await office.sync()).ok;
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
      void storage.getItem<unknown>('local:office-state').then(attempt);
    },
  };
}

function isSetUp(state: unknown): boolean {
  if (typeof state !== 'object' || state === null || !('place' in state)) return false;
  const { place } = state;
  return typeof place === 'object' && place !== null && 'kind' in place && place.kind !== 'none';
}
