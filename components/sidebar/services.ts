import type { VersionedFirstPage, Library } from '@/lib/library';
import type { SaveRequest } from '@/lib/messaging/save-request';
import type { PageOffice } from '@/lib/office/page-office';
import type { PageBackups } from '@/lib/safekeeping/page-backups';
import type { SearchClient } from '@/lib/search/client/client';
import type { SettingStorage } from '@/lib/settings/open-settings';
import type { DeliverOptions, Look, SelectedText } from '@/lib/delivery';
import type { Insertion, InsertionNews, InsertResult, TargetState } from '@/lib/delivery/types';

/** The keys of the extension's commands, as the browser writes them (`Alt+B`); empty where none is set. */
export interface Shortcuts {
  open: string;
  save: string;
}

/** Where insertions go, and the permissions that take. */
export interface TargetService {
  watch(onChange: (look: Look) => void, signal: AbortSignal): void;
  /** The text selected in a tab; null when there is none, or the page can't be entered. */
  readSelection(tabId: number): Promise<SelectedText | null>;
  /** At most 2,000 characters before the caret of a target; null where they can't or mustn't be read. */
  readBefore(target: TargetState & { state: 'ready' }): Promise<string | null>;
  deliver(tabId: number, insertion: Insertion, options: DeliverOptions): Promise<InsertResult>;
  /** What becomes of an insertion after its result. */
  watchNews(onNews: (news: InsertionNews) => void, signal: AbortSignal): void;
  /** Asks for one site; must be called within a click, with nothing awaited before it. */
  enableSite(origin: string): Promise<boolean>;
  /** Asks for every site; must be called within a click, with nothing awaited before it. */
  enableAllSites(): Promise<boolean>;
  /** Takes a permission back; `origin` as `listSites` gives it. */
  disableSite(origin: string): Promise<boolean>;
  listSites(): Promise<string[]>;
}

/** Everything outside the view: the sidebar's components and store know the browser only through this. */
export interface SidebarServices {
  /** The first entries, where they were read before anything else; shown until the library answers. */
  early: VersionedFirstPage | null;
  /** The early entries have been painted, or there are none. */
  onDrawn(): void;
  /** `onBlocked` is called where another window keeps the library of an earlier version open. */
  openLibrary(onBlocked: () => void): Promise<Library>;
  backups: PageBackups;
  office: PageOffice;
  search: SearchClient;
  target: TargetService;
  settings: SettingStorage;
  watchSaveRequests(onRequest: (request: SaveRequest) => void, signal: AbortSignal): void;
  /** Puts text on the clipboard; false when the browser refuses. */
  copy(text: string): Promise<boolean>;
  /** Closes the sidebar, which gives the keyboard back to the document. */
  closePanel(): Promise<void>;
  /** Opens the manager in a tab, or goes to the one that has it. */
  openManager(): Promise<void>;
  /** The sidebar is in a private window. */
  isPrivate: boolean;
  /** ⌘ instead of Ctrl in words and keys. */
  isMac: boolean;
  /** The shortcuts as they are set in this browser, where users can change them. */
  readShortcuts(): Promise<Shortcuts>;
  /** What brings the keyboard from the document into the sidebar, where opening it does not; else null. */
  entryKey: string | null;
}
