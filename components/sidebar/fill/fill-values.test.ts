import { describe, expect, it } from 'vitest';
import type { Field, FillValues, GroupField } from '@/lib/pattern';
import {
  namesIn,
  typedIn,
  valueAt,
  withItemAdded,
  withItemMoved,
  withItemRemoved,
  withValue,
} from './fill-values';

const empty: FillValues = { slots: {}, groups: [[{}, {}]] };
const group: GroupField = { kind: 'group', group: 0, min: 2, max: 3, fields: [], ordinals: [] };
const inItem = (item: number) => ({ name: '事项', group: 0, item });

describe('what is typed into blanks', () => {
  it('is kept by name outside groups', () => {
    const values = withValue(empty, { name: '标准' }, '精细');
    expect(valueAt(values, { name: '标准' })).toBe('精细');
    expect(empty.slots).toEqual({});
  });

  it('is kept item by item inside a group', () => {
    const values = withValue(empty, inItem(1), '机关事务');
    expect([0, 1].map((item) => valueAt(values, inItem(item)))).toEqual(['', '机关事务']);
  });

  it('is as never typed once it is emptied', () => {
    expect(withValue(withValue(empty, inItem(0), '文字'), inItem(0), '')).toEqual(empty);
  });

  it('takes no property that every object has for a value', () => {
    expect(valueAt(empty, { name: 'constructor' })).toBe('');
  });
});

describe('the items of a group', () => {
  it('grow up to the most it takes', () => {
    const full = withItemAdded(empty, group);
    expect(full.groups[0]).toHaveLength(3);
    expect(withItemAdded(full, group)).toEqual(full);
  });

  it('close up when one is removed, down to the fewest it takes', () => {
    const three = withValue(withItemAdded(empty, group), inItem(2), '丙');
    const two = withItemRemoved(three, group, 0);
    expect(two.groups[0]).toEqual([{}, { 事项: '丙' }]);
    expect(withItemRemoved(two, group, 0)).toEqual(two);
  });

  it.each([
    [0, 2, ['乙', '丙', '甲']],
    [2, 0, ['丙', '甲', '乙']],
    [1, 2, ['甲', '丙', '乙']],
    [0, -1, ['甲', '乙', '丙']],
    [2, 3, ['甲', '乙', '丙']],
  ])('change places: %i to %i', (from, to, order) => {
    const items = ['甲', '乙', '丙'].map((事项) => ({ 事项 }));
    const values = withItemMoved({ slots: {}, groups: [items] }, 0, from, to);
    expect(values.groups[0]?.map((item) => item['事项'])).toEqual(order);
  });
});

describe('what is remembered', () => {
  const fields: Field[] = [
    { kind: 'slot', name: '标准' },
    { ...group, fields: [{ kind: 'slot', name: '事项' }] },
    { kind: 'slot', name: '落点' },
  ];

  it('is all that was typed, in reading order', () => {
    const values = {
      slots: { 落点: '实', 标准: '精细', 没有的空: '旧' },
      groups: [[{ 事项: '甲' }, { 事项: ' ' }]],
    };
    expect(typedIn(fields, values)).toEqual([
      { name: '标准', text: '精细' },
      { name: '事项', text: '甲' },
      { name: '落点', text: '实' },
    ]);
  });

  it('is asked for by the names of the blanks', () => {
    expect(namesIn([...fields, { kind: 'slot', name: '标准' }])).toEqual(['标准', '事项', '落点']);
  });
});
