import { expect, it } from 'vitest';
import { checkPackRules } from './pack-rules';
import { patternOf, phraseOf } from './testing/pack-entry';
import type { PackEntry } from './entry';

const check = (...entries: PackEntry[]) =>
  checkPackRules({ id: 'test', version: 1, title: '测试', entries });

it('names the entry and what is wrong with it', () => {
  expect(check(phraseOf('完成2个项目。'), patternOf('要{做法}。'))).toEqual([
    { entry: 'p1', path: 'text', message: 'a figure (2)' },
    { entry: 'p1', path: 'text', message: 'a single sentence with 。' },
  ]);
});

it('finds two entries that are nearly the same', () => {
  const one = phraseOf('耐得住寂寞、顶得住诱惑、守得住清贫');
  const other = phraseOf('耐得住寂寞，顶得住诱惑，守得住清贫', { id: 'p2' });
  expect(check(one, other)).toEqual([
    { entry: 'p2', path: 'text', message: 'nearly the same as p1' },
  ]);
});
