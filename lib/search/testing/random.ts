/** Random choices that are the same in every run. */
export interface Random {
  /** 0 up to 1, which is left out. */
  fraction: () => number;
  /** A whole number from 0 up to `limit`, which is left out. */
  below: (limit: number) => number;
  pick: <T>(list: readonly T[]) => T;
}

/** Mulberry32, from a seed. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  function fraction(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
  const below = (limit: number) => Math.floor(fraction() * limit);
  return {
    fraction,
    below,
    pick(list) {
      const item = list[below(list.length)];
      if (item === undefined) throw new RangeError('nothing to pick from');
      return item;
    },
  };
}
