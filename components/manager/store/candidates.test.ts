import { describe, expect, it } from 'vitest';
import { addCandidates, inputOf, isTickedAtFirst } from './candidates';
import { listedPhrase } from '../testing/listed-phrase';
import { INITIAL_EXTRACT_STATE } from './state';

const TWIN = { id: 'k', where: 'library', isExact: false } as const;

describe('a candidate', () => {
  it.each([
    [3, null, true],
    [2, null, true],
    [1, null, false],
    [3, TWIN, false],
  ] as const)('of quality %i with the double %j is ticked at first: %s', (quality, twin, is) => {
    expect(isTickedAtFirst(listedPhrase('a', '承上启下', quality, twin))).toBe(is);
  });

  it('is saved with its labels, its edited text and where it was found', () => {
    const listed = listedPhrase('a', '承上启下');
    expect(inputOf(listed, new Map([['a', '承上启下、联系左右']]))).toEqual({
      kind: 'phrase',
      text: '承上启下、联系左右',
      function: '提出要求',
      themes: ['服务'],
      forms: ['排比'],
      tags: [],
      foundAt: { title: '讲话.docx', heading: ['一、强服务'], quote: '承上启下。' },
    });
  });

  it('joins its own kind, and leaves the lists of the others as they are', () => {
    const before = INITIAL_EXTRACT_STATE.candidates;
    const after = addCandidates(before, [listedPhrase('a', '甲'), listedPhrase('b', '乙')]);
    expect(after.phrase.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(after.pattern).toBe(before.pattern);
  });
});
