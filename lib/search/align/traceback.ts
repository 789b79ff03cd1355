import { NEVER } from './align-prices';

// How a cell of the alignment was reached, in the lowest two bits of its way back; the next eight name the atom, the rest the row.
export const MET = 0;
export const SKIPPED = 1;
export const SWAPPED = 2;

/** Puts a score into a row's cell where it is the best so far, and into `back`, where one is kept, the way by which it was reached. */
export function reach(
  row: Float32Array,
  next: number,
  score: number,
  back: Int32Array | null,
  backAt: number,
  way: number,
): void {
  if (score <= (row[next] ?? NEVER)) return;
  row[next] = score;
  if (back) back[backAt + next] = way;
}

/** The units met on the way that ends at the last atom of `lastRow`, ascending; row n belongs to unit `from` + n − 1. */
export function walkBack(back: Int32Array, width: number, lastRow: number, from: number): number[] {
  const matched: number[] = [];
  let row = lastRow;
  let q = width - 1;
  while (row > 0) {
    const way = back[row * width + q] ?? 0;
    const how = way & 3;
    if (how !== SKIPPED) matched.push(from + row - 1);
    if (how === SWAPPED) matched.push(from + row - 2);
    q = (way >> 2) & 255;
    row = how === SKIPPED ? row : way >>> 10;
  }
  return matched.reverse();
}
