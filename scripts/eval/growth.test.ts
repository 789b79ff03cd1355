import { afterEach, describe, expect, it, vi } from 'vitest';
import { extract } from '../../lib/extract';
import { readHalf } from './gold-set';
import { recombine } from './recombine';

const DOCUMENTS = [...(await readHalf('tuning')), ...(await readHalf('apart'))];

/** How often an extraction looks into a set (drafts compared with each other) and how many characters it divides into words. */
function workOn(text: string): { lookups: number; divided: number } {
  const has = vi.spyOn(Set.prototype, 'has');
  const divide = vi.spyOn(Intl.Segmenter.prototype, 'segment');
  extract(text);
  const divided = divide.mock.calls.reduce((sum, [words]) => sum + words.length, 0);
  const lookups = has.mock.calls.length;
  vi.restoreAllMocks();
  return { lookups, divided };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the work of an extraction', () => {
  it('grows with the length of the text: twice as long, little more than twice the work', () => {
    const [one, two, four] = [100, 200, 400].map((sentences) => {
      const text = recombine(DOCUMENTS, 1, sentences);
      const { lookups, divided } = workOn(text);
      return { lookups: lookups / text.length, divided: divided / text.length };
    });
    if (!one || !two || !four) throw new Error('three texts were read');
    expect(one.divided).toBeGreaterThan(0.1);
    expect(one.lookups).toBeGreaterThan(0.1);
    for (const longer of [two, four]) {
      expect(longer.divided).toBeLessThan(1.25 * one.divided);
      expect(longer.lookups).toBeLessThan(1.25 * one.lookups);
    }
  }, 60_000);
});
