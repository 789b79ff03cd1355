import { expect, it } from 'vitest';
import { chooseSelection, lengthToTake } from './choose-selection';

const no = { length: 3, focused: 'no' } as const;
const unknown = { length: 5, focused: 'unknown' } as const;
const yes = { length: 7, focused: 'yes' } as const;

it('takes the selection that the focus is at, then one that may have it, then any', () => {
  expect(chooseSelection([no, unknown, yes])).toBe(yes);
  expect(chooseSelection([no, unknown])).toBe(unknown);
  expect(chooseSelection([no])).toBe(no);
  expect(chooseSelection([])).toBeUndefined();
});

it('counts the selection that would be taken', () => {
  expect(lengthToTake([{ selection: no }, { selection: null }, { selection: yes }])).toBe(7);
  expect(lengthToTake([{ selection: null }])).toBe(0);
  expect(lengthToTake([])).toBe(0);
});

it.each([Number.NaN, Infinity, -4, 2.5])('takes %s from a frame for no length', (length) => {
  expect(lengthToTake([{ selection: { length, focused: 'yes' } }])).toBe(0);
});
