import type { Stretch } from './stretch';

/** The best way found to lay a query over a stretch of units. */
export interface Alignment {
  /** 0 to 1: 1 when every typed character is there, in its order, without a gap. */
  score: number;
  /** The units that were met, ascending. */
  matched: number[];
}

/** Lays one query over stretches, over and over in the same memory. */
export interface Aligner {
  score(stretch: Stretch): number;
  /** As `score`, with the units that were met. */
  trace(stretch: Stretch): Alignment;
}
