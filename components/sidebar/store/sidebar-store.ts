import type { UnstyledText } from '@/lib/entry';
import type { Library, LibraryEntry, ShownEntry, TypedValue } from '@/lib/library';
import { draftOfCopy, draftOfEdit, type SnippetDraft } from '../../shared/form/snippet-draft';
import type { Move } from '../keyboard/field-keys';
import type { SidebarServices } from '../services';
import { createContinuing, type Continuing, withNumber } from './continuing';
import { createDrafting, type Drafting, savedStatus } from '../../shared/form/drafting';
import { insertionOf } from './entry-text';
import { createInserting } from './inserting';
import { indexAfter } from './row-move';
import { createKeeping, type Keeping } from './keeping';
import { keepBackups } from '../../shared/keep-backups';
import { createObservable, type Observable } from '../../shared/observable';
import { createSearching } from './searching';
import { createSelectionSaving } from './saving-selection';
import { findSimilar } from '../../shared/similar';
import type { Labels } from '../../shared/facet-counts';
import { hiddenPacks, type SettingName, type Settings } from '@/lib/settings/settings';
import { createUnfolding, type Unfolding } from './unfolding';
import { withSettings } from './with-settings';
import { INITIAL_STATE, type OpenPanel, type SidebarState, type Tab } from './state';

/** The settings that change what a query by sound finds. */
const FUZZY = ['fuzzySounds', 'fuzzyFH', 'fuzzyRL'] as const;

/** Everything the view can ask for; the state answers through `state`. */
export interface SidebarStore {
  readonly state: Observable<SidebarState>;
  readonly services: SidebarServices;
  readonly keeping: Keeping;
  readonly drafting: Drafting;
  readonly continuing: Continuing;
  readonly unfolding: Unfolding;
  /** Reads what is selected in the page and opens the form on it. */
  saveSelection(): Promise<void>;
  /** Opens the library and listens to it, to the target and to save requests, until the signal aborts. */
  start(signal: AbortSignal): Promise<void>;
  /** The field's text; `isComposing` while an input method holds part of it. */
  type(text: string, isComposing: boolean): void;
  chooseTab(tab: Tab): void;
  chooseLabels(labels: Labels): void;
  /** Changes a setting here, in every other page, and for later. */
  setSetting<K extends SettingName>(name: K, value: Settings[K]): void;
  chooseRow(id: string): void;
  move(to: Move): void;
  loadMore(): void;
  openPanel(panel: OpenPanel | null): void;
  /** Resolves when the results belong to what is typed. */
  settle(): Promise<void>;
  /** The entry that Enter would take, once they do. */
  settledEntry(): Promise<ShownEntry | undefined>;
  /** Inserts an entry as it stands, or with what was typed into its fill panel; true when the document took it. */
  insert(entry: ShownEntry, text?: UnstyledText): Promise<boolean>;
  /** As `insert`, with the number that the enumeration before the caret goes on with; nothing where none is offered. */
  insertNumbered(entry: ShownEntry, text?: UnstyledText): Promise<boolean>;
  /** As `insert`, then closes the sidebar, which gives the keyboard back to the document. */
  insertAndReturn(entry: ShownEntry, text?: UnstyledText): Promise<boolean>;
  copy(entry: ShownEntry, text?: UnstyledText): Promise<void>;
  /** Copies a text as it is. */
  copyText(text: string): Promise<void>;
  /** Takes automatic backups, shows reminders of them, and takes part in the office's rounds, until the signal aborts. */
  keepBackups(signal: AbortSignal): void;
  /** The user knows what was lost with an earlier library. */
  acknowledgeLoss(): void;
  /** Gives up the insertion under way; false when there is none. */
  giveUp(): boolean;
  /** All that the library knows of an entry now; undefined where it has gone. */
  whole(entry: ShownEntry): Promise<LibraryEntry | undefined>;
  /** Opens the form on an entry; where it has gone meanwhile, on a new one of what is seen. */
  edit(entry: ShownEntry): Promise<void>;
  /** Opens the form on a new snippet with an entry's content and labels, but for what `change` says. */
  saveAs(entry: ShownEntry, change?: Partial<SnippetDraft>): Promise<void>;
  /** Entries of the same function and theme in other words. */
  similar(entry: ShownEntry): Promise<ShownEntry[]>;
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
  // Rows may be shown, and used, before the library is open.
  let beOpen: ((library: Library) => void) | undefined;
  const opening = new Promise<Library>((resolve) => {
    beOpen = resolve;
  });
  const search = withSettings(services.search, () => state.get().settings);
  const searching = createSearching(state, search, services.early);
  const inserting = createInserting(state, services, opening);
  const drafting = createDrafting(state, {
    library: opened,
    draftKey: 'snippet-form',
    onOpen: () => state.patch({ status: null }),
    onSaved: (result) =>
      state.patch({
        status: result.ok ? savedStatus(result) : { kind: 'save-failed', reason: result.reason },
      }),
  });
  const selecting = createSelectionSaving(state, services.target, drafting);
  const continuing = createContinuing(state, services);

  const whole = async ({ id }: ShownEntry) => (await (await opening).entriesById([id]))[0];

  const textFor = async (entry: ShownEntry) => {
    // What the library holds is what is inserted; of an entry that has gone meanwhile, what is seen.
    const now = (await whole(entry)) ?? entry;
    const stored = now.kind === 'phrase' ? undefined : await (await opening).draft(now.id);
    const text = insertionOf(now, stored);
    if (!text) state.patch({ status: { kind: 'broken' } });
    return text ?? null;
  };

  const insertText = async (entry: ShownEntry, textOf: () => Promise<UnstyledText | null>) => {
    const isInserted = await inserting.insert(entry, textOf);
    void continuing.look();
    return isInserted;
  };

  const takeSettings = (changed: Partial<Settings>) => {
    const before = state.get().settings;
    const settings = { ...before, ...changed };
    state.patch({ settings });
    if (FUZZY.some((name) => settings[name] !== before[name])) void searching.restart();
    // Where it fails it is done again at the next opening.
    const hide = async () => (await opening).hidePacks(hiddenPacks(state.get().settings));
    void hide().catch(() => undefined);
  };

  const store: SidebarStore = {
    state,
    services,
    keeping: createKeeping(state, opening, services.office),
    drafting,
    saveSelection: () => selecting.read(),
    whole,
    async edit(entry) {
      const now = await whole(entry);
      if (now) drafting.open(draftOfEdit(now));
      else drafting.open({ ...draftOfCopy(entry), isTouched: true });
    },
    async saveAs(entry, change = {}) {
      drafting.open({ ...draftOfCopy((await whole(entry)) ?? entry), ...change });
    },
    continuing,
    unfolding: createUnfolding(state, (id) => searching.entry(id)),
    async start(signal) {
      services.target.watch(({ target, selected }) => {
        const isElsewhere = target !== state.get().target;
        state.patch({ target, selected });
        // A selection that grows is no reason to read what stands before the caret.
        if (isElsewhere) void continuing.look();
      }, signal);
      services.target.watchNews((news) => inserting.mend(news), signal);
      services.settings.watch(takeSettings, signal);
      void services.settings.read().then(takeSettings);
      library = await services.openLibrary(() => state.patch({ mode: 'blocked' }));
      if (signal.aborted) return;
      beOpen?.(library);
      state.patch({ mode: library.mode, revision: library.revision });
      services.watchSaveRequests((request) => selecting.open(request), signal);
      await searching.load(library);
      library.watchHealth((health) => state.patch({ health }), signal);
      library.subscribe((change) => {
        state.patch({ revision: change.revision });
        void searching.change(change);
      }, signal);
      await drafting.restore(library);
    },
    keepBackups(signal) {
      if (!library) return;
      keepBackups(state, services.backups, library, signal);
      services.office.keep(library, state, signal);
    },
    type(text, isComposing) {
      inserting.forgetPress();
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
    setSetting(name, value) {
      takeSettings({ [name]: value });
      void services.settings.save(name, value);
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
    insert: (entry, text) => insertText(entry, async () => text ?? textFor(entry)),
    insertNumbered: (entry, text) =>
      insertText(entry, async () => {
        const plain = text ?? (await textFor(entry));
        const number = plain ? continuing.offerFor(plain.text) : null;
        return plain && number !== null ? withNumber(number, plain) : null;
      }),
    async insertAndReturn(entry, text) {
      const isInserted = await store.insert(entry, text);
      if (isInserted) await services.closePanel();
      return isInserted;
    },
    async copy(entry, text) {
      const written = text ?? (await textFor(entry));
      if (written) await inserting.copy(written);
    },
    copyText: async (text) => {
      const isCopied = await services.copy(text);
      state.patch({ status: isCopied ? { kind: 'copied' } : { kind: 'copy-failed', text } });
    },
    acknowledgeLoss: () => void library?.acknowledgeLoss(),
    giveUp: () => inserting.giveUp(),
    similar: (entry) => findSimilar(entry, services.search),
    loadFill: async (id) => (await opening).draft(id),
    // A full disk takes no draft; what is typed is still in the panel, and what is inserted in the document.
    saveFill: async (id, values) => (await opening).saveDraft(id, values).catch(() => undefined),
    recall: async (names) => (await opening).recall(names),
    // What was typed stands in the document; that it is not offered again is no loss.
    remember: (typed) => void opening.then((it) => it.remember(typed)).catch(() => undefined),
  };
  return store;
}
