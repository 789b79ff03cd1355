import { createIndex } from '@/lib/search';
import { createCheck, cutQuery, makeLookAlikes } from '@/lib/search/testing/literal-first';
import { createRandom } from '@/lib/search/testing/random';

/** How often the law “what stands there word for word comes first” holds. */
export interface LiteralFirst {
  queries: number;
  /** Of each query that breaks it, what is wrong. */
  faults: string[];
}

const QUERIES = 300;

/** Checks the law on queries cut out of `size` entries that differ in a number, a name or a mark. */
export function measureLiteralFirst(size: number, seed: number): LiteralFirst {
  const random = createRandom(seed);
  const docs = makeLookAlikes(size, random);
  const check = createCheck(createIndex(docs), docs);
  const faults = Array.from({ length: QUERIES }, () => check(cutQuery(docs, random)));
  return { queries: QUERIES, faults: faults.filter((fault) => fault !== null) };
}
