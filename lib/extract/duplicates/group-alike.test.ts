import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAlikeGrouper } from './group-alike';

function groupsOf(bodies: readonly string[], kind: 'phrase' | 'pattern' = 'phrase'): string[][] {
  const grouper = createAlikeGrouper();
  bodies.forEach((body, at) => grouper.add({ id: String(at), kind, body }));
  return grouper.groups();
}

const LINE = '坚持以人民为中心的发展思想推动工作再上新台阶';

describe('grouping what is alike', () => {
  it('puts what differs in marks, or in a word of a long sentence, into one group', () => {
    const bodies = [LINE, '抓学习、带队伍', `${LINE}。`, `要${LINE}`, '抓学习，带队伍'];
    expect(groupsOf(bodies)).toEqual([
      ['0', '2', '3'],
      ['1', '4'],
    ]);
  });

  it('keeps kinds apart, and what only resembles', () => {
    const grouper = createAlikeGrouper();
    grouper.add({ id: 'a', kind: 'phrase', body: LINE });
    grouper.add({ id: 'b', kind: 'pattern', body: LINE });
    grouper.add({ id: 'c', kind: 'phrase', body: '坚持以人民为中心，办好民生实事' });
    expect(grouper.groups()).toEqual([]);
  });

  it('finds every copy of a text among others, whatever the order, and no text twice', () => {
    const bodies = fc.uniqueArray(
      fc.string({
        unit: fc.constantFrom(...Array.from('抓学习带队伍强作风促落实办实事')),
        minLength: 8,
        maxLength: 12,
      }),
      { minLength: 2, maxLength: 12 },
    );
    fc.assert(
      fc.property(bodies, fc.nat(), fc.nat(), (texts, from, to) => {
        const copied = from % texts.length;
        const place = to % (texts.length + 1);
        const all = texts.toSpliced(place, 0, `${texts[copied]}！`);
        const groups = groupsOf(all);
        const original = String(all.indexOf(texts[copied] ?? ''));
        expect(
          groups.some((group) => group.includes(original) && group.includes(String(place))),
        ).toBe(true);
        expect(new Set(groups.flat()).size).toBe(groups.flat().length);
      }),
      { seed: 17 },
    );
  });
});
