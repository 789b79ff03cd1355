import { expect, it } from 'vitest';
import { normaliseInput } from './normalise-input';

it('stores characters in place of the radicals that a copy from a PDF has', () => {
  const input = normaliseInput({
    kind: 'phrase',
    text: '⻓期坚持，⻅⾏动',
    title: '⼯作',
    themes: [],
    forms: [],
    tags: ['⻘年', '青年'],
  });
  expect(input).toMatchObject({ text: '长期坚持，见行动', title: '工作', tags: ['青年'] });
});
