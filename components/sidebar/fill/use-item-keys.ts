import { useState } from 'react';
import { moved } from './fill-values';

/** Keys that stay with the items of a list whose items have no identity of their own. */
export interface ItemKeys {
  of(item: number): number;
  move(from: number, to: number): void;
  remove(item: number): void;
}

/** Keys for `count` items; a list that has grown gets new keys at its end. */
export function useItemKeys(count: number): ItemKeys {
  const [keys, setKeys] = useState<number[]>([]);
  const highest = Math.max(-1, ...keys);
  const all = Array.from({ length: count }, (_, at) => keys[at] ?? highest + 1 + at);
  return {
    of: (item) => all[item] ?? item,
    move: (from, to) => setKeys(moved(all, from, to)),
    remove: (item) => setKeys(all.toSpliced(item, 1)),
  };
}
