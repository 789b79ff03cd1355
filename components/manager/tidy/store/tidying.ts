import { bodyOf } from '@/lib/entry';
import { createAlikeGrouper } from '@/lib/extract/duplicates/group-alike';
import type { Library, LibraryEntry } from '@/lib/library';
import { yieldToEventLoop } from '@/lib/search/yield-to-event-loop';
import { createObservable, type Observable } from '../../../shared/observable';
import { UNTIDY, type Untidy, untidyOf } from './untidy';

/** Entries that are alike, a pinned one first, else the one that is used most. */
export type AlikeGroup = readonly LibraryEntry[];

/** What 整理 shows; a list is null until it was made. */
export interface TidyState {
  /** How many entries were compared; null where that is not under way. */
  reading: { done: number; all: number } | null;
  alike: readonly AlikeGroup[] | null;
  untidy: Record<Untidy, readonly LibraryEntry[]> | null;
  isBroken: boolean;
}

/** Looking for what needs tidying. */
export interface Tidying {
  readonly state: Observable<TidyState>;
  /** Looks through the own entries, and again after every change, until the signal aborts. */
  open(signal: AbortSignal): Promise<void>;
  /** Leaves a group as it is, for as long as the page is open. */
  leave(group: AlikeGroup): void;
}

/** The time that is spent before the page answers again, in ms. */
const SLICE = 8;

/** Makes the side of the manager that tidies. */
export function createTidying(library: Library): Tidying {
  const state = createObservable<TidyState>({
    reading: null,
    alike: null,
    untidy: null,
    isBroken: false,
  });
  /** The ids of the groups that are left as they are. */
  const left = new Set<string>();
  let looks = 0;

  const look = async (signal: AbortSignal) => {
    looks += 1;
    const own = looks;
    const isOver = () => signal.aborted || own !== looks;
    const all = await library.entries();
    const entries = all.filter(({ origin }) => origin === 'snippet');
    const untidy: Record<Untidy, LibraryEntry[]> = {
      unused: [],
      unlabelled: [],
      longTitle: [],
      empty: [],
    };
    const now = Date.now();
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    const grouper = createAlikeGrouper();
    let pausedAt = performance.now();
    for (const [at, entry] of entries.entries()) {
      for (const one of untidyOf(entry, now)) untidy[one].push(entry);
      grouper.add({ id: entry.id, kind: entry.kind, body: bodyOf(entry) });
      if (performance.now() - pausedAt < SLICE) continue;
      state.patch({ reading: { done: at, all: entries.length } });
      await yieldToEventLoop();
      pausedAt = performance.now();
      if (isOver()) return;
    }
    if (isOver()) return;
    const groups = grouper.groups().filter((ids) => !left.has(keyOf(ids)));
    const alike = groups.map((ids) => byUse(ids.flatMap((id) => byId.get(id) ?? [])));
    state.patch({ reading: null, alike, untidy, isBroken: false });
  };

  return {
    state,
    async open(signal) {
      const again = () => look(signal).catch(() => state.patch({ reading: null, isBroken: true }));
      library.subscribe((change) => {
        if (!change.isOnlyFavour) void again();
      }, signal);
      await again();
    },
    leave(group) {
      left.add(keyOf(group.map(({ id }) => id)));
      const { alike } = state.get();
      state.patch({ alike: alike?.filter((other) => other !== group) ?? null });
    },
  };
}

/** How many there are of each list. */
export function countTidy({ alike, untidy }: TidyState): Record<Untidy | 'alike', number> | null {
  if (!alike || !untidy) return null;
  const counts = UNTIDY.map((one) => [one, untidy[one].length] as const);
  return { alike: alike.length, ...(Object.fromEntries(counts) as Record<Untidy, number>) };
}

function byUse(group: readonly LibraryEntry[]): AlikeGroup {
  return group.toSorted(
    (one, other) => Number(other.pinned) - Number(one.pinned) || other.uses - one.uses,
  );
}

function keyOf(ids: readonly string[]): string {
  return ids.toSorted().join(' ');
}
