import { describe, expect, it } from 'vitest';
import { patternOf, phraseOf } from '../testing/pack-entry';
import { findWordFaults } from './word-rules';

describe('findWordFaults', () => {
  it.each([
    ['想领导所想,急领导所急', 'half-width punctuation (,)'],
    ['完成2个项目', 'a figure (2)'],
    ['完成124小时', 'a figure (1)'],
    ['XX年工作', 'a placeholder or web residue (XX)'],
    ['为三冶发展作贡献', 'a place, a firm or somebody else’s level of office (三冶)'],
    [
      '影响着整个单位和企业的效率',
      'a place, a firm or somebody else’s level of office (单位和企业)',
    ],
    ['以“三个代表”为指导', 'an office-holder or a campaign of its year (三个代表)'],
    ['相互推委扯皮', 'a slip of the source (推委)'],
    ['把繁杂无章的事情梳理清楚', 'a slip of the source (繁杂无章)'],
    ['迟报、误报、甚至漏报', 'a 顿号 before 甚至 (GB/T 15834) (、甚至)'],
    ['只有这样，才能统揽全局', 'a beginning that points back to nothing (只有这样)'],
    ['其地位不可替代', 'a beginning that points back to nothing (其)'],
    ['一是要勤思考', 'a number of its list (一是)'],
    ['为决策提供详实的依据', 'a slip of the source (详实)'],
    ['队伍建设是事业能否成功的关键', 'two sides for one (能否成功的关键)'],
    ['作风过硬，这是能否称职的前提', 'two sides for one (能否称职的前提)'],
  ])('finds the fault of %s', (text, fault) => {
    expect(findWordFaults(phraseOf(text))).toContain(fault);
  });

  it.each([
    '到位不越位，献策不决策',
    '“短、实、新、活”',
    '坚持24小时值班',
    '迟报、误报甚至漏报',
    '其他部门不能取代的业务',
    '只有不断学习，才能统揽全局',
    '能否抓好落实，是事业能否成功的关键',
    '工作效率如何，是衡量能否胜任的标准',
    '队伍建设是事业成功的关键',
  ])('has nothing against %s', (text) => {
    expect(findWordFaults(phraseOf(text))).toEqual([]);
  });

  it('lets a slot hold what a phrase may not, but not the words around it', () => {
    expect(findWordFaults(patternOf('更好地服务于{单位=集团}的各项事业。'))).toEqual([]);
    expect(findWordFaults(patternOf('[{做法}]*2-10(；)，共同进步。'))).toEqual([]);
    expect(findWordFaults(patternOf('这就要求{人员}[{做法}]*2-3(，)。'))).toHaveLength(1);
  });
});
