import { useEffect, useState } from 'react';
import { useManagerStore } from '../manager-context';
import type { ManagerStore } from '../store/manager-store';
import { createPacking, type Packing } from './store/packing';
import { createSharing, type Sharing } from './store/sharing';

/** The stores of the pages that share. */
interface SharingStores {
  sharing: Sharing;
  packing: Packing;
}

/** One for each manager's store, so that all parts of the page show the same. */
const opened = new WeakMap<ManagerStore, Promise<SharingStores>>();

/** Returns the office's library as the page takes part in it, once the user's own is open; null until then. */
export function useSharing(): SharingStores | null {
  const store = useManagerStore();
  const [sharing, setSharing] = useState<SharingStores | null>(null);
  useEffect(() => {
    let isWanted = true;
    const opening = opened.get(store) ?? openSharing(store);
    opened.set(store, opening);
    void opening.then((it) => isWanted && setSharing(it));
    return () => {
      isWanted = false;
    };
  }, [store]);
  return sharing;
}

async function openSharing({ services, opened: library }: ManagerStore): Promise<SharingStores> {
  const own = await library;
  const { office, packs } = await services.openOffice(own);
  const sharing = createSharing(office, own, services);
  // For as long as the page lives: its parts come and go.
  await sharing.open();
  return { sharing, packing: createPacking(packs, own, services) };
}
