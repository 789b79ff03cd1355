import type { PatternTable } from './pattern-table';

/** Lost of an atom's weight, besides the weight itself. */
const SKIP = 0.1;
/** What is left of a Han character's weight where it is the first or the last of all, and the only one amiss. */
const AT_END = 0.35;
/** In a shorter query a character at the end is too much of it to be a slip. */
const LEAST_WITH_SLIP = 3;

/** Returns the change in score when each atom of the query is left out (deleted) and its neighbours are unknown. */
export function deletionCosts({ length, weights, letters }: PatternTable): Float32Array {
  return weights.map((weight, q) => {
    const isEnd = q === 0 || q === length - 1;
    const isSlip = isEnd && length >= LEAST_WITH_SLIP && letters[q] === 0;
    return weight * (isSlip ? AT_END : -SKIP);
  });
}

/** Returns at each index the sum of all values before it. */
export function prefixSums(values: Float32Array): Float32Array {
  const sums = new Float32Array(values.length + 1);
  values.forEach((value, at) => {
    sums[at + 1] = (sums[at] ?? 0) + value;
  });
  return sums;
}
