import type { Library } from '@/lib/library';
import { openOffice } from './open-office';
import { takeTurns } from './take-turns';

/** What a page follows of the library: its revision. */
export interface FollowedOffice {
  get(): { revision: number };
  /** Calls `onChange` after each change; returns what ends that. */
  subscribe(onChange: () => void): () => void;
}

/** Takes part in the office's rounds while this page is open, until the signal aborts. */
export function keepOffice(library: Library, followed: FollowedOffice, signal: AbortSignal): void {
  if (library.mode !== 'stored') return;
  const { office, packs } = openOffice(library);
  takeTurns(
    {
      async syncIfDue() {
        await office.syncIfDue();
        await packs.checkUpdates();
      },
      watch(onChange) {
        let revision = followed.get().revision;
        const stop = followed.subscribe(() => {
          const next = followed.get().revision;
          if (next === revision) return;
          revision = next;
          onChange();
        });
        signal.addEventListener('abort', stop, { once: true });
      },
    },
    signal,
  );
}
