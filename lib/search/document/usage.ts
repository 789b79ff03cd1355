import {
  BEST_BOOST,
  PIN_BOOST,
  USAGE_BOOST,
  USAGE_HALF_LIFE,
  USES_OF_HALF_BOOST,
} from '../ranking-weights';
import type { SearchDoc } from '../types';

type Usage = Pick<SearchDoc, 'uses' | 'lastUsedAt'>;

/** The most that pin, use and quality together add to a score between 0 and 1. */
export const LARGEST_BOOST = PIN_BOOST + USAGE_BOOST + BEST_BOOST;

/** Returns how often a document was inserted, each insertion halved by every `USAGE_HALF_LIFE` since. */
export function usageOf(doc: Usage, now: number): number {
  if (!doc.uses || doc.uses < 0) return 0;
  const age = Math.max(0, now - (doc.lastUsedAt ?? now));
  return doc.uses * 0.5 ** (age / USAGE_HALF_LIFE);
}

/** Returns the usage on a scale from 0 (never used) to 1, a half at `USES_OF_HALF_BOOST`: the hundredth use says less than the second. */
export function usageShare(doc: Usage, now: number): number {
  const usage = usageOf(doc, now);
  return usage / (usage + USES_OF_HALF_BOOST);
}

/**
 * Returns what is added to a match's score for being pinned, used and among the best, at most `LARGEST_BOOST`:
 * enough to decide among matches that are about as good, too little to lift a homophone over the exact word.
 */
export function usageBoost(doc: SearchDoc, now: number): number {
  const boostOfUse = USAGE_BOOST * usageShare(doc, now);
  return (doc.pinned ? PIN_BOOST : 0) + boostOfUse + (doc.best ? BEST_BOOST : 0);
}
