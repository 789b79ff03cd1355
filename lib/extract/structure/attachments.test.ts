import { describe, expect, it } from 'vitest';
import { joinLines } from './join-lines';
import { readStructure } from './structure';

const BODY = '一、提高认识\n要层层压实责任。\n二、狠抓落实\n要件件落到实处。\n特此通知。';

/** The paragraphs behind the body, each with its speech. */
function behind(file: string): string[] {
  return readStructure(`${BODY}\n${file}`)
    .paragraphs.slice(5)
    .map(({ text, speech }) => `${speech} ${text}`);
}

describe('papers attached', () => {
  it.each([
    ['a list with its label', '附件：1.值班安排表\n2.应急物资清单', []],
    ['a list below its label', '附件：\n1、值班安排表\n2、应急物资清单\n3、联络员名单', []],
    ['one paper', '附件：受表彰人员名单', []],
    ['a list with half-width marks', '附件: 1. 值班安排表\n      2. 应急物资清单', []],
    [
      'names that are broken',
      '　　附件：1.关于做好汛期安全生产\n　　　　　　工作的实施方案\n　　　　　2.清单',
      [],
    ],
    ['a label for each', '附件1：值班安排表\n附件2：应急物资清单', []],
    ['a label with Chinese numerals', '附件一：值班安排表\n附件二：应急物资清单', []],
    ['what is signed behind them', '附件：1.安排表\n2.清单\n\n某县应急管理局\n2024年3月5日', []],
    ['a sentence behind them', '附件：1.安排表\n2.清单\n请认真贯彻执行。', ['0 请认真贯彻执行。']],
    [
      'the papers themselves, each a text of its own',
      '附件：1.安排表\n2.清单\n\n2024年3月5日\n附件1\n值班安排表\n一、值班人员\n要按时到岗。\n附件2\n清单\n1.储备要求\n要储备充足。',
      [
        '1 值班安排表',
        '1 一、值班人员',
        '1 要按时到岗。',
        '2 清单',
        '2 1.储备要求',
        '2 要储备充足。',
      ],
    ],
    [
      'a paper below its name',
      '附件1：填报说明\n一、填报范围\n要如实填报。',
      ['1 一、填报范围', '1 要如实填报。'],
    ],
    [
      'a sentence about a paper',
      '附件1是值班安排表，请遵照执行。',
      ['0 附件1是值班安排表，请遵照执行。'],
    ],
    ['items with sentences', '附件：安排表\n1.要按时到岗。', ['0 1.要按时到岗。']],
  ])('reads %s', (_, file, expected) => {
    expect(behind(file)).toEqual(expected);
  });

  it('counts their names as residue', () => {
    expect(joinLines(`${BODY}\n附件：1.安排表\n2.清单`).residue).toBe(2);
  });

  it('leaves a label above the text as it is', () => {
    const { paragraphs } = readStructure(`附件1\n实施方案\n${BODY}`);
    expect(paragraphs.map(({ text }) => text).slice(0, 2)).toEqual(['附件1', '实施方案']);
    expect(paragraphs.every(({ speech }) => speech === 0)).toBe(true);
  });
});
