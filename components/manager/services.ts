import type { ExtractClient } from '@/lib/extract/worker/client';
import type { Library } from '@/lib/library';
import type { SearchClient } from '@/lib/search/client/client';

/** Everything outside the view: the manager's components and stores know the browser only through this. */
export interface ManagerServices {
  openLibrary(): Promise<Library>;
  search: SearchClient;
  extract: ExtractClient;
  /** The page is in a private window. */
  isPrivate: boolean;
}
