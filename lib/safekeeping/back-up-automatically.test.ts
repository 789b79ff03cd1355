import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { backUpAutomatically } from './back-up-automatically';
import type { BackupState } from './backup-state';

const MINUTE = 60_000;
const LAST = {
  at: 0,
  name: 'b',
  revision: 0,
  entries: 1,
  ids: 1,
  isShrunken: false,
  evidence: 'read-back',
} as const;

/** Pages of one browser: they share the state, the lock and the clock. */
function browserWith(first: Partial<BackupState>, outcome: 'good' | 'disk-full' = 'good') {
  const watchers = new Set<(state: BackupState) => void>();
  let state: BackupState = {
    place: { kind: 'folder', name: '备份' },
    last: null,
    fault: null,
    quietUntil: 0,
    ...first,
  };
  let isTaken = false;
  const taken: number[] = [];
  const storage = {
    read: async () => state,
    async patch(fields: Partial<BackupState>) {
      state = { ...state, ...fields };
      watchers.forEach((watcher) => watcher(state));
    },
    watch: (onChange: (next: BackupState) => void) => void watchers.add(onChange),
  };
  const openPage = (signal: AbortSignal) => {
    const followers: Array<(revision: number) => void> = [];
    let revision = 0;
    backUpAutomatically(
      {
        safekeeping: {
          state: storage,
          async backUp() {
            if (outcome === 'disk-full') {
              await storage.patch({ fault: { reason: outcome, at: Date.now() } });
              taken.push(Date.now());
              return { ok: false, reason: outcome };
            }
            const last = { ...LAST, at: Date.now(), revision };
            taken.push(Date.now());
            await storage.patch({ last, fault: null });
            return { ok: true, last };
          },
        },
        watchRevision: (onRevision) => void followers.push(onRevision),
        async runAlone(act) {
          if (isTaken) return;
          isTaken = true;
          await act();
          isTaken = false;
        },
        now: Date.now,
      },
      signal,
    );
    return {
      change(next: number) {
        revision = next;
        followers.forEach((follower) => follower(next));
      },
    };
  };
  return { openPage, taken, storage };
}

let owner: AbortController;
beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000_000_000 });
  owner = new AbortController();
});
afterEach(() => {
  owner.abort();
  vi.useRealTimers();
});
const pass = (minutes: number) => vi.advanceTimersByTimeAsync(minutes * MINUTE);

describe('the automatic backup', () => {
  it('is taken at the first change, and then at most every 30 minutes', async () => {
    const { openPage, taken } = browserWith({});
    const page = openPage(owner.signal);
    for (let revision = 1; revision <= 100; revision += 1) {
      page.change(revision);
      await pass(1);
    }
    expect(taken).toHaveLength(4);
    taken.slice(1).forEach((at, index) => {
      expect(at - (taken[index] ?? 0)).toBeGreaterThanOrEqual(30 * MINUTE);
    });
  });

  it('is not taken again where nothing changes', async () => {
    const { openPage, taken } = browserWith({});
    openPage(owner.signal).change(1);
    await pass(600);
    expect(taken).toHaveLength(1);
  });

  it('is not taken without a place', async () => {
    const { openPage, taken } = browserWith({ place: { kind: 'none' } });
    openPage(owner.signal).change(1);
    await pass(600);
    expect(taken).toEqual([]);
  });

  it('is taken once where two pages see the change', async () => {
    const { openPage, taken } = browserWith({});
    const pages = [openPage(owner.signal), openPage(owner.signal)];
    pages.forEach((page) => page.change(1));
    await pass(60);
    expect(taken).toHaveLength(1);
  });

  it('that fails is tried again after 30 minutes, and no sooner', async () => {
    const { openPage, taken } = browserWith({}, 'disk-full');
    openPage(owner.signal).change(1);
    await pass(29);
    expect(taken).toHaveLength(1);
    await pass(3);
    expect(taken).toHaveLength(2);
  });

  it('ends with its page', async () => {
    const { openPage, taken } = browserWith({});
    openPage(owner.signal).change(1);
    owner.abort();
    await pass(60);
    expect(taken).toEqual([]);
  });

  it('is taken where the clock was set back', async () => {
    const { openPage, taken } = browserWith({ last: { ...LAST, at: Date.now() + 900 * MINUTE } });
    openPage(owner.signal).change(1);
    await pass(1);
    expect(taken).toHaveLength(1);
  });
});
