import type { Library, LibraryEntry, LibraryHealth, SaveResult, ShownEntry } from '@/lib/library';
import { draftOfCopy, draftOfEdit, type SnippetDraft } from '../../shared/form/snippet-draft';
import type { SidebarServices } from '../services';
import { choosingRows, type ChoosingRows } from './choosing-rows';
import { createContinuing, type Continuing } from './continuing';
import { fillMemory, type FillMemory } from './fill-memory';
import { createDrafting, type Drafting, savedStatus } from '../../shared/form/drafting';
import { createInserting, type Inserting } from './inserting';
import { createEntryActions, type EntryActions } from './entry-actions';
import { createDeferred } from '../../shared/deferred';
import { startBackups } from '../../shared/start-backups';
import { createObservable, type Observable } from '../../shared/observable';
import { createSearching, type Searching } from './searching';
import { createSelectionSaving } from './saving-selection';
import { findSimilar } from '../../shared/similar';
import type { Labels } from '../../shared/facet-counts';
import { hiddenPacks, type SettingName, type Settings } from '@/lib/settings/settings';
import { createUnfolding, type Unfolding } from './unfolding';
import { usingEntries, type UsingEntries } from './using-entries';
import { changesSearch, withSettings } from './with-settings';
import { INITIAL_STATE, type SidebarState, type Tab } from './state';

/** Everything the view can call; the state answers through `state`. */
export interface SidebarStore extends ChoosingRows, UsingEntries, FillMemory {
  readonly state: Observable<SidebarState>;
  readonly services: SidebarServices;
  readonly entryActions: EntryActions;
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
  /** Takes automatic backups, shows reminders of them, and takes part in the office's rounds, until the signal aborts. */
  startBackups(signal: AbortSignal): void;
  /** The user knows what was lost with an earlier library. */
  acknowledgeLoss(): void;
  /** All that the library knows of an entry now; undefined where it has gone. */
  loadEntry(entry: ShownEntry): Promise<LibraryEntry | undefined>;
  /** Opens the form on an entry; where it has gone meanwhile, on a new one of what is seen. */
  edit(entry: ShownEntry): Promise<void>;
  /** Opens the form on a new snippet with an entry's content and labels, but for what `change` says. */
  saveAs(entry: ShownEntry, change?: Partial<SnippetDraft>): Promise<void>;
  /** Entries of the same function and theme in other words. */
  similar(entry: ShownEntry): Promise<ShownEntry[]>;
}

/** Makes the sidebar's store: services on one side, the view on the other. */
export function createSidebarStore(services: SidebarServices): SidebarStore {
  const state = createObservable<SidebarState>(INITIAL_STATE);
  let library: Library | null = null;
  const opened = () => library;
  // Rows may be shown, and used, before the library is open.
  const { promise: opening, resolve: resolveOpening } = createDeferred<Library>();
  const search = withSettings(services.search, () => state.get().settings);
  const searching = createSearching(state, search, services.early);
  const inserting = createInserting(state, services, opening);
  const drafting = createDrafting(state, {
    library: opened,
    draftKey: 'snippet-form',
    onOpen: () => state.patch({ status: null }),
    onSaved: (result) => state.patch({ status: statusOf(result) }),
  });
  const showHealth = (health: LibraryHealth) => state.patch({ health });
  const selecting = createSelectionSaving(state, services.target, drafting);
  const continuing = createContinuing(state, services);

  const loadEntry = async ({ id }: ShownEntry) => (await (await opening).entriesById([id]))[0];

  const settings = followSettings(services, state, searching, opening);

  return {
    state,
    services,
    entryActions: createEntryActions(state, opening, services.office),
    drafting,
    saveSelection: () => selecting.read(),
    loadEntry,
    ...openingForms(drafting, loadEntry),
    continuing,
    unfolding: createUnfolding(state, (id) => searching.entry(id)),
    async start(signal) {
      followTab(services, state, { continuing, inserting }, signal);
      settings.follow(signal);
      library = await services.openLibrary(() => state.patch({ mode: 'blocked' }));
      if (signal.aborted) return;
      resolveOpening(library);
      state.patch({ mode: library.mode, revision: library.revision });
      services.watchSaveRequests((request) => selecting.open(request), signal);
      await searching.load(library);
      library.watchHealth(showHealth, { signal, countAfter: search.ready });
      library.subscribe((change) => {
        state.patch({ revision: change.revision });
        void searching.change(change);
      }, signal);
      await drafting.restore(library);
    },
    startBackups(signal) {
      if (!library) return;
      startBackups(state, services.backups, library, signal);
      services.office.keep(library, state, signal);
    },
    ...typing(state, searching, inserting),
    setSetting: (name, value) => settings.set(name, value),
    ...choosingRows(state, searching),
    ...usingEntries(services, state, { inserting, continuing, loadEntry, opening }),
    ...fillMemory(opening),
    acknowledgeLoss: () => void library?.acknowledgeLoss(),
    similar: (entry) => findSimilar(entry, services.search),
  };
}

function statusOf(result: SaveResult): SidebarState['status'] {
  return result.ok ? savedStatus(result) : { kind: 'save-failed', reason: result.reason };
}

/** Opens the form on entries. */
function openingForms(
  drafting: Drafting,
  loadEntry: SidebarStore['loadEntry'],
): Pick<SidebarStore, 'edit' | 'saveAs'> {
  return {
    async edit(entry) {
      const now = await loadEntry(entry);
      if (now) drafting.open(draftOfEdit(now));
      else drafting.open({ ...draftOfCopy(entry), isTouched: true });
    },
    async saveAs(entry, change = {}) {
      drafting.open({ ...draftOfCopy((await loadEntry(entry)) ?? entry), ...change });
    },
  };
}

/** Shows where the tab would take an insertion, and what its page reports of the last one, until the signal aborts. */
function followTab(
  { target: tab }: SidebarServices,
  state: Observable<SidebarState>,
  { continuing, inserting }: { continuing: Continuing; inserting: Inserting },
  signal: AbortSignal,
): void {
  tab.watch(({ target, selected }) => {
    const isElsewhere = target !== state.get().target;
    state.patch({ target, selected });
    // A selection that grows is no reason to read the text before the caret.
    if (isElsewhere) void continuing.look();
  }, signal);
  tab.watchNews((news) => inserting.mend(news), signal);
}

/** The settings as they are in every page; a change that search obeys searches again. */
function followSettings(
  services: SidebarServices,
  state: Observable<SidebarState>,
  searching: Searching,
  opening: Promise<Library>,
) {
  const take = (changed: Partial<Settings>) => {
    const before = state.get().settings;
    const settings = { ...before, ...changed };
    state.patch({ settings });
    if (changesSearch(before, settings)) void searching.restart();
    // Where it fails it is done again at the next opening.
    const hide = async () => (await opening).hidePacks(hiddenPacks(state.get().settings));
    void hide().catch(() => undefined);
  };

  return {
    follow(signal: AbortSignal) {
      services.settings.watch(take, signal);
      void services.settings.read().then(take);
    },
    set<K extends SettingName>(name: K, value: Settings[K]) {
      take({ [name]: value });
      void services.settings.save(name, value);
    },
  };
}

/** What is typed, and the tab and labels that narrow it: each change searches again. */
function typing(
  state: Observable<SidebarState>,
  searching: Searching,
  inserting: Inserting,
): Pick<SidebarStore, 'type' | 'chooseTab' | 'chooseLabels'> {
  return {
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
  };
}
