import { expect, it } from 'vitest';
import { unavailableLibrary } from '@/lib/library/unavailable-library';
import { NO_OFFICE } from '@/lib/office/office-state';
import type { Library, LibraryEntry } from '@/lib/library';
import type { Office, SyncResult } from '@/lib/office/types';
import type { OfficeNews } from '@/lib/share';
import { createSharing } from './sharing';

const never = async (): Promise<never> => {
  throw new Error('not asked for here');
};

const NEWS: OfficeNews = { id: 'n', what: 'new', who: '王秘书', at: 5, text: '拧成一股绳' };

const waitingEntry = (id: string): LibraryEntry => ({
  id,
  kind: 'phrase',
  text: id,
  folder: '会议',
  themes: [],
  forms: [],
  tags: [],
  origin: 'snippet',
  pinned: false,
  uses: 0,
});

function open(sync: () => Promise<SyncResult>, waiting = new Set<string>()) {
  const shared = new Set<string>();
  const news = new Map([['n', NEWS]]);
  const office: Office = {
    state: { read: async () => NO_OFFICE, patch: never, watch: () => undefined },
    look: never,
    requestFolderPermission: never,
    join: never,
    create: never,
    leave: never,
    sync,
    syncIfDue: never,
    sharedIds: async () => new Set(shared),
    share: async (ids) => {
      for (const id of ids) shared.add(id);
    },
    shareFolder: never,
    shareInFolders: async (ids) => {
      for (const id of ids) if (waiting.delete(id)) shared.add(id);
    },
    waiting: async () => [...waiting],
    holdBack: async (ids) => {
      for (const id of ids) waiting.delete(id);
    },
    news: async () => [...news.values()],
    clearNews: async (ids) => {
      for (const id of ids) news.delete(id);
    },
    rename: never,
    release: never,
    hide: never,
  };
  const search = { ready: Promise.resolve('index' as const), query: never, queryNow: () => null };
  const services = {
    requestOrigin: async () => true,
    pickFolder: async () => null,
    search: { ...search, follow: () => undefined },
  };
  const library: Library = {
    ...unavailableLibrary({ url: '', read: never }),
    entriesById: async (ids) => ids.map((id) => waitingEntry(id)),
  };
  return createSharing(office, library, services);
}

it.each<[string, SyncResult, object]>([
  ['is out once a round has worked', { ok: true, changed: false }, { kind: 'shared', count: 2 }],
  [
    'waits where another window is in the middle of a round',
    { ok: false, reason: 'elsewhere' },
    { kind: 'waits' },
  ],
  [
    'waits where there is no network, and why is said',
    { ok: false, reason: 'offline' },
    { kind: 'failed' },
  ],
])('what is shared %s', async (_, end, status) => {
  const sharing = open(async () => end);
  await sharing.share(['a', 'b'], true);
  expect(sharing.state.get()).toMatchObject({ isBusy: false, status });
  expect([...sharing.state.get().shared]).toEqual(['a', 'b']);
});

it('a round that breaks is said, and the next act is not refused', async () => {
  const sharing = open(never);
  await sharing.share(['a'], true);
  expect(sharing.state.get()).toMatchObject({ isBusy: false, status: { kind: 'broken' } });
});

it('lists what the others did after a round, until the user has seen it', async () => {
  const sharing = open(async () => ({ ok: true, changed: true }));
  await sharing.sync();
  expect(sharing.state.get().news).toEqual([NEWS]);
  await sharing.clearNews();
  expect(sharing.state.get().news).toEqual([]);
});

it('what came into a shared folder later is shared or left when the user says so, and only that', async () => {
  const sharing = open(async () => ({ ok: true, changed: true }), new Set(['a', 'b', 'c']));
  await sharing.reread();
  expect(sharing.state.get().waiting.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  await sharing.answerWaiting(['a'], true);
  expect(sharing.state.get().status).toEqual({ kind: 'shared', count: 1 });
  await sharing.answerWaiting(['b'], false);
  expect([...sharing.state.get().shared]).toEqual(['a']);
  expect(sharing.state.get().waiting.map(({ id }) => id)).toEqual(['c']);
});
