import type { DocSource } from './doc-source';
import { type HeldIndex, type Progress, attachIndex, buildIndex, catchUp } from './held-index';
import { keepStored } from './keep-snapshot';
import type { LazyPinyin } from '../text/lazy-pinyin';

/** What a host may do. */
export interface HostDuties {
  /** Without it, all is read anew. */
  trustsStored: boolean;
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

/** Holds one index over the library, and does one thing after the other. */
export interface IndexHolder {
  current(): HeldIndex | null;
  /** Opens an index where none is held. */
  open(): void;
  /** Resolves when the index is of this revision at least. */
  follow(revision: number): Promise<void>;
  /** Stores what is due at this revision; resolves when that is done or has failed. */
  store(revision: number): Promise<void>;
  /** Something was asked: what is to be done in quiet waits again. */
  rest(): void;
}

interface HolderListener extends Progress {
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
 * So many texts that are not in its snapshot a copy takes in; behind more it fails. It takes 0.08 ms for each, by what an index of
 * 100,000 takes to build.
 */
const MOST_TAKEN_IN = 500;

/**
 * An index comes from the stored snapshot with what was written since, or is built of all entries; a copy is only the former.
 */
export function createIndexHolder(
  source: DocSource,
  reader: LazyPinyin,
  { trustsStored, asCopy }: HostDuties,
  tell: HolderListener,
): IndexHolder {
  const most = asCopy ? MOST_TAKEN_IN : Number.POSITIVE_INFINITY;
  let held: HeldIndex | null = null;
  let turn = Promise.resolve();
  const keeper = keepStored(source, {
    current: () => held,
    onUnsound: (unsound) => void inTurn(() => replace(unsound)),
    store: (index) => (asCopy ? copyAgain(index, asCopy) : write(index)),
    onRested: () => void inTurn(letGo),
  });

  function inTurn(act: () => Promise<void>): Promise<void> {
    turn = turn.then(act).catch(tell.onFail);
    return turn;
  }

  const attach = () => attachIndex(source, reader, tell, most);

  async function open(): Promise<void> {
    if (held) return;
    held = trustsStored ? await attach() : null;
    if (!held) await build();
    beReady();
  }

  async function build(): Promise<void> {
    held = null;
    if (asCopy) throw new Error('a copy builds nothing');
    held = await buildIndex(source, reader, tell);
  }

  async function replace(unsound: HeldIndex): Promise<void> {
    if (held !== unsound) return;
    await build();
    beReady();
  }

  async function follow(revision: number): Promise<void> {
    if (!held || held.revision >= revision) return;
    if (!(await catchUp(held, source, reader, tell, most))) {
      held = asCopy ? await attach() : null;
      if (!held) await build();
      beReady();
    }
    keeper.rest();
  }

  function beReady(): void {
    tell.onReady();
    keeper.rest();
  }

  async function write({ revision, index }: HeldIndex): Promise<void> {
    await source.writeSnapshot({ revision, snapshot: index.toSnapshot() });
    tell.onStored();
  }

  /** Has what is due stored elsewhere, and holds that: what was taken in beside the older snapshot is then part of it. */
  async function copyAgain({ revision }: HeldIndex, duties: CopyDuties): Promise<void> {
    await duties.store(revision);
    await inTurn(async () => {
      held = (await attach()) ?? held;
      if (!held) return;
      // On a full disk it is as it was, and not to be tried again at every pause.
      held.unstored = 0;
      held.unread = 0;
    });
  }

  async function letGo(): Promise<void> {
    if (!tell.isWanted()) held = null;
  }

  return {
    current: () => held,
    open: () => void inTurn(open),
    follow: (revision) => inTurn(() => follow(revision)),
    store: (revision) =>
      inTurn(async () => {
        await follow(revision);
        await keeper.store();
      }),
    rest: () => keeper.rest(),
  };
}
