import { createContext, useContext, useSyncExternalStore } from 'react';
import type { ManagerStore } from './store/manager-store';
import type { ShelvingState } from './shelves/store/shelving';
import type { TransferState } from './store/transfer-state';
import type { ExtractState, ManagerState } from './store/state';

const ManagerContext = createContext<ManagerStore | null>(null);

/** Gives the manager's components their store. */
export const ManagerProvider = ManagerContext.Provider;

/** The store, for what a component does. */
export function useManagerStore(): ManagerStore {
  const store = useContext(ManagerContext);
  if (!store) throw new Error('A manager component stands outside ManagerProvider.');
  return store;
}

/** One field of what the frame and the table show. */
export function useManagerState<K extends keyof ManagerState>(field: K): ManagerState[K] {
  const { state } = useManagerStore().browsing;
  return useSyncExternalStore(state.subscribe, () => state.get()[field]);
}

/** One field of what acts on many entries show. */
export function useShelvingState<K extends keyof ShelvingState>(field: K): ShelvingState[K] {
  const { state } = useManagerStore().shelving;
  return useSyncExternalStore(state.subscribe, () => state.get()[field]);
}

/** One field of what 导入导出 shows. */
export function useTransferState<K extends keyof TransferState>(field: K): TransferState[K] {
  const { state } = useManagerStore().transferring;
  return useSyncExternalStore(state.subscribe, () => state.get()[field]);
}

/** One field of what 从文稿提取 shows. */
export function useExtractState<K extends keyof ExtractState>(field: K): ExtractState[K] {
  const { state } = useManagerStore().extracting;
  return useSyncExternalStore(state.subscribe, () => state.get()[field]);
}
