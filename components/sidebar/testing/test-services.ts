import { unavailableLibrary } from '@/lib/library/unavailable-library';
import type { Library, LibraryChange, LibraryEntry, SnippetInput, TypedValue } from '@/lib/library';
import type { SaveRequest } from '@/lib/messaging/save-request';
import { firstPageOf } from '@/lib/library/entries/first-page';
import { toSearchDoc } from '@/lib/library';
import { countMatches } from '@/lib/search/document/count-matches';
import type { SearchDoc, SearchResult } from '@/lib/search/types';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/settings/settings';
import type { SelectedText } from '@/lib/delivery';
import type { Insertion, InsertionNews, InsertResult, TargetState } from '@/lib/delivery/types';
import type { SidebarServices } from '../services';
import { createSidebarStore } from '../store/sidebar-store';

/** A phrase of the pack, for tests. */
export function phrase(id: string, text: string): LibraryEntry {
  return {
    id,
    kind: 'phrase',
    text,
    themes: [],
    forms: [],
    origin: 'pack',
    tags: [],
    pinned: false,
    uses: 0,
  };
}

/** What a test decides, and what it sets going. */
interface Given {
  /** Queries wait until `answer` is called. */
  holdsSearch: boolean;
  /** Answers those that wait; how many there were. */
  answer: () => number;
  insertResult: InsertResult;
  canCopy: boolean;
  /** The text before the caret. */
  before: string | null;
  settings: Settings;
  change: (change: LibraryChange) => void;
  request: (request: SaveRequest) => void;
  /** What the bridge reports of an insertion later. */
  news: (news: InsertionNews) => void;
  /** Holds insertions up until its promise resolves. */
  isHeldUp: Promise<void> | null;
  /** The page reports that so much is selected. */
  select: (length: number) => void;
  /** What is selected there when it is read. */
  selection: SelectedText | null;
}

const READY: TargetState = { state: 'ready', tabId: 7, frameId: 0, title: '文档', family: 'x' };

/** Services of memory alone; search finds what contains the query. */
export function createTestServices(entries: LibraryEntry[], stored = new Map<string, unknown>()) {
  const held: Array<() => void> = [];
  const seen = nothingSeen();
  const given: Given = {
    holdsSearch: false,
    answer: () => held.splice(0).map((go) => go()).length,
    insertResult: { ok: true, verified: true, family: 'x', title: '文档', id: '1' },
    canCopy: true,
    before: null,
    settings: DEFAULT_SETTINGS,
    change: () => {},
    request: () => {},
    news: () => {},
    isHeldUp: null,
    select: () => {},
    selection: null,
  };
  const library = libraryInMemory(entries, stored, seen, given);
  const services: SidebarServices = {
    early: null,
    onDrawn: () => undefined,
    openLibrary: async () => library,
    office: {
      keep: () => undefined,
      isOn: async () => false,
      share: async () => true,
      sharedFolders: async () => [],
      moveFolder: (_, run) => run(),
      undo: (_, run) => run(),
    },
    backups: { keep: () => undefined, putOff: async () => undefined, open: () => undefined },
    search: searchOf(entries, given, held),
    target: targetOf(seen, given),
    settings: {
      read: async () => given.settings,
      save: async (name, value) => {
        given.settings = { ...given.settings, [name]: value };
      },
      watch: () => {},
    },
    watchSaveRequests: (onRequest) => {
      given.request = onRequest;
    },
    copy: async (text) => {
      if (given.canCopy) seen.copied.push(text);
      return given.canCopy;
    },
    closePanel: async () => {
      seen.isClosed = true;
    },
    openManager: async () => {},
    isPrivate: false,
    isMac: false,
    readShortcuts: async () => ({ open: 'Alt+B', save: 'Alt+Shift+S' }),
    entryKey: null,
  };
  return { services, library, seen, given, stored };
}

type Seen = ReturnType<typeof nothingSeen>;

/** What the services were called with so far. */
function nothingSeen() {
  return {
    inserted: [] as Insertion[],
    copied: [] as string[],
    created: [] as SnippetInput[],
    used: [] as string[],
    remembered: [] as TypedValue[],
    hiddenPacks: [] as string[][],
    selectionsRead: [] as number[],
    isClosed: false,
  };
}

function libraryInMemory(
  entries: LibraryEntry[],
  stored: Map<string, unknown>,
  seen: Seen,
  given: Given,
): Library {
  return {
    ...unavailableLibrary({ url: '', read: () => Promise.reject(new Error('no pack here')) }),
    mode: 'stored',
    entries: async () => entries,
    first: async (limit) => firstPageOf(entries, limit),
    entriesById: async (ids) => ids.flatMap((id) => entries.find((entry) => entry.id === id) ?? []),
    subscribe: (onChange) => {
      given.change = onChange;
    },
    create: async (input) => {
      seen.created.push(input);
      return ok('new');
    },
    createMany: async () => ({ ok: true, ids: [] }),
    update: ok,
    remove: ok,
    removeMany: async () => ({ ok: true, ids: [] }),
    restore: ok,
    setPinned: ok,
    hidePacks: async (ids) => void seen.hiddenPacks.push([...ids]),
    setHidden: ok,
    recordUse: async (id) => {
      seen.used.push(id);
    },
    draft: async (id) => stored.get(id),
    saveDraft: async (id, values) => {
      stored.set(id, structuredClone(values));
    },
    remember: async (typed) => {
      seen.remembered.push(...typed);
    },
  };
}

/** Search that finds what contains the query; while `given.holdsSearch`, answers wait in `held`. */
function searchOf(
  entries: LibraryEntry[],
  given: Given,
  held: Array<() => void>,
): SidebarServices['search'] {
  return {
    ready: Promise.resolve('index'),
    follow: () => {},
    queryNow: () => null,
    query: async (query, options) => {
      if (given.holdsSearch) await new Promise<void>((go) => held.push(go));
      const found = entries.map(toSearchDoc).filter((doc) => doc.text.includes(query));
      return resultOf(found, options?.limit ?? 50);
    },
  };
}

function targetOf(seen: Seen, given: Given): SidebarServices['target'] {
  return {
    watch: (onChange) => {
      given.select = (selected) => onChange({ target: READY, selected });
      given.select(0);
    },
    readSelection: async (tabId) => {
      seen.selectionsRead.push(tabId);
      return given.selection;
    },
    readBefore: async () => given.before,
    watchNews: (onNews) => {
      given.news = onNews;
    },
    deliver: async (_, insertion) => {
      seen.inserted.push(insertion);
      await given.isHeldUp;
      return given.insertResult;
    },
    enableSite: async () => true,
    enableAllSites: async () => true,
    disableSite: async () => true,
    listSites: async () => [],
  };
}

function resultOf(found: SearchDoc[], limit: number): SearchResult {
  const hits = found
    .slice(0, limit)
    .map(({ id }) => ({ id, score: 1, ranges: [], titleRanges: [] }));
  const facets = countMatches(found);
  return { hits, docs: found.slice(0, limit), total: found.length, facets };
}

async function ok(id: string) {
  return { ok: true as const, id };
}

/** What the library of a test store holds by default. */
export const ENTRIES = [
  phrase('a', '承上启下'),
  phrase('b', '上情下达'),
  phrase('c', '到位不越位'),
];

/** A store that has been started on services of memory. */
export async function openTestStore(entries = ENTRIES, stored?: Map<string, unknown>) {
  const test = createTestServices(entries, stored);
  const store = createSidebarStore(test.services);
  await store.start(new AbortController().signal);
  return { ...test, store, state: () => store.state.get() };
}
