import type { EntryFunction } from '@/lib/entry';
import type { QualityReason } from '../types';

/** How a phrase lies in its paragraph. */
export interface CutFacts {
  text: string;
  /** The words of its paragraph before it, the last four characters of them. */
  before: string;
  /** The character behind it; empty at the end of the paragraph. */
  after: string;
  reasons: readonly QualityReason[];
  function: EntryFunction;
}

/*
 * A reader who may take any words of a sentence takes a passage that is whole: it ends where the sentence or its member ends,
 * and brings the verb that a row of words hangs on. A row alone, one clause alone, or words that go on behind a comma are what is
 * left over from such a passage, and so is what hangs on the clause before by a word that is left out (…的事项，要[全程跟踪]). The
 * weights are those of a logistic regression of “the built-in pack keeps it” on these facts (over four of its speeches they tell
 * the fifth's entries as well as over all five), in units of the score of `scorePhrase`.
 */

/** What the cut adds to a phrase's score, or takes from it. */
export function scoreCut(facts: CutFacts): number {
  const { text, after, reasons, function: name } = facts;
  const before = markBefore(facts.before);
  const items = text.split(/[，、；：。]/).filter((item) => item !== '');
  const isOneClause = !/[，；：。]/.test(text);
  let score = -1.15;
  if (before === '，') score -= 0.5;
  if (after === '，') score -= 1.3;
  else if (after === '、') score -= 1.15;
  else if (/^[的等]/.test(after)) score -= 0.95;
  if (isOneClause) score -= text.includes('、') ? 0.2 : 1.1;
  if (items.length > 1 && items.every(({ length }) => length === 4)) score -= 0.65;
  if (reasons.includes('antithesis')) score -= 0.9;
  if (reasons.includes('parallel-series')) score -= 0.75;
  if (reasons.includes('idiom')) score -= 0.6;
  if (name === '过渡衔接') score += 0.75;
  // A series that is a sentence by itself lacks nothing.
  if (isSentence(before, after) && SERIES.some((reason) => reasons.includes(reason))) score += 1.2;
  return score - shortness(text.length);
}

/** The mark that a cut stands behind, a word that ties it to the clause before passed over; else the last character. */
function markBefore(words: string): string {
  return TIED.test(words) ? '，' : words.slice(-1);
}

const TIED = /，(?:还|也|更|都|就|但是?|而且|并且|因此|所以)?要?$/;

const SERIES: readonly QualityReason[] = ['parallel-series', 'four-character-series', 'saying'];

function isSentence(before: string, after: string): boolean {
  return /^[。！？要]?$/.test(before) && /^[。！？]?$/.test(after);
}

function shortness(length: number): number {
  if (length >= 20) return 0;
  if (length >= 12) return 1.1;
  return length >= 8 ? 0.85 : 0.7;
}
