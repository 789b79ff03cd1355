import { useSyncExternalStore } from 'react';
import { useManagerStore } from '../manager-context';
import type { WritingState } from './writing';

/** One field of what of the user's own writing the page shows. */
export function useWriting<K extends keyof WritingState>(field: K): WritingState[K] {
  const { state } = useManagerStore().writing;
  return useSyncExternalStore(state.subscribe, () => state.get()[field]);
}
