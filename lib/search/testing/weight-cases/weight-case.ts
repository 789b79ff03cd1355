import type * as weights from '../../ranking-weights';
import type { SearchDoc, SearchOptions } from '../../types';

/** The time of all cases, and a day; epoch ms and ms. */
export const NOW = Date.UTC(2025, 5, 1);
export const DAY = 24 * 3600 * 1000;

export type WeightName = keyof typeof weights;

/** A query over a few entries whose answer changes when a weight is moved. */
export interface OrderCase {
  /** The value that the weight is moved to: by a third, or to its neighbour's. */
  to: number;
  query: string;
  /** Texts, or documents; named a, b, c … in this order. */
  docs: ReadonlyArray<string | (Partial<SearchDoc> & { text: string })>;
  options?: SearchOptions;
  /** The hits by name, best first: with the weight as it is, and moved. Grouped hits follow theirs in brackets. */
  order: string;
  moved: string;
}

/** A value that a weight decides by itself, where a case by order would take a library of many thousands. */
export interface ValueCase {
  to: number;
  read: () => unknown;
  is: unknown;
  moved: unknown;
}

/** For each weight, why it has its value and the answers that change without it. */
export type WeightCases = Partial<
  Record<WeightName, { why: string; cases: ReadonlyArray<OrderCase | ValueCase> }>
>;
