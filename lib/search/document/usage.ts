import type { SearchDoc } from '../types';

const HALF_LIFE = 30 * 24 * 3600 * 1000;
/** The most that pin, use and quality together add to a score between 0 and 1. */
export const LARGEST_BOOST = 0.06;

/** Returns how often a document was inserted, an insertion counting half after 30 days. */
export function usageOf(doc: SearchDoc, now: number): number {
  if (!doc.uses || doc.uses < 0) return 0;
  const age = Math.max(0, now - (doc.lastUsedAt ?? now));
  return doc.uses * 0.5 ** (age / HALF_LIFE);
}

/**
 * Returns what is added to a match's score for being pinned, used and among the best, at most `LARGEST_BOOST`:
 * enough to decide among matches that are about as good, too little to lift a homophone over the exact word.
 */
export function usageBoost(doc: SearchDoc, now: number): number {
  const usage = usageOf(doc, now);
  return (doc.pinned ? 0.02 : 0) + 0.036 * (usage / (usage + 3)) + (doc.best ? 0.004 : 0);
}

/** Returns a number that sorts the list of an empty query, highest first: pinned, then used by usage, then best, then the rest. */
export function emptyQueryRank(doc: SearchDoc, now: number): number {
  const usage = usageOf(doc, now);
  const share = usage / (usage + 10);
  if (doc.pinned) return 4 + share;
  if (usage > 0) return 2 + share;
  return doc.best ? 1 : 0;
}
