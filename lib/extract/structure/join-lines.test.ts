import { describe, expect, it } from 'vitest';
import { joinLines } from './join-lines';

/** The paragraphs of a file, a line break within one as ⏎. */
function paragraphs(file: string): string[] {
  return joinLines(file).paragraphs.map(({ stretches }) =>
    stretches.map(({ start, end }) => file.slice(start, end)).join('⏎'),
  );
}

describe('joinLines', () => {
  it.each([
    ['a line for each paragraph', '同志们：\n今天开会。\n', ['同志们：', '今天开会。']],
    ['Windows line ends', '同志们：\r\n今天开会。', ['同志们：', '今天开会。']],
    ['empty lines', '今天开会。\n\n\n明天检查。', ['今天开会。', '明天检查。']],
    ['indents', '　　今天开会。\n\u00a0\u00a0明天检查。  ', ['今天开会。', '明天检查。']],
    ['Markdown’s signs', '## 一、认识\n- 抓紧办。\n**抓好办**', ['一、认识', '抓紧办。', '抓好办']],
    ['a line that ends with a comma', '要抓学习，\n抓落实。', ['要抓学习，⏎抓落实。']],
    ['a line that ends with 、', '学习、\n工作都要抓。', ['学习、⏎工作都要抓。']],
    [
      'a line broken behind a finished sentence',
      '办公室工作非常辛苦。有\n些岗位没有节假日。',
      ['办公室工作非常辛苦。有⏎些岗位没有节假日。'],
    ],
    ['headings without marks', '提高认识\n狠抓落实', ['提高认识', '狠抓落实']],
    [
      'a heading behind a sentence on its line',
      '请大家指正。组织领导到位\n要加强领导。',
      ['请大家指正。组织领导到位', '要加强领导。'],
    ],
    ['a number at the head of a line', '要抓学习，\n二、抓落实', ['要抓学习，', '二、抓落实']],
    ['an item at the head of a line', '要做到，\n一是快', ['要做到，', '一是快']],
    [
      'bullets',
      '◆责任要压实。\n　▲ 措施要过硬。\n★作风要扎实。',
      ['责任要压实。', '措施要过硬。', '作风要扎实。'],
    ],
    [
      'bullets of lists',
      '●学习\n■ 调研\n◇检视\n➢整改\n• 总结\n·提高',
      ['学习', '调研', '检视', '整改', '总结', '提高'],
    ],
    ['bullets of a symbol font', '\uf0d8\t学习要深\n\uf06c 落实要快', ['学习要深', '落实要快']],
    ['a number behind a bullet', '◆一、提高认识', ['一、提高认识']],
    [
      'a bullet behind a comma',
      '要做到，\n◆带头学，\n◆带头干。',
      ['要做到，', '带头学，', '带头干。'],
    ],
    [
      'a ring, which is a bullet or a nought',
      '○ 学习要深\n○二四年的经验',
      ['学习要深', '○二四年的经验'],
    ],
    ['a bullet within a line', '要抓好学习●要抓好落实。', ['要抓好学习●要抓好落实。']],
    ['a subtitle’s dash', '——在大会上的讲话', ['——在大会上的讲话']],
  ])('reads %s', (_, file, expected) => {
    expect(paragraphs(file)).toEqual(expected);
  });

  it('joins lines broken at one width, whatever stands at their ends', () => {
    const lines = [
      '办公室工作面广量大千头万绪必须统筹兼顾突',
      '出重点抓住关键环节做到忙而不乱有条不紊让',
      '领导满意让基层满意让群众满意。',
      '要进一步提高服务水平进一步增强大局意识进',
      '一步转变工作作风为全县经济社会发展作出应',
      '有的贡献并且始终保持清正廉洁的政治本色严',
      '守纪律规矩。',
      '同志们要把思想和行动统一到县委的部署上来',
      '扎扎实实干工作。',
    ];
    expect(paragraphs(lines.join('\n'))).toEqual([
      lines.slice(0, 3).join('⏎'),
      lines.slice(3, 7).join('⏎'),
      lines.slice(7).join('⏎'),
    ]);
  });

  it('drops residue, counts it, and joins what it parted', () => {
    const file = '要抓学习，\n第3页共5页\n抓落实。\n推荐阅读：';
    expect(joinLines(file).residue).toBe(2);
    expect(paragraphs(file)).toEqual(['要抓学习，⏎抓落实。']);
  });

  it.each([
    ['who signs, above the day', '要抓落实。\n某县人民政府\n办公室\n2024年3月5日', ['要抓落实。']],
    [
      'who signs, below an empty line',
      '要抓落实。\n\n县委办\n\n二〇二四年三月五日',
      ['要抓落实。'],
    ],
    [
      'no line of the text',
      '要抓落实。\n一、提高认识\n2024年3月5日',
      ['要抓落实。', '一、提高认识'],
    ],
    [
      'no title above a day',
      '在大会上的讲话\n县长 某某\n2024年3月5日\n要抓落实。',
      ['在大会上的讲话', '县长 某某', '要抓落实。'],
    ],
    ['the list below 热榜', '要抓落实。\n热榜\n某地开会\n某人考察', ['要抓落实。']],
    [
      'the list below 推荐阅读 up to the text',
      '要抓好。\n推荐阅读：\n某地开会\n要抓落实。\n提高认识',
      ['要抓好。', '要抓落实。', '提高认识'],
    ],
    [
      'the list up to a numbered heading',
      '要抓落实。\n相关新闻\n某地开会\n二、提高认识',
      ['要抓落实。', '二、提高认识'],
    ],
  ])('drops %s', (_, file, expected) => {
    expect(paragraphs(file)).toEqual(expected);
  });

  it.each([
    ['a title below 友情链接', '友情链接\n在大会上的讲话\n同志们：\n要抓落实。', 3],
    [
      'a title below 相关文章, of another speech',
      '要抓好。\n相关文章\n在大会上的讲话\n同志们：\n要抓落实。',
      4,
    ],
  ])('keeps %s', (_, file, count) => {
    expect(paragraphs(file)).toHaveLength(count);
    expect(paragraphs(file)).toContain('在大会上的讲话');
  });

  it('says where another speech of a collection begins', () => {
    const file = '【篇1】讲话一\n要抓学习，\n【篇2】讲话二';
    expect(joinLines(file).paragraphs.map(({ opens }) => opens)).toEqual([true, false, true]);
  });

  it.each(['', '\n\n', ' 　\n'])('finds no paragraph in %j', (file) => {
    expect(joinLines(file)).toEqual({ paragraphs: [], residue: 0 });
  });
});
