import { describe, expect, it } from 'vitest';
import { patternOf, phraseOf } from '../testing/pack-entry';
import { findLabelFaults } from './label-rules';

const forms = (text: string, form: '关联句' | '设问') =>
  findLabelFaults(phraseOf(text, { forms: [form] }));

describe('findLabelFaults', () => {
  it('wants a connective for 关联句 and a question for 设问', () => {
    expect(forms('一百个单位可能对办公室主任有一百个要求', '关联句')).toHaveLength(1);
    expect(forms('没有良好的理论功底，很难把工作做好', '关联句')).toEqual([]);
    expect(forms('攻坚克难靠的是高素质', '设问')).toHaveLength(1);
    expect(forms('攻坚克难靠什么？', '设问')).toEqual([]);
    expect(
      findLabelFaults(patternOf('{目标}，关键在于{关键}。', { forms: ['关联句'] })),
    ).toHaveLength(1);
  });

  it('wants a quotation to be marked as one, in its text or by what it does', () => {
    expect(findLabelFaults(phraseOf('畏法度者快活', { forms: ['引语'] }))).toEqual([
      '引语 that goes in as the speaker’s own words',
    ]);
    expect(findLabelFaults(phraseOf('古人说“畏法度者快活”', { forms: ['引语'] }))).toEqual([]);
    expect(
      findLabelFaults(
        phraseOf('不谋全局者，不足谋一域', { forms: ['引语'], function: '引用典故' }),
      ),
    ).toEqual([]);
    expect(findLabelFaults(phraseOf('为政之要，重在落实', { function: '引用典故' }))).toEqual([
      '引用典故 that is no 引语',
    ]);
  });
});
