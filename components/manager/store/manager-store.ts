import type { Library } from '@/lib/library';
import { createWriting, type Writing } from '../edit/writing';
import { createDeferred } from '../../shared/deferred';
import { startBackups } from '../../shared/start-backups';
import type { ManagerServices } from '../services';
import { type Browsing, createBrowsing } from './browsing';
import { createExtracting, type Extracting } from './extracting';
import type { View } from './state';
import { createTransferring, type Transferring } from './transferring';
import { createShelving, type Shelving } from '../shelves/store/shelving';

/** Everything the manager's view can call. */
export interface ManagerStore {
  readonly browsing: Browsing;
  readonly extracting: Extracting;
  readonly writing: Writing;
  readonly transferring: Transferring;
  readonly shelving: Shelving;
  readonly services: ManagerServices;
  /** The library, once it is open. */
  readonly opened: Promise<Library>;
  /** The page is in a private window. */
  readonly isPrivate: boolean;
  /** The user knows what was lost with an earlier library. */
  acknowledgeLoss(): void;
  /** Opens the library and follows it until the signal aborts. */
  start(signal: AbortSignal): Promise<void>;
}

/** Makes the manager's store: services on one side, what is shown on the other, at first this view. */
export function createManagerStore(services: ManagerServices, view: View): ManagerStore {
  let library: Library | null = null;
  const opening = createDeferred<Library>();
  const browsing = createBrowsing(services.search);
  browsing.show(view);
  // They are the first of all entries, and of no other list.
  if (services.early && view === 'all') browsing.showEarly(services.early);
  const extracting = createExtracting(services.extract, () => library);
  const writing = createWriting(
    () => library,
    (id) => browsing.showEntry(id),
  );
  const shelving = createShelving(
    () => library,
    services.office,
    () => browsing.chooseCurrent(),
  );
  return {
    browsing,
    extracting,
    writing,
    transferring: createTransferring({
      library: () => library,
      openImport: () => services.openImport(),
      copyFacts: () => services.copyFacts(),
    }),
    shelving,
    services,
    opened: opening.promise,
    isPrivate: services.isPrivate,
    acknowledgeLoss: () => void library?.acknowledgeLoss(),
    async start(signal) {
      const opened = await services.openLibrary(() => browsing.state.patch({ mode: 'blocked' }));
      if (signal.aborted) return;
      library = opened;
      opening.resolve(opened);
      signal.addEventListener('abort', () => extracting.cancel(), { once: true });
      void services.search.ready.then(() => {
        startBackups(browsing.state, services.backups, opened, signal);
        return services.office.keep(opened, browsing.state, signal);
      });
      await Promise.all([browsing.load(opened, signal), writing.drafting.restore(opened)]);
      await shelving.open(signal);
    },
  };
}
