import { describe, expect, it } from 'vitest';
import type { DocumentType } from '../closed-lists';
import type { PackEntry } from '../entry';
import { outlineOf, patternOf, phraseOf } from '../testing/pack-entry';
import { findOfficialFaults, findRequestEndFaults } from './official-rules';

const pattern = (body: string, type: DocumentType = '公文通用', more: Partial<PackEntry> = {}) =>
  findOfficialFaults({ ...patternOf(body), documentTypes: [type], ...more } as PackEntry);
const phrase = (text: string, type: DocumentType) =>
  findOfficialFaults(phraseOf(text, { documentTypes: [type] }));
const title = (body: string, type: DocumentType = '通知') =>
  pattern(body, type, { title: '标题：某' });
/** A 请示 that ends so. */
const end = (text: string) =>
  findRequestEndFaults(phraseOf(text, { function: '结语', documentTypes: ['请示'] }));
const whole = (last: string) =>
  findRequestEndFaults(
    outlineOf(`甲关于乙的请示\n【结尾】${last}\n【落款】{机关}`, { documentTypes: ['请示'] }),
  );
/** A 请示 with this title. */
const outline = (first: string) =>
  findOfficialFaults(outlineOf(`${first}\n【称呼】某：`, { documentTypes: ['请示'] }));

it('an entry without a document type is left alone', () => {
  expect(findOfficialFaults(phraseOf('二〇二六年十一月二十八日'))).toEqual([]);
});

describe('a date', () => {
  it.each(['二〇二六年十一月二十八日', '{日期:汉字}', '十一月三日'])('%s is no date', (date) => {
    expect(pattern(`{机关}于${date}印发。`)).toEqual([
      'a date not in Arabic numerals (GB/T 9704, 7.3.5.4)',
    ]);
  });

  it.each(['{年份}年01月{日子}日', '{年份}年{月份=01}月{日子=8}日'])('%s is padded', (date) => {
    expect(pattern(date)).toHaveLength(1);
  });

  it.each(['{日期}', '{年份}年{月份=1}月{日子=8}日', '一年来，各项工作进展顺利。'])(
    '%s is sound',
    (date) => {
      expect(pattern(date)).toEqual([]);
    },
  );
});

describe('a 发文字号', () => {
  it.each([
    ['{代字}（{年}）{序号=1}号', 'a year without 〔〕 (GB/T 9704, 7.2.5)'],
    ['{代字}［{来文年份}］{来文序号}号', 'a year without 〔〕 (GB/T 9704, 7.2.5)'],
    ['{代字}〔{年}〕第{序号=1}号', 'a number with 第 or 0 before it (GB/T 9704, 7.2.5)'],
    ['{代字}〔{年}〕{序号=001}号', 'a number with 第 or 0 before it (GB/T 9704, 7.2.5)'],
  ])('%s is at fault', (number, fault) => {
    expect(pattern(number)).toEqual([fault]);
  });

  it('has a year in 〔〕 and a number as it is', () => {
    expect(pattern('{代字}〔{年}〕{序号=1}号')).toEqual([]);
  });
});

describe('marks', () => {
  it.each(['特此通知。。', '现将事项通知如下：{事项}：。', '要{做法=抓好落实。}。'])(
    'that meet are found in %s',
    (text) => {
      expect(pattern(text)[0]).toMatch(/^marks that meet/);
    },
  );

  it('do not meet where a blank stands between them', () => {
    expect(pattern('会议认为，{看法}，{对策}。')).toEqual([]);
    expect(pattern('现将有关事项通知如下：[{#一是}{事项}]*2-3(；)。')).toEqual([]);
  });
});

describe('what is asked', () => {
  it.each(['以上报告，请批示', '特此报告，当否，请批复', '请予审批'])(
    'is nothing in a 报告: %s',
    (text) => {
      expect(phrase(text, '报告')).toEqual(['a 报告 that asks for a decision']);
    },
  );

  it('is not asked in the words of another document', () => {
    expect(phrase('特此报告，请批示', '请示')).toHaveLength(1);
    expect(phrase('请批准为荷', '请示')).toHaveLength(1);
    expect(phrase('妥否，请批示', '函')).toHaveLength(1);
  });

  it.each(['以上报告，请审阅', '特此报告'])('a 报告 may end: %s', (text) => {
    expect(phrase(text, '报告')).toEqual([]);
  });

  it('stands at the end of a 请示', () => {
    expect(end('特此请示')).toHaveLength(1);
    expect(end('妥否，请批示')).toEqual([]);
    expect(whole('特此报告。')).toHaveLength(1);
    expect(whole('妥否，请批示。')).toEqual([]);
  });
});

describe('what was received', () => {
  it('has its title and its number', () => {
    const fault = ['收悉 without the title and the number of what was received'];
    expect(pattern('你局请示收悉。', '批复')).toEqual(fault);
    expect(pattern('你局《{标题}》收悉。', '批复')).toEqual(fault);
    expect(
      pattern('你局《{标题}》（{来文机关代字}〔{来文年份}〕{来文序号}号）收悉。', '批复'),
    ).toEqual([]);
  });
});

describe('a title', () => {
  it.each([
    ['{机关}关于{事由}，{事项}的通知', 'a title with ， (only 《》 may stand there)'],
    ['{机关}关于{事由=元旦、春节放假}的通知', 'a title with 、 (only 《》 may stand there)'],
    ['{机关}关于{事由}', 'a title that does not end in its document type'],
    ['{机关}关于{事由}的{文种:通知|请示}', 'a title that does not end in its document type'],
  ])('%s is at fault', (body, fault) => {
    expect(title(body)).toEqual([fault]);
  });

  it.each(['{机关}关于印发《{文件}》的通知', '{机关}关于{事由=放假}的通知'])(
    '%s is sound',
    (body) => {
      expect(title(body)).toEqual([]);
    },
  );

  it('of an outline is its first line', () => {
    expect(outline('{机关}关于{事由}的请示报告')).toContain(
      'a title that does not end in its document type',
    );
    expect(outline('{机关}关于{事由}的请示')).toEqual([]);
  });
});

describe('below the document', () => {
  it.each(['附件：《{名称}》', '附件：{名称}。', '附件：[{#1.}{名称}；]*2-9(¶)'])(
    '%s is at fault',
    (line) => {
      expect(pattern(line)).toContain('附件 with 《》 or a mark at its end (GB/T 9704, 7.3.4)');
    },
  );

  it('附件 stands bare, and 抄送 ends in 。', () => {
    expect(pattern('附件：{名称}')).toEqual([]);
    expect(pattern('抄送：{机关}')).toHaveLength(1);
    expect(pattern('抄送：{机关}。')).toEqual([]);
  });
});
