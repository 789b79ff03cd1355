import { describe, expect, it } from 'vitest';
import { bodyOf } from '@/lib/entry';
import { samplePassage } from '../testing/passage';
import type { Draft } from '../draft';
import { findRows } from './row-patterns';

function rowsOf(text: string): Draft[] {
  const passage = samplePassage(text);
  return passage.sentences.flatMap((sentence) => findRows(passage, sentence));
}

describe('findRows', () => {
  it.each([
    [
      '要做到思想上有新认识，工作上有新举措，作风上有新气象。',
      '要做到[{方面=思想}上有新{事项=认识}]*2-5(，)',
      '“…上有新…”排比',
      '排比',
    ],
    [
      '办文要严谨，办会要周密，办事要高效。',
      '[办{事项=文}要{要求=严谨}]*2-5(，)',
      '“办…要…”排比',
      '排比',
    ],
    [
      '（三）不得以任何理由拒收材料，不得以任何形式收取费用。',
      '[不得以任何{禁忌=理由拒收材料}]*2-4(，)',
      '“不得以任何…”排比',
      '对偶',
    ],
    ['坚持一手抓学习，一手抓落实。', '坚持[一手抓{工作=学习}]*2-4(，)', '“一手抓…”排比', '对偶'],
  ])('makes of %s the pattern %s', (text, body, title, form) => {
    expect(rowsOf(text)).toMatchObject([
      { content: { kind: 'pattern', body }, title, labels: { forms: [form] } },
    ]);
  });

  it.each([
    [
      '在新征程上书写无愧于时代、无愧于人民的崭新答卷。',
      '在新征程上书写[无愧于{事项=时代}]*2-4(、)的崭新答卷',
    ],
    [
      '努力建设一支信念过硬、政治过硬、作风过硬的干部队伍。',
      '努力建设一支[{事项=信念}过硬]*2-5(、)的干部队伍',
    ],
    [
      '在新的赛道上写下无悔于青春、无悔于岁月的动人诗篇。',
      '在新的赛道上写下[无悔于{事项=青春}]*2-4(、)的动人诗篇',
    ],
    [
      '在新的赛道上跑出无愧于历史、无愧于使命的好成绩。',
      '在新的赛道上跑出[无愧于{事项=历史}]*2-4(、)的好成绩',
    ],
  ])('keeps in %s what the row is of', (text, body) => {
    expect(rowsOf(text).map(({ content }) => bodyOf(content))).toEqual([body]);
  });

  it.each([
    ['要多到现场去、多到夜班去、多到偏远岗位去。', '要[多到{事项=现场}去]*2-5(、)'],
    ['还少说空话、少说大话、少说不着边际。', '还[少说{事项=空话}]*2-5(、)'],
    ['须常到田头坐、常到炕头坐、常到群众家门口坐。', '须[常到{事项=田头}坐]*2-5(、)'],
    [
      '做政治上的明白人、业务上的内行人、作风上的老实人。',
      '做[{方面=政治}上的{事项=明白}人]*2-5(、)',
    ],
    [
      '当安全上的排头兵、服务上的多面手、作风上的硬骨头。',
      '当[{方面=安全}上的{事项=排头兵}]*2-5(、)',
    ],
  ])('leaves in %s a word before what all members begin with', (text, body) => {
    expect(rowsOf(text).map(({ content }) => bodyOf(content))).toEqual([body]);
  });

  it.each([
    [
      '哪里有困难，哪里就有党员；哪里有需要，哪里就有志愿者。',
      '[哪里有{事项=困难}，哪里就有{事项二=党员}]*2-4(；)',
    ],
    [
      '越是困难多，越要想办法；越是任务重，越要沉住气。',
      '[越是{情况=困难多}，越要{要求=想办法}]*2-4(；)',
    ],
    ['互相补台，好戏连台；互相拆台，一起垮台。', '[互相{事项=补台}，{四字词=好戏连台}]*2-4(；)'],
  ])('makes of the pairs in %s one row', (text, body) => {
    expect(rowsOf(text).map(({ content }) => bodyOf(content))).toEqual([body]);
  });

  it.each([
    ['a pair of set words', '分管领导要守土有责、守土尽责。'],
    ['another such pair', '各部门要依法行政、依法办事。'],
    ['a third', '党员干部要真抓实干、真抓严管。'],
    ['no row', '天气很好，大家开会。'],
    ['an enumeration, which is a pattern of its own', '一是思想上有新认识，二是工作上有新举措。'],
    ['a frame that cuts a set phrase', '坚决捍卫“两个确立”、做到“两个维护”。'],
    ['a frame that names a firm', '三冶集团思想上有新认识，三冶集团作风上有新气象。'],
  ])('finds nothing in %s: %s', (_, text) => {
    expect(rowsOf(text).map(({ content }) => bodyOf(content))).toEqual([]);
  });

  it('ranks a row lower that points to what stands before it', () => {
    const row = '思想上有新认识，工作上有新举措，作风上有新气象。';
    const [plain, leaning] = [rowsOf(`要做到${row}`)[0], rowsOf(`这些工作${row}`)[0]];
    expect(leaning?.score).toBeLessThan(plain?.score ?? 0);
  });

  it('covers the row and the words before it that belong to it', () => {
    const text = '办公室很忙。要做到思想上有新认识，工作上有新举措，作风上有新气象。';
    const [row] = rowsOf(text);
    expect(text.slice(row?.start, row?.end)).toBe(
      '要做到思想上有新认识，工作上有新举措，作风上有新气象',
    );
  });
});
