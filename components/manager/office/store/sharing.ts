import type { Library, LibraryEntry } from '@/lib/library';
import type { ChosenFolder, Office, OfficeState, SyncResult } from '@/lib/office/types';
import { NO_OFFICE } from '@/lib/office/office-state';
import type { FolderLook, OfficeNews } from '@/lib/share';
import { type AddressFault, readAddress } from '@/lib/share/folders/webdav/address';
import { createActRunner, type RunAct } from '../../../shared/act-runner';
import { createObservable, type Observable } from '../../../shared/observable';
import type { ManagerServices } from '../../services';

/** What the user writes to set up a folder. */
export interface AddressInput {
  address: string;
  user: string;
  password: string;
  /** The password may go unencrypted. */
  isInsecureAllowed: boolean;
}

/** What was done last. */
export type SharingStatus =
  | { kind: 'address'; reason: AddressFault }
  | { kind: 'refused' }
  | { kind: 'look'; look: Extract<FolderLook, { kind: 'fault' }> }
  | { kind: 'synced'; changed: boolean }
  | { kind: 'failed'; end: Extract<SyncResult, { ok: false }> }
  | { kind: 'shared' | 'unshared'; count: number }
  /** It is noted, and goes with the next round that works. */
  | { kind: 'waits' }
  | { kind: 'left' }
  | { kind: 'broken' };

/** What 共享 shows. */
export interface SharingState {
  isBusy: boolean;
  known: OfficeState;
  /** A folder that was looked at and is not joined yet. */
  found: { chosen: ChosenFolder; look: Exclude<FolderLook, { kind: 'fault' }> } | null;
  /** The ids of one's own entries that are shared. */
  shared: ReadonlySet<string>;
  /** What the others did since the user looked last, the latest first. */
  news: readonly OfficeNews[];
  /** One's own entries that came into a shared folder by an act that did not say so: not shared before the user agrees. */
  waiting: readonly LibraryEntry[];
  status: SharingStatus | null;
}

/** Sharing, as the page does it. Those that open a prompt of the browser must be called within a click. */
export interface Sharing {
  readonly state: Observable<SharingState>;
  /** Reads what is known and follows it for as long as the page lives. */
  open(): Promise<void>;
  /** Asks for the permission to reach an address, and looks at the folder there. */
  connect(input: AddressInput): Promise<void>;
  /** Asks for a folder, and looks at it. */
  pick(): Promise<void>;
  /** Takes part in the library that was found, or makes one of this name. */
  join(who: string, name: string): Promise<void>;
  discard(): void;
  sync(): Promise<void>;
  /** Asks the browser again for what it has withdrawn, then a round. */
  allow(): Promise<void>;
  leave(withdraws: boolean): Promise<void>;
  share(ids: readonly string[], isShared: boolean): Promise<void>;
  rename(who: string): Promise<void>;
  release(device: string): Promise<void>;
  hide(device: string, isHidden: boolean): Promise<void>;
  /** Reads what is shown of sharing again: entries may have come into a shared folder. */
  reread(): Promise<void>;
  /** Shares a folder with what lies in it now, or takes it back with what only it shared. */
  shareFolder(path: string, isShared: boolean): Promise<void>;
  /** Shares these of the entries that wait, or leaves them unshared for good. */
  answerWaiting(ids: readonly string[], isShared: boolean): Promise<void>;
  /** The user has seen the news that are listed; what comes meanwhile stays. */
  clearNews(): Promise<void>;
  /** Returns one's own entries with these words in them, at most `limit`. */
  findOwn(query: string, limit: number): Promise<LibraryEntry[]>;
}

type Services = Pick<ManagerServices, 'requestOrigin' | 'pickFolder' | 'search'>;

/** Makes the side of the manager that shares. */
export function createSharing(office: Office, library: Library, services: Services): Sharing {
  const state = createObservable<SharingState>({
    isBusy: false,
    known: NO_OFFICE,
    found: null,
    shared: new Set(),
    news: [],
    waiting: [],
    status: null,
  });
  const reread = async (known?: OfficeState) => {
    const [shared, news, ids] = await Promise.all([
      office.sharedIds(),
      office.news(),
      office.waiting(),
    ]);
    const waiting = ids.length === 0 ? [] : await library.entriesById(ids);
    state.patch({ known: known ?? (await office.state.read()), shared, news, waiting });
  };
  const runAlone = createActRunner<SharingStatus>(state, reread);
  const page = { office, state, runAlone };

  return {
    state,
    async open() {
      office.state.watch((known) => void reread(known).catch(() => undefined), FOREVER);
      await reread();
    },
    ...joiningOffice(page, services),
    ...takingPart(page, services),
    ...sharingEntries(page),
    reread: () => reread().catch(() => undefined),
    clearNews: () =>
      runAlone(async () => {
        await office.clearNews(state.get().news.map(({ id }) => id));
        return null;
      }),
    async findOwn(query, limit) {
      const options = { limit, filter: { mine: true }, groupSimilar: false };
      const answer = await services.search.query(query, options, 'picker');
      return answer ? library.entriesById(answer.hits.map(({ id }) => id)) : [];
    },
  };
}

interface Page {
  office: Office;
  state: Observable<SharingState>;
  runAlone: RunAct<SharingStatus>;
}

/** Finds an office's folder, or makes one, and takes part in it. */
function joiningOffice(
  { office, state, runAlone }: Page,
  services: Services,
): Pick<Sharing, 'connect' | 'pick' | 'join' | 'discard'> {
  const look = async (chosen: ChosenFolder): Promise<SharingStatus | null> => {
    const found = await office.look(chosen);
    if (found.kind === 'fault') return { kind: 'look', look: found };
    state.patch({ found: { chosen, look: found } });
    return null;
  };
  return {
    connect({ address, user, password, isInsecureAllowed }) {
      const read = readAddress(address, isInsecureAllowed);
      // Nothing is awaited before the permission is requested.
      const granted = read.ok ? services.requestOrigin(read.url) : null;
      return runAlone(async () => {
        state.patch({ found: null });
        if (!read.ok) return { kind: 'address', reason: read.reason };
        if (!(await granted)) return { kind: 'refused' };
        const credentials = user === '' && password === '' ? null : { user, password };
        return look({ kind: 'webdav', url: read.url, credentials });
      });
    },
    pick() {
      const picked = services.pickFolder();
      return runAlone(async () => {
        state.patch({ found: null });
        const handle = await picked;
        return handle ? look({ kind: 'folder', handle }) : { kind: 'refused' };
      });
    },
    join: (who, name) =>
      runAlone(async () => {
        const { found } = state.get();
        if (!found) return null;
        state.patch({ found: null });
        if (found.look.kind === 'office')
          return statusOf(await office.join(found.chosen, found.look.marker, who));
        const made = await office.create(found.chosen, name, who);
        return made.kind === 'fault'
          ? { kind: 'look', look: made }
          : { kind: 'synced', changed: true };
      }),
    discard: () => state.patch({ found: null, status: null }),
  };
}

/** Rounds, and how this device stands among the others. */
function takingPart(
  { office, state, runAlone }: Page,
  services: Services,
): Pick<Sharing, 'sync' | 'allow' | 'leave' | 'rename' | 'release' | 'hide'> {
  const syncNow = async (): Promise<SharingStatus> => statusOf(await office.sync());
  return {
    sync: () => runAlone(syncNow),
    allow() {
      const { place } = state.get().known;
      const granted =
        place.kind === 'webdav'
          ? services.requestOrigin(place.url)
          : office.requestFolderPermission();
      return runAlone(async () => ((await granted) ? syncNow() : { kind: 'refused' }));
    },
    leave: (withdraws) =>
      runAlone(async () => {
        const end = await office.leave(withdraws);
        return end.ok ? { kind: 'left' } : { kind: 'failed', end };
      }),
    rename: (who) =>
      runAlone(async () => {
        await office.rename(who);
        return syncNow();
      }),
    release: (device) => runAlone(async () => statusOf(await office.release(device))),
    hide: (device, isHidden) =>
      runAlone(async () => {
        await office.hide(device, isHidden);
        return null;
      }),
  };
}

/** Shares one's own entries and takes them back. */
function sharingEntries({
  office,
  runAlone,
}: Page): Pick<Sharing, 'share' | 'shareFolder' | 'answerWaiting'> {
  /** Notes what is shared from now on or no more, and says how many entries that is once a round has worked. */
  const share = (note: () => Promise<void>, isShared: boolean): Promise<void> =>
    runAlone(async () => {
      const before = (await office.sharedIds()).size;
      await note();
      const count = Math.abs((await office.sharedIds()).size - before);
      const end = await office.sync();
      // It may be too late for the round of another window.
      if (!end.ok) return end.reason === 'elsewhere' ? { kind: 'waits' } : { kind: 'failed', end };
      return { kind: isShared ? 'shared' : 'unshared', count };
    });
  return {
    share: (ids, isShared) => share(() => office.share(ids, isShared), isShared),
    shareFolder: (path, isShared) => share(() => office.shareFolder(path, isShared), isShared),
    answerWaiting: (ids, isShared) =>
      isShared
        ? share(() => office.shareInFolders(ids), true)
        : runAlone(async () => {
            await office.holdBack(ids);
            return null;
          }),
  };
}

/** The page's end ends what it follows. */
const FOREVER = new AbortController().signal;

function statusOf(end: SyncResult): SharingStatus {
  return end.ok ? { kind: 'synced', changed: end.changed } : { kind: 'failed', end };
}
