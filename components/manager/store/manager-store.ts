import type { Library } from '@/lib/library';
import { createWriting, type Writing } from '../edit/writing';
import type { ManagerServices } from '../services';
import { type Browsing, createBrowsing } from './browsing';
import { createExtracting, type Extracting } from './extracting';
import { createTransferring, type Transferring } from './transferring';

/** Everything the manager's view can ask for. */
export interface ManagerStore {
  readonly browsing: Browsing;
  readonly extracting: Extracting;
  readonly writing: Writing;
  readonly transferring: Transferring;
  /** The page is in a private window. */
  readonly isPrivate: boolean;
  /** The user knows what was lost with an earlier library. */
  acknowledgeLoss(): void;
  /** Opens the library and follows it until the signal aborts. */
  start(signal: AbortSignal): Promise<void>;
}

/** Makes the manager's store: services on one side, the view on the other. */
export function createManagerStore(services: ManagerServices): ManagerStore {
  let library: Library | null = null;
  const browsing = createBrowsing(services.search);
  const extracting = createExtracting(services.extract, () => library);
  const writing = createWriting(
    () => library,
    (id) => browsing.choose(id),
  );
  return {
    browsing,
    extracting,
    writing,
    transferring: createTransferring(() => library),
    isPrivate: services.isPrivate,
    acknowledgeLoss: () => void library?.acknowledgeLoss(),
    async start(signal) {
      const opened = await services.openLibrary();
      if (signal.aborted) return;
      library = opened;
      signal.addEventListener('abort', () => extracting.cancel(), { once: true });
      await Promise.all([browsing.load(opened, signal), writing.drafting.restore(opened)]);
    },
  };
}
