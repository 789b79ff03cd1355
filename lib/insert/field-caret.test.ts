import { describe, expect, it } from 'vitest';
import { offsetBehindInserted } from './field-caret';

const ROWS: readonly [
  name: string,
  value: string,
  inserted: string,
  after: string,
  behind: string,
][] = [
  ['as it was', '我们要承上启下做好工作', '承上启下', '做好工作', '我们要承上启下'],
  ['at the end', '我们要承上启下', '承上启下', '', '我们要承上启下'],
  ['with its own full stop', '前甲。后', '甲。', '后', '前甲。'],
  ['grouped before its own full stop', '前甲-。后', '甲。', '后', '前甲-。'],
  ['grouped before its signs in half width', '前甲-!)后', '甲！）', '后', '前甲-!)'],
  ['grouped behind its own full stop', '前甲。-后', '甲。', '后', '前甲。'],
  ['its full stop gone', '前甲-后。', '甲。', '后。', '前甲'],
  ['at the end, grouped', '前甲-。', '甲。', '', '前甲-。'],
  ['grouped by blanks', '我们要承上 启下做好工 作', '承上启下', '做好工作', '我们要承上 启下'],
  ['regrouped at its end', '我们要承上启 下 做好工作', '承上启下', '做好工作', '我们要承上启 下'],
  ['in half width', '前ABC,后', 'ＡＢＣ，', '后', '前ABC,'],
  ['a character of two units', '前𠮷后', '𠮷', '后', '前𠮷'],
  ['a card number', '6222 0212 3456 7890', '3456', '7890', '6222 0212 3456'],
];

describe('the caret behind a text in a field', () => {
  it.each(ROWS)('%s', (_, value, inserted, after, behind) => {
    const offset = offsetBehindInserted(value, { inserted, after });
    expect(offset === null ? null : value.slice(0, offset)).toBe(behind);
  });

  it('is nowhere when what stood behind is gone', () => {
    expect(
      offsetBehindInserted('我们要承上', { inserted: '承上启下', after: '做好工作' }),
    ).toBeNull();
  });
});
