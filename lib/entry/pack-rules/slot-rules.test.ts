import { describe, expect, it } from 'vitest';
import { outlineOf, patternOf, phraseOf } from '../testing/pack-entry';
import { findSlotFaults } from './slot-rules';

const pattern = (body: string) => findSlotFaults(patternOf(body));
const outline = (body: string) => findSlotFaults(outlineOf(body));

it('a phrase has no slots to be wrong', () => {
  expect(findSlotFaults(phraseOf('今天我主要讲两个问题'))).toEqual([]);
});

describe('a blank', () => {
  it('inside and outside a group has one default, for it is filled once', () => {
    const fault = ['one blank with two defaults ({后果})'];
    expect(pattern('影响{后果=决策的落实}，决不能[让{事项}{后果=延误}]*2-3(，)。')).toEqual(fault);
    expect(outline('一、影响{后果=决策的落实}\n决不能[{后果=延误}]*2-3(，)。')).toEqual(fault);
    expect(pattern('做到{标准=精细}：[{事项}要{标准=精细}]*2-3(；)。')).toEqual([]);
    expect(pattern('[把{事项=甲}办好]*2-3(，)，[把{事项=乙}办实]*2-3(，)。')).toEqual([]);
  });

  it('that every item shares stands outside the group too', () => {
    expect(pattern('[{做法}，才能使{工作=办公室工作}{效果}]*2-5(；)。')).toHaveLength(1);
    expect(pattern('做好{工作=办公室工作}，[{做法}，才能使{工作}{效果}]*2-5(；)。')).toEqual([]);
    expect(pattern('[把{事物=办公室工作}看作{看法}]*2-4(，)。')).toEqual([]);
  });

  it('for a document has 《》 in the frame', () => {
    expect(pattern('先后出台[{文件=准则}]*2-4(、)。')).toEqual(['{文件} without 《》 round it']);
    expect(pattern('印发{期刊=《工作信息》}。')).toEqual(['《》 inside the default of {期刊}']);
    expect(pattern('先后出台[《{文件=准则}》]*2-4。')).toEqual([]);
  });
});

describe('都', () => {
  it('wants several before it, and one blank may be filled with one', () => {
    expect(pattern('{机制=营销机制}还不适应市场，{结构=营销结构与市场区域}都不尽合理。')).toEqual([
      '都 behind a single blank ({结构})',
    ]);
    expect(pattern('{单位=各家办公室}都{做法=定了制度}。')).toEqual([
      '都 behind a single blank ({单位})',
    ]);
  });

  it.each([
    '无论{情形=对上对下}，都要坦坦荡荡。',
    '{重点=结构调整}等都是工作重点。',
    '{方面=沟通协调}方面大家都做得好。',
    '要{语气:都要|务必}及时报告。',
  ])('is sound in %s', (body) => {
    expect(pattern(body)).toEqual([]);
  });
});

const counted = (example: string) => `强化{=数}种意识：[{#一是}强化{意识=${example}}]*2-6(；)。`;

describe('an item that is counted', () => {
  it('is one of what is counted', () => {
    expect(pattern(counted('政治意识和大局意识'))).toEqual([
      'one item that counts as two ({意识})',
    ]);
    expect(pattern('提高{=数}种能力：[{#一是}{能力=学习能力、调研能力}]*2-5(；)。')).toEqual([
      'one item that counts as two ({能力})',
    ]);
    expect(
      outline(`一、强化{=数}种意识\n[{#一是}强化{意识=政治意识和大局意识}]*2-6(；)。`),
    ).toEqual(['one item that counts as two ({意识})']);
  });

  it('may name it once, or be explained by it', () => {
    expect(pattern(counted('大局意识'))).toEqual([]);
    expect(pattern('有{=数}个方面：[{#一是}{方面=位置}重要]*2-4(；)。')).toEqual([]);
    expect(
      pattern('提高{=数}种能力：[{#一是}{能力=学习}能力，{要求=把能力用于工作}]*2-6(；)。'),
    ).toEqual([]);
  });
});

describe('a group', () => {
  it.each([
    '提{=数}点要求：[{#一是}要{要求}]*3-4(；)。',
    '把握{=数}个“要”：[{方向}要{正}]*3-4(；)。',
    '具体来说，[{#一要}{做法}]*3-5(；)。',
  ])('takes two where two are usual: %s', (body) => {
    expect(pattern(body)).toEqual(['a group that begins at 3, not 2']);
    expect(pattern(body.replace('*3', '*2'))).toEqual([]);
  });

  it.each([
    '做到“{=数}个精细”：[{#一是}{事项}要精细]*3-6(；)。',
    '做到“{=数}个服务、{=数}个满意”：[{#一是}{事项}]*3-6(；)。',
    '要[{动作}得住{对象}]*3-5(，)。',
  ])('takes three where a slogan does: %s', (body) => {
    expect(pattern(body)).toEqual([]);
  });
});

describe('a count', () => {
  it.each([
    ['提三点要求：[{#一是}要{要求}]*2-4(；)。', '三点'],
    ['围绕{数目=四}个方面作一交流。', '{数目}'],
  ])('follows its group: %s', (body, count) => {
    expect(pattern(body)).toEqual([`a count that follows nothing (${count})`]);
  });

  it.each([
    '提{=数}点要求：[{#一是}要{要求}]*2-4(；)。',
    '围绕{数目:几|三|四}个方面作一交流。',
    '强化{意识数:六|五}种意识',
    '第二个方面，[{做法}]*2-3(；)。',
    '一百个单位有一百个要求，[{做法}]*2-3(；)。',
  ])('is sound in %s', (body) => {
    expect(pattern(body)).toEqual([]);
  });

  it('is not fixed in an outline, whose headings can be left out', () => {
    expect(outline('一、做到“四个到位”\n（一）思想到位')).toHaveLength(1);
    expect(outline('一、强化{意识数:六|五}种意识\n（一）大局意识')).toHaveLength(1);
    expect(outline('一、强化{=数}种意识\n[强化{意识}]*2-6(；)。')).toEqual([]);
    expect(outline('【开场】我讲几点意见。\n一、认清形势')).toEqual([]);
  });
});
