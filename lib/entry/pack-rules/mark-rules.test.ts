import { describe, expect, it } from 'vitest';
import { outlineOf, patternOf, phraseOf } from '../testing/pack-entry';
import { findMarkFaults } from './mark-rules';

describe('the end of a phrase', () => {
  it.each([
    ['下面，我讲几点意见。', 'a single sentence with 。'],
    ['才华从哪里来？才华从读书学习中来', 'several sentences, the last without its end mark'],
    ['热心办、马上办、', 'punctuation left dangling (、)'],
    ['尊敬的各位领导：', 'punctuation left dangling (：)'],
  ])('%s is at fault', (text, fault) => {
    expect(findMarkFaults(phraseOf(text))).toEqual([fault]);
  });

  it.each([
    '下面，我讲几点意见',
    '大家好！很高兴能参加这次活动。',
    '推动办公室工作再上新台阶！',
    '古人云：“主过不谏，非忠也。畏死不言，非勇也。”',
    '古人云：“主过不谏，非忠也。”这话说得好',
  ])('%s is sound', (text) => {
    expect(findMarkFaults(phraseOf(text))).toEqual([]);
  });

  it('of a salutation is ：', () => {
    expect(findMarkFaults(phraseOf('同志们', { function: '称呼' }))).toHaveLength(1);
    expect(findMarkFaults(phraseOf('同志们：', { function: '称呼' }))).toEqual([]);
  });
});

describe('the end of a pattern', () => {
  it('is 。 ！ or ？, but for a heading', () => {
    const fault = ['a sentence without its end mark'];
    expect(findMarkFaults(patternOf('学会[在{经历}中{收获}]*2-5(、)'))).toEqual(fault);
    expect(findMarkFaults(patternOf('学会[在{经历}中{收获}]*2-5(、)。'))).toEqual([]);
    const heading = { title: '小标题：认识地位' };
    expect(findMarkFaults(patternOf('充分认识{工作}的意义', heading))).toEqual([]);
    expect(findMarkFaults(patternOf('充分认识{工作}的意义。', heading))).toHaveLength(1);
  });
});

describe('a title', () => {
  it('has …… for words left out', () => {
    const fault = ['a title with one … for …… (GB/T 15834)'];
    expect(findMarkFaults(outlineOf('一、讲话', { title: '“既要…又要……”' }))).toEqual(fault);
    expect(findMarkFaults(outlineOf('一、讲话', { title: '“既要……又要……”' }))).toEqual([]);
  });
});
