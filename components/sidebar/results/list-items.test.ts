import { describe, expect, it } from 'vitest';
import type { Row } from '../store/state';
import { phrase } from '../testing/test-services';
import { countFolded, listItems } from './list-items';

function row(id: string, folded: string[] = [], under?: string): Row {
  const hit = {
    id,
    score: 1,
    ranges: [],
    titleRanges: [],
    ...(folded.length > 0 && { grouped: folded }),
  };
  return { entry: phrase(id, id), hit, ...(under !== undefined && { under }) };
}

const FOLDED = [row('a', ['x', 'y']), row('b')];
const UNFOLDED = [row('a', ['x', 'y']), row('x', [], 'a'), row('y', [], 'a'), row('b')];

describe('the items of the list', () => {
  it.each([
    ['a row each', [row('a'), row('b')], null, ['a', 'b']],
    ['the panel under its row', [row('a'), row('b')], 'a', ['a', 'panel', 'b']],
    ['the fold under its row', FOLDED, null, ['a', 'fold a', 'b']],
    ['the panel before the fold', FOLDED, 'a', ['a', 'panel', 'fold a', 'b']],
    ['what is unfolded after the fold', UNFOLDED, null, ['a', 'fold a', 'x', 'y', 'b']],
    ['no panel of a row that is gone', [row('a')], 'z', ['a']],
  ])('are %s', (_, rows, panelId, keys) => {
    expect(listItems(rows, panelId).map(({ key }) => key)).toEqual(keys);
  });

  it.each([
    ['folded', FOLDED, false],
    ['unfolded', UNFOLDED, true],
  ])('show that a row is %s', (_, rows, isUnfolded) => {
    const fold = listItems(rows, null).find(({ kind }) => kind === 'fold');
    expect(fold).toMatchObject({ isUnfolded });
  });
});

it('counts what is folded and not shown', () => {
  expect([countFolded(FOLDED), countFolded(UNFOLDED), countFolded([])]).toEqual([2, 0, 0]);
});
