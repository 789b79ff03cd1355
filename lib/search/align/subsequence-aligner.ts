import {
  FAR_GAP,
  NEAR_GAP,
  NEAR_UNITS,
  SUBSEQUENCE,
  SUBSEQUENCE_FROM,
  SUBSEQUENCE_TO,
} from '../ranking-weights';
import type { Aligner, Alignment } from './alignment';
import { createScratchBuffer } from './scratch-buffer';
import { MATCH_MASK, type PatternTable } from './pattern-table';
import type { Stretch } from './stretch';

/** The links of one chain at a time: only those are read that the same search wrote. */
const scratch = createScratchBuffer();

/**
 * Creates the aligner of a subsequence: it takes a query for characters picked out of a text in their order (承联协沟 for 承上启下、
 * 联系左右、协调内外、沟通四方) and finds those with the cheapest gaps; null for a query that can't be meant so.
 *
 * The other alignment adds up what each match is worth, and in that sum a homophone beside its neighbours
 * outweighs the character itself across a gap. But that nothing at all is wrong says more than the sum of
 * the parts. For each beginning of the query the cheapest chain is held; a later one replaces it as soon as
 * the held one lies so far back that the gap after it would cost more.
 */
export function createSubsequenceAligner(table: PatternTable): Aligner | null {
  const { length, letters, wordStarts } = table;
  const isOneWord = wordStarts.indexOf(1, 1) < 0;
  if (length < SUBSEQUENCE_FROM || length > SUBSEQUENCE_TO || letters.includes(1) || !isOneWord)
    return null;
  return new SubsequenceAligner(table);
}

/** The cheapest way to pick all atoms out of a stretch: what its gaps cost, and the unit of the last atom. */
interface Chain {
  cost: number;
  end: number;
}

class SubsequenceAligner implements Aligner {
  readonly #table: PatternTable;
  readonly #costs: Float32Array;
  readonly #ends: Int32Array;

  constructor(table: PatternTable) {
    this.#table = table;
    this.#costs = new Float32Array(table.length);
    this.#ends = new Int32Array(table.length);
  }

  score(stretch: Stretch): number {
    const chain = this.#findChain(stretch, null);
    return chain ? SUBSEQUENCE - chain.cost : 0;
  }

  trace(stretch: Stretch): Alignment {
    const { length } = this.#table;
    const links = scratch((stretch.to - stretch.from) * length);
    const chain = this.#findChain(stretch, links);
    if (!chain) return { score: 0, matched: [] };
    const matched: number[] = [];
    for (let q = length - 1, unit = chain.end; q >= 0; q -= 1) {
      matched.push(unit);
      unit = links[(unit - stretch.from) * length + q] ?? 0;
    }
    return { score: SUBSEQUENCE - chain.cost, matched: matched.reverse() };
  }

  /** Returns the cheapest chain of all atoms, null where some are missing or out of order. */
  #findChain({ chars, from, to }: Stretch, links: Int32Array | null): Chain | null {
    const { codes, length, mayMatch } = this.#table;
    const [costs, ends] = [this.#costs, this.#ends];
    // The atoms that have a chain: each began as the continuation of the previous atom's.
    let reached = 0;
    let best: Chain | null = null;
    for (let unit = from; unit < to; unit += 1) {
      const char = chars[unit] ?? 0;
      if (mayMatch[char & MATCH_MASK] !== 1) continue;
      for (let q = Math.min(reached, length - 1); q >= 0; q -= 1) {
        if (codes[q] !== char) continue;
        const end = q === 0 ? unit - 1 : (ends[q - 1] ?? 0);
        const cost = (q === 0 ? 0 : (costs[q - 1] ?? 0)) + costOf(unit - end - 1);
        if (q === reached) reached += 1;
        else if (cost > (costs[q] ?? 0) + costOfWaiting(unit - (ends[q] ?? 0))) continue;
        costs[q] = cost;
        ends[q] = unit;
        if (links) links[(unit - from) * length + q] = end;
        if (q === length - 1 && (!best || cost < best.cost)) best = { cost, end: unit };
      }
    }
    return best;
  }
}

/** Returns the cost of a gap of `gap` units. */
function costOf(gap: number): number {
  if (gap === 0) return 0;
  return gap <= NEAR_UNITS ? NEAR_GAP : FAR_GAP;
}

/** Returns what the next gap will cost more from an end that lies this many units back. */
function costOfWaiting(units: number): number {
  return units > NEAR_UNITS ? FAR_GAP - NEAR_GAP : 0;
}
