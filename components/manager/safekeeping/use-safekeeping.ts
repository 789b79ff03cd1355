import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Observable } from '../../shared/observable';
import { useManagerStore } from '../manager-context';
import type { ManagerStore } from '../store/manager-store';
import { type BackingUp, createBackingUp } from './store/backing-up';
import { type Checking, createChecking } from './store/checking';
import { createRecovering, type Recovering } from './store/recovering';

/** The stores of the pages that keep the library. */
export interface SafekeepingStores {
  recovering: Recovering;
  backingUp: BackingUp;
  checking: Checking;
}

/** One set for each manager's store, so that what was done is still said, and can be undone, when a page is opened again. */
const opened = new WeakMap<ManagerStore, Promise<SafekeepingStores>>();

/** Returns the stores once the library is open, and null until then. */
export function useSafekeepingStores(): SafekeepingStores | null {
  const store = useManagerStore();
  const [stores, setStores] = useState<SafekeepingStores | null>(null);
  useEffect(() => {
    let isWanted = true;
    const opening = opened.get(store) ?? openStores(store);
    opened.set(store, opening);
    void opening.then((all) => isWanted && setStores(all));
    return () => {
      isWanted = false;
    };
  }, [store]);
  return stores;
}

async function openStores(store: ManagerStore): Promise<SafekeepingStores> {
  const library = await store.opened;
  const safekeeping = await store.services.openSafekeeping(
    library,
    () => store.browsing.state.get().revision,
  );
  return {
    recovering: createRecovering(library),
    backingUp: createBackingUp(safekeeping),
    checking: createChecking(store.services.checkLibrary),
  };
}

/** Opens a page's side of a store while its view is shown. */
export function useWhileShown(open: (signal: AbortSignal) => unknown, key: unknown): void {
  useEffect(() => {
    const owner = new AbortController();
    open(owner.signal);
    return () => owner.abort();
    // oxlint-disable-next-line react/exhaustive-deps -- opened again only for another key
  }, [key]);
}

/** One field of a store's state. */
export function useField<T, K extends keyof T>(state: Observable<T>, field: K): T[K] {
  return useSyncExternalStore(state.subscribe, () => state.get()[field]);
}
