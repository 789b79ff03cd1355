import type { DocStore } from './doc-store';
import {
  type VersionedIndex,
  type Progress,
  attachIndex,
  buildIndex,
  catchUp,
} from './versioned-index';
import { persistWhenIdle } from './persist-when-idle';
import type { LazyPinyin } from '../text/lazy-pinyin';

/** What a host may do. */
export interface HostDuties {
  /** False where the whole library must be read instead of the snapshot. */
  useSnapshot: boolean;
  /** The host is a page's own, beside the one that builds and stores. */
  asCopy: CopyDuties | null;
}

/** A page that draws must not be kept waiting: it holds what another has stored, and leaves what takes long to that one. */
export interface CopyDuties {
  /** Has the other store what the library holds at this revision. */
  store: (revision: number) => Promise<void>;
  /** Calls `act` when nothing is being typed or drawn. */
  whenIdle: (act: () => void) => void;
}

/** One index over the library; operations run one after another. */
export interface IndexSession {
  current(): VersionedIndex | null;
  /** Opens an index where none is held. */
  open(): void;
  /** Resolves when the index is of this revision at least. */
  follow(revision: number): Promise<void>;
  /** Stores what is due at this revision; resolves when that is done or has failed. */
  store(revision: number): Promise<void>;
  /** Postpones the writes after a query. */
  postpone(): void;
}

interface SessionListener extends Progress {
  /** From now on there is an index, or another one. */
  onReady: () => void;
  /** A snapshot was stored. */
  onStored: () => void;
  /** It can't go on. */
  onFail: () => void;
  /** Whether anybody may still ask; else the index is let go once all is stored. */
  isWanted: () => boolean;
}

/**
 * The most documents outside its snapshot that a copy indexes; with more it fails. It takes 0.08 ms for each, by what an index of
 * 100,000 takes to build.
 */
const MOST_TAKEN_IN = 500;

/**
 * An index comes from the stored snapshot with what was written since, or is built of all entries; a copy is only the former.
 */
export function createIndexSession(
  source: DocStore,
  reader: LazyPinyin,
  { useSnapshot, asCopy }: HostDuties,
  listener: SessionListener,
): IndexSession {
  const most = asCopy ? MOST_TAKEN_IN : Number.POSITIVE_INFINITY;
  let held: VersionedIndex | null = null;
  let turn = Promise.resolve();
  const writer = persistWhenIdle(source, {
    current: () => held,
    onUnsound: (unsound) => void enqueue(() => replace(unsound)),
    store: (index) => (asCopy ? copyAgain(index, asCopy) : write(index)),
    onIdle: () => void enqueue(release),
  });

  function enqueue(act: () => Promise<void>): Promise<void> {
    turn = turn.then(act).catch(listener.onFail);
    return turn;
  }

  const attach = () => attachIndex(source, reader, listener, most);

  async function open(): Promise<void> {
    if (held) return;
    held = useSnapshot ? await attach() : null;
    if (!held) await build();
    announceReady();
  }

  async function build(): Promise<void> {
    held = null;
    if (asCopy) throw new Error('a copy builds nothing');
    held = await buildIndex(source, reader, listener);
  }

  async function replace(unsound: VersionedIndex): Promise<void> {
    if (held !== unsound) return;
    await build();
    announceReady();
  }

  async function follow(revision: number): Promise<void> {
    if (!held || held.revision >= revision) return;
    if (!(await catchUp(held, source, reader, listener, most))) {
      held = asCopy ? await attach() : null;
      if (!held) await build();
      announceReady();
    }
    writer.postpone();
  }

  function announceReady(): void {
    listener.onReady();
    writer.postpone();
  }

  async function write({ revision, index }: VersionedIndex): Promise<void> {
    await source.writeSnapshot({ revision, snapshot: index.toSnapshot() });
    listener.onStored();
  }

  /** Has what is due stored elsewhere, and holds that: what was taken in beside the older snapshot is then part of it. */
  async function copyAgain({ revision }: VersionedIndex, duties: CopyDuties): Promise<void> {
    await duties.store(revision);
    await enqueue(async () => {
      held = (await attach()) ?? held;
      if (!held) return;
      // On a full disk it is as it was, and not to be tried again at every pause.
      held.unstored = 0;
      held.withoutPinyin = 0;
    });
  }

  async function release(): Promise<void> {
    if (!listener.isWanted()) held = null;
  }

  return {
    current: () => held,
    open: () => void enqueue(open),
    follow: (revision) => enqueue(() => follow(revision)),
    store: (revision) =>
      enqueue(async () => {
        await follow(revision);
        await writer.store();
      }),
    postpone: () => writer.postpone(),
  };
}
