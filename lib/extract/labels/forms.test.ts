import { describe, expect, it } from 'vitest';
import { findForms, hasSaying, longestRow } from './forms';

describe('findForms', () => {
  it.each([
    ['耐得住寂寞、顶得住诱惑、守得住清贫', ['排比']],
    ['要耐得住寂寞、顶得住诱惑、守得住清贫', ['排比']],
    ['必须想领导所想、急领导所急、谋领导所谋', ['排比']],
    ['始终把得住方向、守得住底线、管得住自己', ['排比']],
    ['切实做到敢于反映，善于协调，勇于负责', ['排比']],
    ['真正做到让群众满意、让基层满意、让领导满意', ['排比']],
    ['提前介入，做好预案，周密安排，精心组织', ['四字并列']],
    ['思路决定着出路，细节决定着成败', ['对偶']],
    ['古人云：“为政之要，重在落实”', ['引语']],
    ['从重部署向重落实转变', ['转变句', '对比']],
    ['这不是一种无能，而是一种担当', ['关联句', '对比']],
    ['既要报喜，又要报忧', ['关联句']],
    ['办公室是沟通上下的桥梁', ['比喻']],
    ['当好领导的左右手', ['比喻']],
    ['要做到三个结合', ['数字概括']],
    ['落实“三服务”要求', ['数字概括']],
    ['一是快；二是准；三是实', ['分条']],
    ['首先，要快；其次，要准', ['分条']],
    ['怎么办？靠大家', ['设问']],
    ['同志们，任务很重', ['呼告']],
    ['只有付出，才能收获', ['关联句']],
    ['变被动为主动', ['转变句', '对比']],
    ['在干中学，在学中干', ['对偶']],
    ['实事求是，令行禁止', ['四字并列']],
  ])('finds in %s %j', (text, forms) => {
    expect(findForms(text)).toEqual(expect.arrayContaining(forms));
  });

  it.each([
    ['天气很好', []],
    ['办公室的同志要抓好工作', []],
    ['两个人、三个月', []],
    ['学习，工作', []],
  ])('finds in %s nothing but %j', (text, forms) => {
    expect(findForms(text)).toEqual(forms);
  });

  it('gives three at most', () => {
    const text = '同志们，既要当好桥梁，又要当好纽带；一是从重部署向重落实转变；怎么办？';
    expect(findForms(text)).toHaveLength(3);
  });

  it('takes no quoted name for a figure of speech', () => {
    expect(findForms('做好“三服务”工作')).not.toContain('比喻');
  });
});

describe('hasSaying', () => {
  it.each([
    ['古人云：“业精于勤”。', false],
    ['古人云：“业精于勤荒于嬉”。', true],
    ['做到“不在其位，不谋其政”', true],
    ['突出“短、实、新、活”', false],
    ['做好“三服务”', false],
    ['不在其位，不谋其政', false],
  ])('says of %s %s', (text, has) => {
    expect(hasSaying(text)).toBe(has);
  });
});

describe('longestRow', () => {
  it.each([
    [['耐得住寂寞', '顶得住诱惑', '守得住清贫'], 3],
    [['真正做到让群众满意', '让基层满意'], 2],
    [['天气很好', '耐得住寂寞', '顶得住诱惑', '大家开会'], 2],
    [['天气很好', '大家开会'], 1],
    [[], 1],
  ])('counts in %j %i', (parts, count) => {
    expect(longestRow(parts)).toBe(count);
  });
});
