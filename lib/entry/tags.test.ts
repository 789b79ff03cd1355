import { expect, it } from 'vitest';
import { cleanTags, splitTags } from './tags';

it.each([
  ['会议 开场', ['会议', '开场']],
  ['会议、开场，  会议', ['会议', '开场']],
  ['  ', []],
])('are cut out of “%s”', (line, tags) => {
  expect(splitTags(line)).toEqual(tags);
});

it('are trimmed, and each is there once', () => {
  expect(cleanTags([' 会议', '', '办 会', '会议 '])).toEqual(['会议', '办 会']);
});
