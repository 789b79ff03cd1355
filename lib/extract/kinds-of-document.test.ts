import { describe, expect, it } from 'vitest';
import { bodyOf } from '@/lib/entry';
import type { EntryFunction } from '@/lib/entry';
import { extract } from './extract';
import type { Candidate } from './types';

const found = (text: string): Candidate[] => extract(text).candidates;
const bodies = (text: string): string[] => found(text).map(bodyOf);
const outline = (text: string) => found(text).find(({ kind }) => kind === 'outline');

describe('names', () => {
  it.each([
    ['我们要增强“四个意识”、坚定“四个自信”，始终做政治上的明白人。', '四个意识'],
    ['根据有关规定，制定本细则。本细则由综合科负责解释。', '本细则由综合科负责解释'],
    ['要推进县域医疗集团化运营，促进资源下沉、服务下移。', '集团化'],
    ['要坚持以习近平新时代中国特色社会主义思想为指导，抓好各项工作。', '习近平新时代'],
    ['要锲而不舍落实中央八项规定精神，持续为基层减负。', '八项规定'],
    ['要优化流程，维护公司良好声誉，赢得各方信任。', '公司良好声誉'],
    ['要配合子公司做好交接，确保平稳有序。', '子公司'],
  ])('are not seen in the set phrases of %s', (text, words) => {
    expect(bodies(text).join('\n')).toContain(words);
    expect(bodies(text).join('\n')).not.toMatch(/\{(?:时期|姓名|单位)/);
  });

  it.each([
    ['请张建华同志作重要讲话，大家认真学习。', /\{姓名\}/],
    ['《会议管理办法》已经研究通过，现印发给你们，请认真贯彻执行。', /\{文件\}/],
  ])('are a slot in %s', (text, slot) => {
    expect(bodies(text).join('\n')).toMatch(slot);
  });
});

describe('boundaries', () => {
  it('leaves no part of a word outside its blank', () => {
    const text =
      '要自觉遵守社会公德、职业道德、家庭美德。对待同志，要做到不戴帽子、不打棍子、不揪辫子。';
    expect(bodies(text).join('\n')).not.toMatch(/\{[^}]*\}[德子]\]/);
  });

  it.each([
    ['要大力发展先进制造、电子信息、生物医药等产业。', '电子信息、生物医药'],
    ['建成高新技术产业园、现代农业产业园。', '高新技术产业园、现代农业产业园'],
    ['要广泛听取人大代表、政协委员、专家学者意见。', '人大代表、政协委员'],
  ])('takes no part of the list of things in %s', (text, words) => {
    expect(bodies(text)).not.toContain(words);
    expect(found(text).filter(({ forms }) => forms.includes('四字并列'))).toEqual([]);
  });

  it.each([
    ['（二）持之以恒改进工作作风', /（二）/],
    ['——坚持群众路线，把百姓的事情办好。', /—/],
    ['主持人：感谢县长的精彩讲话，让我们深受鼓舞。', /主持人/],
  ])('strip what stands before %s', (text, mark) => {
    expect(bodies(`同志们：\n今天我们召开会议，部署任务。\n${text}`).join('\n')).not.toMatch(mark);
  });

  it('keep the demand that a condition hangs on', () => {
    expect(bodies('我们要成功，一定还要做很多艰苦细致的工作，付出更多努力。').join('\n')).toContain(
      '要成功，一定还要',
    );
  });

  it('begin a row where its members begin', () => {
    const text = '优化营商环境是推动发展的重要保障，是检验干部作风的重要标尺。';
    expect(bodies(text)).not.toContain('推动发展的重要保障，是检验干部作风的重要标尺');
  });

  it('leave a line that only names its section to the outline', () => {
    const text =
      '关于作风的通报\n各单位：\n现将有关情况通报如下。\n1.健全长效机制\n要坚持常抓不懈，抓在日常、严在经常。\n2.提高思想认识\n要引以为戒，把自己摆进去。';
    const phrases = found(text).flatMap((one) => (one.kind === 'phrase' ? [one.text] : []));
    expect(phrases).not.toContain('健全长效机制');
    expect(phrases.join('\n')).toContain('抓在日常');
  });

  it('give no anecdote, however it is built', () => {
    const text =
      '上个月有位大爷来办事。第一趟缺个复印件，第二趟说要盖章，第三趟我们的人去开会了。我们要让群众少跑腿、办成事。';
    expect(bodies(text).join('\n')).not.toMatch(/复印件|大爷/);
  });

  it('leave no phrase within another', () => {
    const text = '坚决做到令行禁止、政令畅通，确保上级部署不折不扣落到实处。要强化担当，抓好落实。';
    const phrases = found(text).flatMap((one) => (one.kind === 'phrase' ? [one.text] : []));
    expect(phrases.length).toBeGreaterThan(0);
    for (const one of phrases)
      expect(phrases.filter((other) => other.includes(one))).toEqual([one]);
  });
});

describe('outlines', () => {
  const SPEECH = `同志们：\n今天我们召开会议，部署任务。\n一、提高认识\n要认识到这项工作的重要意义。\n二、狠抓落实\n要压实责任，抓出成效。`;

  it('hold no lines that a page puts behind its text', () => {
    const whole = outline(`${SPEECH}\n推动\n法治\n促进\n热点\n阅读原文`);
    expect(whole && bodyOf(whole)).toContain('二、狠抓落实');
    expect(whole && bodyOf(whole)).not.toMatch(/推动|法治|热点|阅读原文/);
  });

  it('are not made of the numbers of articles', () => {
    const rules =
      '值班管理规定\n第一条\n为规范值班管理，制定本规定。\n第二条\n值班人员应当坚守岗位，不得擅自离岗。';
    expect(outline(rules)).toBeUndefined();
    expect(bodies(rules)).toContain('值班人员应当坚守岗位，不得擅自离岗');
  });
});

describe('formulas of place', () => {
  it.each<[EntryFunction, string, string?]>([
    [
      '开场',
      '这次大会开得很好，大家讲得也很好，我听了深受教育。',
      '这次大会开得很好，大家讲得也很好，我听了深受教育',
    ],
    ['致谢祝愿', '在此，我代表局党组，向大家表示衷心的感谢和崇高的敬意！'],
    ['号召结尾', '让我们以更加昂扬的斗志，奋力谱写新的华章！'],
    ['致谢祝愿', '我的发言就到这里，谢谢大家！'],
    ['表态承诺', '今后，我将恪尽职守、勤勉工作，决不辜负组织的信任。'],
    ['表态承诺', '假如我能够竞聘成功，我将努力当好领导决策的参谋员。'],
    ['表态承诺', '不管结果如何，我都将正确对待组织的选择。'],
    ['表态承诺', '在新的岗位上，我们将倒排工期、挂图作战，严把质量关。'],
    ['提出要求', '国家另有规定的，从其规定。'],
    ['落款', '特此通知。'],
    ['主持串联', '下面进行第二项，请财务科科长汇报预算执行情况。'],
    ['主持串联', '散会！'],
    ['主持串联', '现在，我宣布，开学典礼正式开始！'],
    ['主持串联', '典礼进行第二项：请校长致辞，大家欢迎！'],
    ['落款', '以上报告，请予审议。'],
    ['开场', '会议听取了关于防汛工作情况的汇报。'],
    ['提出要求', '会议原则同意办公室提出的调整方案。'],
    [
      '引用典故',
      '“其身正，不令而行；其身不正，虽令不从”。',
      '其身正，不令而行；其身不正，虽令不从',
    ],
    [
      '过渡衔接',
      '为落实司法为民要求，解决群众诉讼难题，现就有关事项通知如下：',
      '为落实司法为民要求，解决群众诉讼难题，现就有关事项通知如下',
    ],
  ])('are found and are %s: %s', (name, text, words = text.replace(/[。！]$/, '')) => {
    expect(found(text)).toContainEqual(expect.objectContaining({ text: words, function: name }));
  });
});

it.each([
  '主要工作完成情况',
  '关于优化营商环境工作',
  '出席：周明远、李文静、孙立国',
  '一年来的实践使我深刻体会到：',
])('proposes no %s, which says nothing', (line) => {
  const text = `同志们：\n今天我们召开会议，部署任务。\n${line}\n要强化担当，抓好落实。`;
  expect(bodies(text)).not.toContain(line.replace(/：$/, ''));
});

it.each([
  ['没有叫过一声苦.2023年抗冰保畅中,我带着队员连续奋战.', '没有叫过一声苦'],
  ['大家要坚守岗位、恪尽职守.10月起,各站所实行轮班.', '坚守岗位、恪尽职守'],
  ['要始终做到忠诚干净担当.2025年6月底前完成整改.', '始终做到忠诚干净担当'],
])('ends a sentence at a half-width point before a date: %s', (text, words) => {
  const phrases = bodies(`同志们:\n今天我们召开会议,部署任务.\n${text}`);
  expect(phrases.filter((one) => one.includes(words))).not.toEqual([]);
  expect(phrases.filter((one) => one.includes(words) && /[\d{]/.test(one))).toEqual([]);
});

it('takes no theme from the heading above for what is said because of its place', () => {
  const text =
    '同志们：\n今天我们召开会议，部署任务。\n一、加强学习\n要持之以恒改进作风，狠抓落实。\n在此，我向大家表示衷心的感谢！';
  const thanks = found(text).find((one) => bodyOf(one).includes('衷心的感谢'));
  expect(thanks?.themes).toEqual([]);
});

it.each<[EntryFunction, string, string]>([
  [
    '方法举措',
    '2024年工作总结和2025年工作思路\n一、主要工作\n坚持发展新时代“枫桥经验”，做到小事不出社区、大事不出街道、矛盾不上交。',
    '小事不出社区、大事不出街道、矛盾不上交',
  ],
  [
    '提出要求',
    '信息管理办法\n第一条　为规范信息工作，制定本办法。\n第二条　各单位报送下列内容：\n（一）群众反映强烈的热点难点问题及意见建议；\n（二）贯彻落实上级部署的工作成效。',
    '群众反映强烈的热点难点问题及意见建议',
  ],
  ['指出问题', '还有的“推一推动一动，不推就不动”。', '推一推动一动，不推就不动'],
  ['指出问题', '个别同志“事不关己，高高挂起”。', '事不关己，高高挂起'],
  ['提出要求', '要坚决防止“头痛医头，脚痛医脚”。', '头痛医头，脚痛医脚'],
])('takes for %s, by where it stands: %s', (name, text, words) => {
  const whole = found(text).filter((one) => bodyOf(one).includes(words));
  expect(whole.map((one) => one.function)).toContain(name);
  expect(new Set(whole.map((one) => one.function))).toEqual(new Set([name]));
});

it('gives the best first', () => {
  const qualities = found(
    '要切实做到守土有责、守土负责、守土尽责，确保一方平安。办公室人员不多。既要报喜，又要报忧，还要讲真话。',
  ).map(({ quality }) => quality);
  expect(new Set(qualities).size).toBeGreaterThan(1);
  expect(qualities).toEqual(qualities.toSorted((a, b) => b - a));
});
