import { describe, expect, it } from 'vitest';
import { foldText } from './fold-text';
import { otherReadingsOf } from './polyphones';
import { syllablesOf } from './readings';
import { spellingOf } from './syllables';
import { HELD_OUT_WORDS, type ReadWord, TUNED_WORDS } from '../testing/polyphone-words';

/** Says whether each character of the word is read so, likeliest or now and then. */
function isRead({ word, syllables }: ReadWord, andOtherwise: boolean): boolean {
  const folded = foldText(word);
  const likeliest = syllablesOf(folded);
  return syllables.every((syllable, at) => {
    const first = likeliest[at] ?? 0;
    const others = andOtherwise ? otherReadingsOf(folded.chars[at] ?? 0, first) : [];
    return [first, ...others].some((reading) => spellingOf(reading) === syllable);
  });
}

function shareOf(words: readonly ReadWord[], andOtherwise: boolean): number {
  return words.filter((word) => isRead(word, andOtherwise)).length / words.length;
}

describe('of words whose characters are read in several ways', () => {
  it('each has its reading among those that are indexed', () => {
    const lost = [...TUNED_WORDS, ...HELD_OUT_WORDS].filter((word) => !isRead(word, true));
    expect(lost.map(({ word }) => word)).toEqual([]);
  });

  it.each([
    ['of those that were tuned on, nearly all', TUNED_WORDS, 0.99],
    ['of the others, most', HELD_OUT_WORDS, 0.8],
  ])('%s have it as the likeliest', (_, words, least) => {
    expect(shareOf(words, false)).toBeGreaterThanOrEqual(least);
  });
});
