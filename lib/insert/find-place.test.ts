import { describe, expect, it } from 'vitest';
import { findOnce, offsetBehind } from './find-place';

/** The place in caret notation, between two bars where something is selected. */
function placeOf(notation: string) {
  const [before = '', middle = '', last] = notation.split('|');
  return last === undefined
    ? { before, selected: '', after: middle }
    : { before, selected: middle, after: last };
}

describe('findOnce', () => {
  it.each<[name: string, place: string, text: string, at: number | undefined]>([
    ['the same text', '我们要|做好工作', '我们要做好工作', 3],
    ['a text that a co-author went on with', '我们要|做好工作', '新段我们要做好工作又一段', 5],
    ['a selection', '我们要|踏实|做好工作', '我们要踏实做好工作', 3],
    ['an empty document', '|', '', 0],
    ['surroundings that stand there twice', '甲|乙', '甲乙丙甲乙', undefined],
    ['surroundings that are gone', '我们要|做好工作', '另一篇文章', undefined],
    ['an empty document that is no more empty', '|', '有字了', undefined],
    ['a text whose commas are of another width', '我们要，|做好工作', '我们要,做好工作', 4],
    ['a text with other signs', '“我们|要”做好！', '「我们要」做好。', 3],
    ['a text of half width', 'Ａ１号文件|的要求', 'A1号文件的要求', 5],
    ['a sign alone', '。|', '完全不同，的文字', undefined],
    ['two signs and a word', '，好|。', '完全不同，好！又好。', undefined],
    ['other signs, twice', '甲，乙|丙丁。', '甲、乙丙丁！甲；乙丙丁？', undefined],
    ['a sign that is gone', '我们要，|做好工作', '我们要做好工作', undefined],
    ['a changed selection', '我们要|踏实|做好', '我们要扎实做好', undefined],
  ])('finds the place in %s', (_name, place, text, at) => {
    expect(findOnce(text, placeOf(place))).toBe(at);
  });

  it('goes by nearer surroundings where the farther ones have changed', () => {
    const far = '一二三四五六七八九十'.repeat(5);
    const place = { before: `${far}我们一定要切实`, selected: '', after: `做好各项工作任务${far}` };
    const text = `改了${far.slice(20)}我们一定要切实做好各项工作任务${far.slice(9)}`;
    expect(findOnce(text, place)).toBe(text.indexOf('做好各项'));
  });
});

describe('offsetBehind', () => {
  it.each([
    ['a b c', 0, 0],
    ['a b c', 1, 1],
    ['a b c', 2, 3],
    ['a b c', 3, 5],
    ['a b c ', 3, 5],
    [' 我 们', 0, 0],
    [' 我 们', 1, 2],
    ['我们', 9, 2],
    ['', 0, 0],
  ])('in %j, of %i counted characters, is %i', (data, counted, offset) => {
    expect(offsetBehind(data, counted)).toBe(offset);
  });
});
