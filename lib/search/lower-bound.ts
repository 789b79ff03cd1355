/**
 * Returns the first index below `length` that does not lie before the wanted place, `length` where all do (binary search). The
 * indexes for which `isBefore` holds must come first.
 */
export function lowerBound(length: number, isBefore: (at: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
