import { UNREACHED } from './score-rows';

// How a cell was reached, in the lowest two bits of its back pointer; the next eight hold the atom, the rest the row.
export const MATCH = 0;
export const SKIPPED = 1;
export const SWAPPED = 2;

/** Returns the back pointer of a cell reached from cell `atom` of a row. */
export function pointerTo(row: number, atom: number, how: number): number {
  return (row * 256 + atom) * 4 + how;
}

/** Relaxes a cell: where the score is the best so far, stores it and, where there are back pointers, the pointer to its predecessor. */
export function relax(
  row: Float32Array,
  next: number,
  score: number,
  backPointers: Int32Array | null,
  pointerAt: number,
  pointer: number,
): void {
  if (score <= (row[next] ?? UNREACHED)) return;
  row[next] = score;
  if (backPointers) backPointers[pointerAt + next] = pointer;
}

/** Returns the units matched on the path that ends at the last atom of `lastRow`, ascending; row n belongs to unit `from` + n − 1. */
export function traceback(
  backPointers: Int32Array,
  width: number,
  lastRow: number,
  from: number,
): number[] {
  const matched: number[] = [];
  let row = lastRow;
  let q = width - 1;
  while (row > 0) {
    const pointer = backPointers[row * width + q] ?? 0;
    const how = pointer & 3;
    if (how !== SKIPPED) matched.push(from + row - 1);
    if (how === SWAPPED) matched.push(from + row - 2);
    q = (pointer >> 2) & 255;
    row = how === SKIPPED ? row : pointer >>> 10;
  }
  return matched.reverse();
}
