import type { Stretch } from './stretch';

/** The best alignment of a query with a stretch of units. */
export interface Alignment {
  /** 0 to 1: 1 when every typed character is there, in its order, without a gap. */
  score: number;
  /** The units that were matched, ascending. */
  matched: number[];
}

/** Aligns one query with stretches, one after another in the same memory. */
export interface Aligner {
  score(stretch: Stretch): number;
  /** As `score`, with the units that were matched. */
  trace(stretch: Stretch): Alignment;
}
