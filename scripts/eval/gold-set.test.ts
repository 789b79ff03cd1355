import { describe, expect, it } from 'vitest';
import { measureOrder } from './gold-set';
import type { Judgement } from './judge';

const list = (marks: string): Judgement[] =>
  Array.from(marks, (mark) => (mark === 'g' ? 'good' : mark === 'u' ? 'usable' : 'bad'));

describe('measureOrder', () => {
  it.each([
    ['ggbb', 1],
    ['bbgg', (1 / 3 + 2 / 4) / 2],
    ['gbgb', (1 + 2 / 3) / 2],
    ['uubb', 0],
    ['', 0],
  ])('gives %s the average precision %d', (marks, precision) => {
    expect(measureOrder([list(marks)]).averagePrecision).toBeCloseTo(precision);
  });

  it('averages over documents and counts the first and last ten', () => {
    const [best, worst] = ['g'.repeat(10), 'b'.repeat(10)];
    const order = measureOrder([list(best + worst), list(worst + best)]);
    expect(order).toMatchObject({ firstTen: 0.5, lastTen: 0.5, random: 0.5 });
    expect(measureOrder([list(best + worst)])).toMatchObject({ firstTen: 1, lastTen: 0 });
  });
});
