import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanCharacters } from './clean-characters';
import { readStructure } from './structure';

const clean = (text: string): string =>
  cleanCharacters(text, [{ start: 0, end: text.length }]).text;
const LONG = '办公室工作面广量大，千头万绪，必须统筹兼顾。';

/** The paragraphs as lines: role, depth of path, text. */
function outline(file: string): string[] {
  return readStructure(file).paragraphs.map(
    ({ role, heading, text }) => `${role} ${heading.length} ${text}`,
  );
}

describe('cleanCharacters', () => {
  it.each([
    ['想领导所想,急领导所急.', '想领导所想，急领导所急。'],
    ['完成 7,831.5 万元,比上年增长12.05%', '完成7,831.5万元，比上年增长12.05%'],
    ['他说:"服务就是奉献"。', '他说：“服务就是奉献”。'],
    ['效益不高;(曹妃甸)', '效益不高；'],
    ['针对性。(语言.礼仪) 要创新', '针对性。要创新'],
    ['(二)要改进方法', '（二）要改进方法'],
    ['相互推委扯皮,与进俱进', '相互推诿扯皮，与时俱进'],
    ['使用 Google Docs 写作', '使用Google Docs写作'],
    ['把紧⽅向舵、把稳压舱⽯', '把紧方向舵、把稳压舱石'],
    ['要⻓期坚持⻅⾏⻅效、⻛清⽓正', '要长期坚持见行见效、风清气正'],
    ['⻰年⻢上⻋，⺠⽣为本', '龙年马上车，民生为本'],
    ['樂於\uf9f4、\ufa1d', '樂於林、精'],
    ['300km²，①㎡', '300km²，①㎡'],
  ])('writes %s as %s', (source, text) => {
    expect(clean(source)).toBe(text);
  });

  it('knows where every character stood', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...Array.from('好的,.(a1 "　)工\u200b')),
          maxLength: 60,
        }),
        (file) => {
          const { text, origin } = cleanCharacters(file, [{ start: 0, end: file.length }]);
          expect(origin).toHaveLength(text.length);
          expect(origin.every((at, index) => index === 0 || at > (origin[index - 1] ?? 0))).toBe(
            true,
          );
        },
      ),
    );
  });
});

describe('readStructure', () => {
  it('builds the heading tree of numbers that skip, with headings run into their paragraphs', () => {
    const file = `在会议上的讲话\n同志们：\n${LONG}\n一、提高认识\n${LONG}\n（一）要加强学习，提高素质。${LONG}\n二、狠抓落实\n1、抓紧办\n${LONG}\n3、抓好办\n${LONG}`;
    expect(outline(file)).toEqual([
      'title 0 在会议上的讲话',
      'salutation 0 同志们：',
      `body 0 ${LONG}`,
      'heading 0 一、提高认识',
      `body 1 ${LONG}`,
      'heading 1 （一）要加强学习，提高素质',
      `body 2 ${LONG}`,
      'heading 0 二、狠抓落实',
      'heading 1 1、抓紧办',
      `body 2 ${LONG}`,
      'heading 1 3、抓好办',
      `body 2 ${LONG}`,
    ]);
  });

  it('rejoins broken lines and drops what a page and a printer add', () => {
    const file = `当前位置：首页 > 范文\n2021-10-24 18:48:08讲话稿\n办公室工作非常辛苦。有\n   些岗位几乎没有节假日，\n不分上下班。\n第3页共5页\n推荐访问：办公室主任`;
    expect(readStructure(file)).toMatchObject({ residue: 4 });
    expect(outline(file)).toEqual([
      'body 0 办公室工作非常辛苦。有些岗位几乎没有节假日，不分上下班。',
    ]);
  });

  it('parts two headings on one line, and a heading that ends the paragraph before', () => {
    const file = `各位领导：\n${LONG}请大家指正。一、强化认识，做到“四个到位”思想认识到位\n${LONG}\n贯彻落实到位\n${LONG}组织领导到位\n${LONG}`;
    expect(outline(file).filter((line) => line.startsWith('heading'))).toEqual([
      'heading 0 一、强化认识，做到“四个到位”',
      'heading 1 思想认识到位',
      'heading 1 贯彻落实到位',
      'heading 1 组织领导到位',
    ]);
  });

  it('makes no heading of lines behind the last paragraph', () => {
    const file = `同志们：\n${LONG}\n贯彻落实到位\n${LONG}\n谢谢各位\n某县人民政府办公室`;
    expect(outline(file)).toEqual([
      'salutation 0 同志们：',
      `body 0 ${LONG}`,
      'heading 0 贯彻落实到位',
      `body 1 ${LONG}`,
      'body 1 谢谢各位',
      'body 0 某县人民政府办公室',
    ]);
  });

  it.each([
    [
      'an item of a list that goes on in its paragraph',
      '五、存在的问题\n一是学习不够系统，存在以干代学现象。二是办法不多，有时习惯于老一套。三是谈心不够。',
      ['heading 0 五、存在的问题'],
    ],
    [
      'an item behind one that is a whole sentence',
      '三、应急值守\n（一）严格落实值班制度，确保信息畅通。\n（二）各科室要加强会商，及时响应；办公室要备足物资，随时待命。',
      ['heading 0 三、应急值守'],
    ],
    [
      'the last item of an article',
      '第四条　各单位报送下列内容：\n（一）贯彻落实情况；\n（二）自然灾害、事故灾难等突发事件。\n第五条　信息应当准确。各单位不得虚报。',
      [],
    ],
  ])('makes no heading of %s', (_, file, headings) => {
    const lines = outline(`关于工作的报告\n各单位：\n${LONG}\n${file}`);
    expect(lines.filter((line) => line.startsWith('heading'))).toEqual(headings);
  });

  it('keeps the headings of items that are run into paragraphs of their own', () => {
    const file = `同志们：\n${LONG}\n一是提高认识。${LONG}\n二是狠抓落实。${LONG}`;
    expect(outline(file).filter((line) => line.startsWith('heading'))).toEqual([
      'heading 0 一是提高认识',
      'heading 0 二是狠抓落实',
    ]);
  });

  it('keeps the headings of a text that is nothing else', () => {
    const file = '同志们：\n贯彻落实到位\n组织领导到位\n一、提高认识\n二、狠抓落实';
    expect(outline(file).filter((line) => line.startsWith('heading'))).toHaveLength(4);
  });

  it('separates the speeches of a collection', () => {
    const file = `【篇1】第一次讲话\n同志们：\n${LONG}\n【篇2】第二次讲话\n同志们：\n${LONG}`;
    expect(readStructure(file).titles).toEqual(['第一次讲话', '第二次讲话']);
    expect(readStructure(file).paragraphs.map(({ speech }) => speech)).toEqual([0, 0, 0, 1, 1, 1]);
  });
});
