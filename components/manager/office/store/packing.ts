import type { Library, TakenPack } from '@/lib/library';
import type { OfficePacks } from '@/lib/office/create-packs';
import type { PackLook } from '@/lib/office/look-at-packs';
import type { SeenPack } from '@/lib/office/pack-services';
import type { PackSource, PackUpdate } from '@/lib/office/pack-sources';
import type { PackFault } from '@/lib/entry';
import type { FolderFault } from '@/lib/share';
import { isLoopback } from '@/lib/share/folders/webdav/address';
import { createActRunner, type RunAct } from '../../../shared/act-runner';
import { createObservable, type Observable } from '../../../shared/observable';
import type { ManagerServices } from '../../services';

/** A pack that was taken, with where it is from. */
export type ListedPack = TakenPack & { source: PackSource | null };

/** What was done last. */
export type PackStatus =
  | { kind: 'unreadable'; look: Extract<PackLook, { ok: false }> }
  | { kind: 'bad-entries'; faults: readonly PackFault[] }
  | { kind: 'not-an-address' | 'refused' | 'not-taken' | 'published' | 'broken' }
  | { kind: 'taken'; title: string; count: number }
  | { kind: 'removed'; title: string }
  | { kind: 'not-published'; reason: FolderFault | 'no-office' };

/** What 办公室词库 shows. */
export interface PackingState {
  isBusy: boolean;
  packs: readonly ListedPack[];
  /** The packs' files in the office's folder. */
  published: readonly string[];
  /** A pack that was read and not taken yet. */
  seen: SeenPack | null;
  status: PackStatus | null;
}

/** What a maker writes of a pack; `of` is the id of the pack of which it is the next version, or empty. */
export interface PackInput {
  title: string;
  notes: string;
  of: string;
}

/** Packs, as the page makes and takes them. */
export interface Packing {
  readonly state: Observable<PackingState>;
  open(): Promise<void>;
  readFile(bytes: Uint8Array): Promise<void>;
  readPublished(name: string): Promise<void>;
  /** Asks for the permission to reach the address, so it must be called within a click. */
  readAddress(address: string): Promise<void>;
  /** Shows what the other version of a pack changes. */
  readUpdate(id: string): Promise<void>;
  /** The user has seen that packs have other versions. */
  seeUpdates(): Promise<void>;
  take(): Promise<void>;
  discard(): void;
  remove(id: string): Promise<void>;
  hide(id: string, isHidden: boolean): Promise<void>;
  /** Returns the file of a pack of these entries; null where it can't be made, which is said. */
  make(
    input: PackInput,
    ids: readonly string[],
  ): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> } | null>;
  publish(input: PackInput, ids: readonly string[]): Promise<void>;
}

/** Makes the side of the manager that makes and takes packs. */
export function createPacking(
  packs: OfficePacks,
  library: Pick<Library, 'entriesById'>,
  services: Pick<ManagerServices, 'requestOrigin'>,
): Packing {
  const state = createObservable<PackingState>({
    isBusy: false,
    packs: [],
    published: [],
    seen: null,
    status: null,
  });
  const reread = async () => state.patch({ packs: await packs.list() });
  const runAlone = createActRunner<PackStatus>(state, reread);
  const page = { packs, state, runAlone };

  return {
    state,
    async open() {
      await reread();
      await packs.checkUpdates();
      state.patch({ packs: await packs.list(), published: await packs.published() });
    },
    ...readingPacks(page, services.requestOrigin),
    ...makingPacks(page, library),
    seeUpdates: () =>
      runAlone(async () => {
        await packs.seeUpdates(unseenUpdates(state.get().packs).map(({ pack }) => pack.id));
        return null;
      }),
    take: () =>
      runAlone(async () => {
        const { seen } = state.get();
        if (!seen) return null;
        if (!(await packs.take(seen))) return { kind: 'not-taken' };
        state.patch({ seen: null });
        const { title, entries } = seen.pack;
        return { kind: 'taken', title, count: entries.length };
      }),
    discard: () => state.patch({ seen: null, status: null }),
    remove: (id) =>
      runAlone(async () => {
        const title = state.get().packs.find((pack) => pack.id === id)?.title ?? '';
        await packs.remove(id);
        return { kind: 'removed', title };
      }),
    hide: (id, isHidden) =>
      runAlone(async () => {
        await packs.hide(id, isHidden);
        return null;
      }),
  };
}

interface Page {
  packs: OfficePacks;
  state: Observable<PackingState>;
  runAlone: RunAct<PackStatus>;
}

/** Reads a pack from where it is, and shows what it would change; nothing is taken. */
function readingPacks(
  { packs, state, runAlone }: Page,
  requestOrigin: ManagerServices['requestOrigin'],
): Pick<Packing, 'readFile' | 'readPublished' | 'readAddress' | 'readUpdate'> {
  const show = async (look: Promise<PackLook | null>): Promise<PackStatus | null> => {
    const found = await look;
    if (found?.ok) state.patch({ seen: found.seen });
    return found && !found.ok ? { kind: 'unreadable', look: found } : null;
  };
  const read = (look: () => Promise<PackLook | null>) =>
    runAlone(async () => {
      state.patch({ seen: null });
      return show(look());
    });
  return {
    readFile: (bytes) => read(() => packs.look(bytes, { kind: 'file' })),
    readPublished: (name) => read(() => packs.lookInFolder(name)),
    readUpdate: (id) => read(() => packs.lookForUpdate(id)),
    readAddress(address) {
      const url = addressOf(address);
      if (url === null) return runAlone(async () => ({ kind: 'not-an-address' }));
      // Nothing is awaited before the permission is requested.
      const granted = requestOrigin(url);
      return runAlone(async () => {
        state.patch({ seen: null });
        return (await granted) ? show(packs.lookAtAddress(url)) : { kind: 'refused' };
      });
    },
  };
}

/** Makes packs of entries, as files and in the office's folder. */
function makingPacks(
  { packs, state, runAlone }: Page,
  library: Pick<Library, 'entriesById'>,
): Pick<Packing, 'make' | 'publish'> {
  const makeOf = async ({ title, notes, of }: PackInput, ids: readonly string[]) => {
    const version = (state.get().packs.find(({ id }) => id === of)?.version ?? 0) + 1;
    const facts = { title: title.trim(), notes: notes.trim(), version };
    const entries = await library.entriesById(ids);
    return packs.make(of === '' ? facts : { ...facts, id: of }, entries);
  };
  return {
    async make(input, ids) {
      const made = await makeOf(input, ids);
      if (!made.ok) {
        state.patch({ status: { kind: 'bad-entries', faults: made.faults } });
        return null;
      }
      state.patch({ status: null });
      return { name: `${made.pack.title}.bijia`, bytes: new Uint8Array(made.bytes) };
    },
    publish: (input, ids) =>
      runAlone(async () => {
        const made = await makeOf(input, ids);
        if (!made.ok) return { kind: 'bad-entries', faults: made.faults };
        const reason = await packs.publish(made.pack, made.bytes);
        state.patch({ published: await packs.published() });
        return reason === null ? { kind: 'published' } : { kind: 'not-published', reason };
      }),
  };
}

/** Returns the packs with another version that the user has not seen yet, each with what that is. */
export function unseenUpdates(
  packs: readonly ListedPack[],
): Array<{ pack: ListedPack; update: PackUpdate }> {
  return packs.flatMap((pack) => {
    const update = pack.source?.update;
    return update && !update.isSeen ? [{ pack, update }] : [];
  });
}

/** Returns the address of a file over HTTPS, or on this machine itself; null for anything else. */
function addressOf(text: string): string | null {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed)) return null;
  const { protocol, hostname, username, href } = new URL(trimmed);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
  return isSafe && username === '' ? href : null;
}
