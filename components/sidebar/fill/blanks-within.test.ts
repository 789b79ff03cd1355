import { describe, expect, it } from 'vitest';
import { type FillValues, parseBody } from '@/lib/pattern';
import { blanksWithin } from './blanks-within';

function drawn(text: string, most: number, items?: number) {
  const parsed = parseBody('pattern', text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  const { fields, emptyValues } = parsed.body;
  const values: FillValues = emptyValues();
  const grown = items === undefined ? values.groups : [Array.from({ length: items }, () => ({}))];
  const within = blanksWithin(fields, { ...values, groups: grown }, most);
  return [within.drawn.map(({ blanks }) => blanks), within.left];
}

describe('of the blanks of a pattern', () => {
  it.each<[string, number, [number[], number]]>([
    ['{a}{b}{c}', 9, [[1, 1, 1], 0]],
    ['{a}{b}{c}', 3, [[1, 1, 1], 0]],
    ['{a}{b}{c}', 2, [[1, 1], 1]],
    ['{a}[{b}{c}]*3{d}', 9, [[1, 6, 1], 0]],
    ['{a}[{b}{c}]*3{d}', 4, [[1, 3], 4]],
    ['{a}[{b}{c}]*3{d}', 1, [[1], 7]],
    ['[甲]*2', 9, [[2], 0]],
    ['', 9, [[], 0]],
  ])('%j within %i', (text, most, expected) => {
    expect(drawn(text, most)).toEqual(expected);
  });

  it('those of items that were added count too', () => {
    expect(drawn('[{a}{b}]*2-9', 10, 6)).toEqual([[10], 2]);
  });

  it('ten thousand leave a panel that can be drawn', () => {
    const text = Array.from({ length: 10_000 }, (_, at) => `{空${at}}`).join('');
    const [fields, left] = drawn(text, 100);
    expect([fields?.valueOf(), left]).toEqual([Array.from({ length: 100 }, () => 1), 9_900]);
  });
});
