import { createContext, useContext, useSyncExternalStore } from 'react';
import type { SidebarStore } from './store/sidebar-store';
import type { SidebarState } from './store/state';

const SidebarContext = createContext<SidebarStore | null>(null);

/** Gives the sidebar's components their store. */
export const SidebarProvider = SidebarContext.Provider;

/** The store, for what a component does. */
export function useSidebarStore(): SidebarStore {
  const store = useContext(SidebarContext);
  if (!store) throw new Error('A sidebar component stands outside SidebarProvider.');
  return store;
}

/** One field of the state, for what a component shows. */
export function useSidebarState<K extends keyof SidebarState>(field: K): SidebarState[K] {
  const { state } = useSidebarStore();
  return useSyncExternalStore(state.subscribe, () => state.get()[field]);
}
