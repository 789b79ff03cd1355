import { DELETION, ONE_WRONG, SLIP_AT_END_FROM } from '../ranking-weights';
import type { PatternTable } from './pattern-table';

/** Returns the change in score when each atom of the query is left out (deleted) and its neighbours are unknown. */
export function deletionCosts({ length, weights, letters }: PatternTable): Float32Array {
  return weights.map((weight, q) => {
    const isEnd = q === 0 || q === length - 1;
    const isSlip = isEnd && length >= SLIP_AT_END_FROM && letters[q] === 0;
    return weight * (isSlip ? ONE_WRONG : -DELETION);
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
