import { expect, it } from 'vitest';
import { outlineOf, patternOf } from '../testing/pack-entry';
import { findOutlineFaults } from './outline-rules';

const LINES = [
  '在{会议=例会}上的讲话',
  '【称呼】同志们：',
  '【开场】今天我讲几点意见。',
  '一、认清形势',
  '【结尾】同志们，{时期}任务繁重。',
  '谢谢大家！',
  '【落款】{讲话人}',
  '{日期}',
];

it('a whole speech has every part', () => {
  expect(findOutlineFaults(outlineOf(LINES.join('\n')))).toEqual([]);
});

it.each([
  ['title', 0],
  ['称呼 with ：', 1],
  ['开场', 2],
  ['heading', 3],
  ['落款 with its date', 7],
])('what lacks its %s is named', (name, at) => {
  const body = LINES.toSpliced(at, 1).join('\n');
  expect(findOutlineFaults(outlineOf(body))).toEqual([`no ${name}`]);
});

it('an end that breaks off is none', () => {
  const body = LINES.toSpliced(4, 2, '【结尾】同志们，').join('\n');
  expect(findOutlineFaults(outlineOf(body))).toEqual(['no 结尾']);
});

it('a pattern needs none of them', () => {
  expect(findOutlineFaults(patternOf('要{做法}。'))).toEqual([]);
});
