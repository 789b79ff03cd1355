import type { UnformedText } from '@/lib/entry';
import type { Library, LibraryEntry, TypedValue } from '@/lib/library';
import { draftOfRequest } from '../../shared/form/snippet-draft';
import type { Move } from '../keyboard/field-keys';
import type { SidebarServices } from '../services';
import { createContinuing, type Continuing } from './continuing';
import { createDrafting, type Drafting } from '../../shared/form/drafting';
import { insertionOf } from './entry-text';
import { createInserting } from './inserting';
import { createKeeping, type Keeping } from './keeping';
import { createObservable, type Observable } from '../../shared/observable';
import { createSearching } from './searching';
import { findSimilar } from '../../shared/similar';
import type { Labels } from '../../shared/facet-counts';
import { createUnfolding, type Unfolding } from './unfolding';
import { INITIAL_STATE, type OpenPanel, type SidebarState, type Tab } from './state';

/** Rows that PageUp and PageDown go by. */
const PAGE_STEP = 6;

/** Everything the view can ask for; the state answers through `state`. */
export interface SidebarStore {
  readonly state: Observable<SidebarState>;
  readonly services: SidebarServices;
  readonly keeping: Keeping;
  readonly drafting: Drafting;
  readonly continuing: Continuing;
  readonly unfolding: Unfolding;
  /** Opens the library and listens to it, to the target and to save requests, until the signal aborts. */
  start(signal: AbortSignal): Promise<void>;
  /** The field's text; `isComposing` while an input method holds part of it. */
  type(text: string, isComposing: boolean): void;
  chooseTab(tab: Tab): void;
  chooseLabels(labels: Labels): void;
  chooseSounds(fuzzySounds: boolean): void;
  chooseRow(id: string): void;
  move(to: Move): void;
  loadMore(): void;
  openPanel(panel: OpenPanel | null): void;
  /** Resolves when the results belong to what is typed. */
  settle(): Promise<void>;
  /** The entry that Enter would take, once they do. */
  settledEntry(): Promise<LibraryEntry | undefined>;
  /** Inserts an entry as it stands, or with what was typed into its fill panel; true when the document took it. */
  insert(entry: LibraryEntry, text?: UnformedText): Promise<boolean>;
  /** As `insert`, with the number that the enumeration before the caret goes on with; nothing where none is offered. */
  insertNumbered(entry: LibraryEntry, text?: UnformedText): Promise<boolean>;
  /** As `insert`, then closes the sidebar, which gives the keyboard back to the document. */
  insertAndReturn(entry: LibraryEntry, text?: UnformedText): Promise<boolean>;
  copy(entry: LibraryEntry, text?: UnformedText): Promise<void>;
  /** Entries of the same function and theme in other words. */
  similar(entry: LibraryEntry): Promise<LibraryEntry[]>;
  loadFill(id: string): Promise<unknown>;
  /** `undefined` forgets what was typed. */
  saveFill(id: string, values: unknown): Promise<void>;
  /** Texts inserted before under these slot names, the latest first. */
  recall(names: readonly string[]): Promise<Record<string, string[]>>;
  remember(typed: readonly TypedValue[]): void;
}

/** Makes the sidebar's store: services on one side, the view on the other. */
export function createSidebarStore(services: SidebarServices): SidebarStore {
  const state = createObservable<SidebarState>(INITIAL_STATE);
  let library: Library | null = null;
  const opened = () => library;
  const searching = createSearching(state, {
    ...services.search,
    query: (query, options) =>
      services.search.query(query, { ...options, fuzzySounds: state.get().fuzzySounds }),
  });
  const inserting = createInserting(state, services, opened);
  const drafting = createDrafting(state, {
    library: opened,
    draftKey: 'snippet-form',
    onOpen: () => state.patch({ status: null }),
    onSaved: (result) =>
      state.patch({
        status: result.ok ? { kind: 'saved' } : { kind: 'save-failed', reason: result.reason },
      }),
  });
  const continuing = createContinuing(state, services);

  const textFor = async (entry: LibraryEntry) => {
    const stored = entry.kind === 'phrase' ? undefined : await library?.draft(entry.id);
    const text = insertionOf(entry, stored);
    if (!text) state.patch({ status: { kind: 'broken' } });
    return text;
  };

  const hear = (fuzzySounds: boolean) => {
    if (fuzzySounds === state.get().fuzzySounds) return;
    state.patch({ fuzzySounds });
    void searching.restart();
  };

  const store: SidebarStore = {
    state,
    services,
    keeping: createKeeping(state, opened),
    drafting,
    continuing,
    unfolding: createUnfolding(state, (id) => searching.entry(id)),
    async start(signal) {
      services.target.watch((target) => {
        state.patch({ target });
        void continuing.look();
      }, signal);
      services.form.watch((form) => state.patch({ form }), signal);
      void services.form.read().then((form) => state.patch({ form }));
      services.fuzzySounds.watch(hear, signal);
      void services.fuzzySounds.read().then(hear);
      const opening = await services.openLibrary();
      if (signal.aborted) return;
      library = opening;
      state.patch({ mode: opening.mode });
      services.watchSaveRequests((request) => drafting.open(draftOfRequest(request)), signal);
      await searching.load(opening);
      opening.subscribe((change) => void searching.change(change), signal);
      await drafting.restore(opening);
    },
    type(text, isComposing) {
      state.patch({ text });
      if (isComposing || text === state.get().query) return;
      state.patch({ query: text, status: null });
      void searching.restart();
    },
    chooseTab(tab) {
      if (tab === state.get().tab) return;
      state.patch({ tab });
      void searching.restart();
    },
    chooseLabels(labels) {
      state.patch({ labels });
      void searching.restart();
    },
    chooseSounds(fuzzySounds) {
      hear(fuzzySounds);
      void services.fuzzySounds.save(fuzzySounds);
    },
    chooseRow(id) {
      const { panel } = state.get();
      state.patch({ currentId: id, panel: panel?.id === id ? panel : null });
    },
    move(to) {
      const rows = state.get().results?.rows ?? [];
      const at = rows.findIndex((row) => row.entry.id === state.get().currentId);
      const id = rows[indexAfter(to, at, rows.length)]?.entry.id;
      if (id !== undefined) store.chooseRow(id);
      if (to === 'last') searching.loadMore();
    },
    loadMore: () => searching.loadMore(),
    openPanel: (panel) => state.patch(panel ? { panel, currentId: panel.id } : { panel: null }),
    settle: () => searching.settle(),
    async settledEntry() {
      await searching.settle();
      const { currentId } = state.get();
      return currentId === null ? undefined : searching.entry(currentId);
    },
    async insert(entry, text) {
      const written = text ?? (await textFor(entry));
      if (!written) return false;
      const isInserted = await inserting.insert(entry, written);
      void continuing.look();
      return isInserted;
    },
    async insertNumbered(entry, text) {
      const plain = text ?? (await textFor(entry));
      const number = plain ? continuing.offerFor(plain.text) : null;
      if (!plain || number === null) return false;
      return store.insert(entry, withNumber(number, plain));
    },
    async insertAndReturn(entry, text) {
      const isInserted = await store.insert(entry, text);
      if (isInserted) await services.closePanel();
      return isInserted;
    },
    async copy(entry, text) {
      const written = text ?? (await textFor(entry));
      if (written) await inserting.copy(written);
    },
    similar: async (entry) => (library ? findSimilar(entry, services.search, library) : []),
    loadFill: async (id) => library?.draft(id),
    // A full disk takes no draft; what is typed is still in the panel, and what is inserted in the document.
    saveFill: async (id, values) => library?.saveDraft(id, values).catch(() => undefined),
    recall: async (names) => (await library?.recall(names)) ?? {},
    remember: (typed) => void library?.remember(typed),
  };
  return store;
}

function withNumber(number: string, { text, caret, ...rest }: UnformedText): UnformedText {
  return {
    ...rest,
    text: number + text,
    ...(caret === undefined ? {} : { caret: caret + number.length }),
  };
}

function indexAfter(to: Move, at: number, count: number): number {
  const last = count - 1;
  switch (to) {
    case 'next':
      return Math.min(at + 1, last);
    case 'previous':
      return Math.max(at - 1, 0);
    case 'page-down':
      return Math.min(at + PAGE_STEP, last);
    case 'page-up':
      return Math.max(at - PAGE_STEP, 0);
    case 'first':
      return 0;
    case 'last':
      return last;
  }
}
