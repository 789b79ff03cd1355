import { expect, it } from 'vitest';
import { parseBody } from './body';
import type { FillValues } from './types';

const typed = (...items: Array<Record<string, string>>): FillValues => ({
  slots: {},
  groups: [items],
});

it.each<[string, string, FillValues, string[]]>([
  [
    'text and values without the number',
    '[{#一是}{事项}要{标准}]*2(；)',
    typed({ 事项: '文字', 标准: '精细' }, { 事项: '机关', 标准: '有序' }),
    ['文字要精细', '机关要有序'],
  ],
  [
    'nothing while a blank is left',
    '[{事项}要{标准}]*2(；)',
    typed({ 事项: '文字', 标准: '精细' }, { 事项: '机关' }),
    ['文字要精细', ''],
  ],
  [
    'the example of the first item, which is inserted too',
    '[{事项=文字}要精细]*2(；)',
    typed({}, {}),
    ['文字要精细', ''],
  ],
  [
    'a blank that stands outside the group as well',
    '{标准=精细}：[{事项}要{标准}]*2(；)',
    { slots: { 标准: '过硬' }, groups: [[{ 事项: '文字' }, { 事项: '机关' }]] },
    ['文字要过硬', '机关要过硬'],
  ],
  ['no more than there are', '[{事项}]*2-3(；)', { slots: {}, groups: [] }, []],
])('a group’s members say %s', (_, body, values, members) => {
  const parsed = parseBody('pattern', body);
  expect(parsed.ok && parsed.body.members(values)).toEqual([members]);
});
