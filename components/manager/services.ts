import type { ExtractClient } from '@/lib/extract/worker/client';
import type { ImportSession } from '@/lib/importing/import-client';
import type { CopyFacts } from '@/lib/importing/types';
import type { PageOffice } from '@/lib/office/page-office';
import type { OpenedOffice } from '@/lib/office/open-office';
import type { Safekeeping } from '@/lib/safekeeping/types';
import type { Library, VersionedFirstPage } from '@/lib/library';
import type { PageBackups } from '@/lib/safekeeping/page-backups';
import type { ManagedSettings } from '@/lib/settings/managed-settings';
import type { SearchClient } from '@/lib/search/client/client';
import type { PickedFolder } from '@/lib/share/folders/handle-folder';
import type { CheckLibrary } from './safekeeping/store/checking';

/** Everything outside the view: the manager's components and stores know the browser only through this. */
export interface ManagerServices {
  /** `onBlocked` is called where another window keeps the library of an earlier version open. */
  openLibrary(onBlocked: () => void): Promise<Library>;
  /** The first entries as they were stored, read before the library is open; null where there are none. */
  early: VersionedFirstPage | null;
  /** The page is drawn for the first time: what else it needs may be loaded now. */
  onDrawn(): void;
  search: SearchClient;
  backups: PageBackups;
  extract: ExtractClient;
  /** Starts a worker that reads one file and writes what is chosen of it. */
  openImport(): Promise<ImportSession>;
  /** What the copy of the library before an import is written with. */
  copyFacts(): Promise<CopyFacts>;
  office: PageOffice;
  /** Opens the office's library of this profile. */
  openOffice(library: Library): Promise<OpenedOffice>;
  /** Requests the permission to reach an address's origin; must be called within a click. */
  requestOrigin(url: string): Promise<boolean>;
  /** What the organisation has set. */
  readManaged(): Promise<ManagedSettings>;
  /** Requests the permission to work on these sites, by their origins; must be called within a click. */
  enableSites(origins: readonly string[]): Promise<boolean>;
  /** Lets the user pick a folder; null where the browser has no way to, or none was chosen. Must be called within a click. */
  pickFolder(): Promise<PickedFolder | null>;
  /** Opens backups of a library. */
  openSafekeeping(library: Library, latestRevision: () => number): Promise<Safekeeping>;
  /** Reads every record of the library past everything that guards it. */
  checkLibrary: CheckLibrary;
  /** The page is in a private window. */
  isPrivate: boolean;
}
