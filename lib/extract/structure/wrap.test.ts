import { describe, expect, it } from 'vitest';
import { joinLines } from './join-lines';
import { displayWidth } from './wrap';

/** The paragraphs of a file, without the line breaks within them. */
function paragraphs(file: string): string[] {
  return joinLines(file).paragraphs.map(({ stretches }) =>
    stretches.map(({ start, end }) => file.slice(start, end)).join(''),
  );
}

/** Numbers from 0 up to 1, always the same ones for a seed. */
function randomOf(seed: number): () => number {
  let state = seed * 2_654_435_761 + 1;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) / 4_294_967_296;
  };
}

const CLAUSES = [
  '全市新开工项目312个',
  '完成投资86.4亿元',
  '同比增长7.8%',
  '我们坚持把群众的呼声放在心上',
  '推动各项工作落到实处见到成效',
  '办结率达到99.1%',
  '引进SAP系统和ERP平台',
  '让数据多跑路让群众少跑腿',
  '努力在新的征程上展现新的作为',
  '巡查河道2300公里',
  '责任到人',
];

function paragraphOf(random: () => number): string {
  const clauses = Array.from(
    { length: 5 + Math.floor(random() * 8) },
    () => CLAUSES[Math.floor(random() * CLAUSES.length)] ?? '',
  );
  return `${clauses.join('，')}。`;
}

/** Breaks a paragraph as an editor does: figures and words whole, no mark at the head of a line. */
function wrap(paragraph: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.match(/[\w.%]+|./gu) ?? []) {
    if (measure(line + word) > width && !/^[，。；]$/.test(word)) {
      lines.push(line);
      line = '';
    }
    line += word;
  }
  return [...lines, line];
}

describe('lines broken at one width', () => {
  const widths = [40, 46, 52, 58, 64, 70, 76, 80];
  it.each(widths)('gives back paragraphs with figures broken at %i half widths', (width) => {
    for (let seed = 0; seed < 40; seed += 1) {
      const random = randomOf(seed * 100 + width);
      const whole = Array.from({ length: 2 + Math.floor(random() * 6) }, () => paragraphOf(random));
      for (const indent of ['　　', ''])
        expect(
          paragraphs(whole.flatMap((one) => wrap(indent + one, width, displayWidth)).join('\n')),
        ).toEqual(whole);
    }
  });

  it.each([24, 32])('gives back paragraphs broken at %i characters', (width) => {
    for (let seed = 0; seed < 40; seed += 1) {
      const random = randomOf(seed + 7000);
      const whole = Array.from({ length: 4 }, () => paragraphOf(random));
      const file = whole.flatMap((one) => wrap(`　　${one}`, width, ({ length }) => length));
      expect(paragraphs(file.join('\n'))).toEqual(whole);
    }
  });

  it.each([
    '受连日强降雨影响，我市城关、石桥、白马等乡镇多处道路中断，部分群众饮水出现困难，防汛形势十分严峻。为切实保障群众生命财产安全，确保安全度汛，现将有关事项通知如下：',
    '今年以来，全市上下深入学习贯彻上级部署要求，坚持稳中求进，锚定目标不放松，各项工作呈现出良好的态势，为全年任务的完成奠定了坚实的基础。',
  ])('joins a single paragraph of a few lines: %s', (whole) => {
    for (const width of [42, 50, 56])
      expect(paragraphs(wrap(`    ${whole}`, width, displayWidth).join('\n'))).toEqual([whole]);
  });

  it('joins lines that end in a stop or begin with 二是, where paragraphs begin with an indent', () => {
    const lines = [
      '　　这一年的工作得到了各方面的肯定，但也要看到存在的差距：',
      '产业层次不高，龙头企业不多，创新能力不强，一是思想不解放。',
      '二是办法不够多，有时拿不出硬招实招，与群众的期盼还有距离，',
      '需要切实加以解决。',
      '　　二是作风上再加强，多到基层去，多到群众中去，多到矛盾集中',
      '的地方去，把情况摸清楚，把问题解决好。',
    ];
    expect(paragraphs(lines.join('\n'))).toEqual([
      lines.slice(0, 4).join('').trim(),
      lines.slice(4).join('').trim(),
    ]);
  });

  it('parts a title as wide as the text from those who are addressed', () => {
    const lines = [
      '某某县人民政府关于解决县第一人民医院迁建资金缺口的请示',
      '市人民政府：',
      '近年来，我县始终把卫生健康事业摆在突出位置，持续加大投入',
      '力度，县域医疗服务能力稳步提升，群众就医条件明显改善，但',
      '仍有不小差距，现将有关情况报告于后，请予支持。',
    ];
    expect(paragraphs(lines.join('\n'))).toEqual([lines[0], lines[1], lines.slice(2).join('')]);
  });

  it('joins lines though one was broken late', () => {
    const lines = [
      '　　今年，全县各级各部门共办理建议提案412件，办结398件，满意率和',
      '办复率均居全市前列；我们坚持民有所呼、我有所应，用心用情用力',
      '解决好百姓的操心事烦心事揪心事，努力让人民群众有更多的获得感',
      '和幸福感。',
      '　　我们坚持项目为王，早谋划、早开工、早见效，全年新开工亿元以上项目126',
      '个，完成投资58.4亿元，让企业安心发展，让群众放心创业，',
      '以实际行动践行造福一方的庄严承诺。',
    ];
    expect(paragraphs(lines.join('\n'))).toHaveLength(2);
  });

  it.each([
    ['verses', '两个黄鹂鸣翠柳\n一行白鹭上青天\n窗含西岭千秋雪\n门泊东吴万里船'],
    [
      'headings of one length',
      Array.from({ length: 9 }, (_, at) => `扎实推进第${at}项重点工作`).join('\n'),
    ],
    [
      'short headings above short sentences',
      '提高思想认识\n要层层压实。\n狠抓责任落实\n要件件落实。\n加强督促检查\n要事事过问。\n严明工作纪律\n要人人自律。',
    ],
    [
      'a list of offices',
      '青田县疾病预防控制中心\n河口县疾病预防控制中心\n柳林县疾病预防控制中心\n云岭县人民医院',
    ],
    [
      'slogans',
      '坚持以人民为中心的发展思想不断增进民生福祉\n坚持以改革创新为根本动力持续激发市场活力\n坚持以生态优先绿色发展为导向守护绿水青山\n坚持以系统观念统筹发展和安全筑牢稳定防线',
    ],
    [
      'sentences of one length',
      Array.from({ length: 9 }, () => '要把各项工作抓紧抓实抓好。').join('\n'),
    ],
  ])('leaves %s as they are', (_, file) => {
    expect(paragraphs(file)).toEqual(file.split('\n'));
  });
});
