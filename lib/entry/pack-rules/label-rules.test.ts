import { describe, expect, it } from 'vitest';
import type { PackEntry } from '../entry';
import { outlineOf, patternOf, phraseOf } from '../testing/pack-entry';
import { findLabelFaults } from './label-rules';

type Form = PackEntry['forms'][number];

const forms = (text: string, form: Form) => findLabelFaults(phraseOf(text, { forms: [form] }));

const patternForms = (body: string, form: Form) =>
  findLabelFaults(patternOf(body, { forms: [form] }));

describe('findLabelFaults', () => {
  it('wants a connective for 关联句 and a question for 设问', () => {
    expect(forms('一百个单位可能对办公室主任有一百个要求', '关联句')).toHaveLength(1);
    expect(forms('没有良好的理论功底，很难把工作做好', '关联句')).toEqual([]);
    expect(forms('攻坚克难靠的是高素质', '设问')).toHaveLength(1);
    expect(forms('攻坚克难靠什么？', '设问')).toEqual([]);
    expect(
      findLabelFaults(patternOf('{目标}，关键在于{关键}。', { forms: ['关联句'] })),
    ).toHaveLength(1);
    // Question words that are quoted ask nothing.
    expect(forms('厘清“是什么、做什么、怎么做”', '设问')).toHaveLength(1);
  });

  it.each(['想新法，出实招，动真格，用真力', '突出“短、实、新、活”', '正正派派做人，踏踏实实做事'])(
    'finds no 四字并列 in %s',
    (text) => {
      expect(forms(text, '四字并列')).toEqual(['四字并列 without members of four characters']);
    },
  );

  it.each(['不能马虎草率、随意应付', '进行由浅入深、由表及里的加工', '参谋助手和督促检查'])(
    'finds 四字并列 in %s',
    (text) => {
      expect(forms(text, '四字并列')).toEqual([]);
    },
  );

  it('takes a row of three for no 对偶', () => {
    expect(forms('招之即来，来之能战，战之能胜', '对偶')).toEqual(['对偶 of three members']);
    expect(forms('争创一流的工作，争创一流的业绩，关键在人才', '对偶')).toEqual([]);
  });

  it('wants a number for 数字概括, in the text and not in the name of a slot', () => {
    expect(forms('合法、合拍、合力、合心', '数字概括')).toEqual(['数字概括 without a number']);
    expect(patternForms('“[{四字要点=遵从规矩}]*3-5(、)”是前提。', '数字概括')).toHaveLength(1);
    expect(
      findLabelFaults(outlineOf('一、确保各项工作到位', { forms: ['数字概括'] })),
    ).toHaveLength(1);
    expect(forms('做到“三个精细”', '数字概括')).toEqual([]);
    expect(patternForms('提{=数}点要求：[{要求}]*2-4(；)。', '数字概括')).toEqual([]);
    expect(patternForms('强化{意识数:六|五}种意识。', '数字概括')).toEqual([]);
  });

  it('wants a list for 分条, and a turn for 转变句', () => {
    expect(forms('今天我主要讲两个问题', '分条')).toEqual(['分条 without a list']);
    expect(patternForms('[{#一要}{做法}]*2-4(；)。', '分条')).toEqual([]);
    expect(forms('从重部署到重执行', '转变句')).toEqual(['转变句 without a turn']);
    expect(forms('从重部署转向重执行', '转变句')).toEqual([]);
  });

  it('wants 呼告 where somebody is spoken to, and only there', () => {
    expect(forms('办公室同志要以紧迫感追求卓越', '呼告')).toHaveLength(1);
    expect(forms('同志们，任务更加繁重', '排比')).toEqual(['a person spoken to without 呼告']);
    expect(forms('同志们，任务更加繁重', '呼告')).toEqual([]);
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
