import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMS, FUNCTIONS, normaliseText, THEMES } from '@/lib/entry';
import { parse, parseOutline } from '@/lib/pattern';
import { extract, extractSteps } from './extract';
import type { Candidate, Extraction } from './types';

const wordsOf = (candidate: Candidate): string =>
  candidate.kind === 'phrase' ? candidate.text : candidate.body;
const find = (text: string, words: string): Candidate | undefined =>
  extract(text, { leastQuality: 0 }).candidates.find((candidate) => wordsOf(candidate) === words);

const SPEECH = `在督查工作会议上的讲话
同志们：
今天召开督查工作会议，主要是总结成绩，部署任务。下面，我讲三点意见。
一、提高认识,增强做好督查工作的责任感
督查是落实的“先手棋”,要敢于反映,敢于碰硬,敢于处理。(看情况讲) 督查过程中引发上的断档,必须防止。
二、改进方法,提高做好督查工作的本领
要做到三个结合：一是点与面相结合；二是明查与暗访相结合；三是专项与日常相结合。既要报喜,又要报忧。
三、转变作风,树立做好督查工作的形象
2011年我县督查要从重部署向重落实转变。古人云：“为政之要，重在落实。”
同志们,任务艰巨,责任重大,让我们再接再厉,为推动发展作出新的贡献！`;

describe('extract', () => {
  it.each([
    '会议纪要由办公室起草，经分管领导审核后印发',
    '值班人员二十四小时在岗在位，电话随时接听',
    '借阅档案凭单位介绍信办理登记手续',
  ])('takes an article of rules for a demand: %s', (words) => {
    const rules = `公务管理办法\n\n第一条 为规范公务管理，制定本办法。\n\n第二条 ${words}。\n\n第三条 本办法由办公室负责解释。`;
    expect(find(rules, words)?.function).toBe('提出要求');
  });

  it.each([
    ['敢于反映，敢于碰硬，敢于处理', { kind: 'phrase', function: '提出要求' }],
    ['下面，我讲三点意见', { kind: 'phrase', function: '过渡衔接' }],
    ['为政之要，重在落实', { kind: 'phrase' }],
    [
      '既要{要求=报喜}，又要{要求二=报忧}',
      { kind: 'pattern', forms: expect.arrayContaining(['关联句']) },
    ],
    [
      '从{旧做法=重部署}向{新做法=重落实}转变',
      { kind: 'pattern', forms: expect.arrayContaining(['转变句']) },
    ],
  ])('finds %s', (words, expected) => {
    expect(find(SPEECH, words)).toMatchObject(expected);
  });

  it('makes a group of an enumeration, counted again in its introduction', () => {
    const body = '做到{=数}个{标准=结合}：[{#一是}{事项=点}与{事项二=面}相{标准=结合}]*2-5(；)。';
    expect(find(SPEECH, body)).toMatchObject({
      kind: 'pattern',
      title: '“一是…与…相结合”分条',
    });
  });

  it('makes one frame of the headings, and an outline of the speech', () => {
    const outline = extract(SPEECH).candidates.find(({ kind }) => kind === 'outline');
    expect(outline && wordsOf(outline)).toContain('二、改进方法，提高做好{工作=督查工作}的本领');
    // A heading has the best pattern of its section for a body.
    expect(outline && wordsOf(outline)).toMatch(/的本领\n做到\{=数\}个.+\n三、/);
    expect(bodies(extract(SPEECH)).some((body) => body.startsWith('[{#一、}'))).toBe(true);
  });

  it('writes all that it proposes as the library does, however the source is punctuated', () => {
    const mark = fc.constantFrom(...Array.from(',;，"“”(（)） :、'));
    const word = fc.constantFrom(
      '要抓落实',
      '兢兢业业',
      '3.5',
      'WPS',
      '敢于碰硬',
      '2026年',
      '上情下达',
    );
    const pieces = fc.array(fc.tuple(word, mark), { minLength: 4, maxLength: 30 });
    fc.assert(
      fc.property(pieces, (words) => {
        const source = `同志们:\n${words.flat().join('')}.`;
        const phrases = extract(source, { leastQuality: 0 })
          .candidates.filter(({ kind }) => kind === 'phrase')
          .map(wordsOf);
        expect(phrases.map((text) => normaliseText(text))).toEqual(phrases);
      }),
    );
  });

  it('lets neither damage nor notes nor names into an entry', () => {
    const all = bodies(extract(SPEECH, { leastQuality: 0 })).join('\n');
    expect(all).not.toMatch(/断档|看情况|2011|我县/);
    expect(extract(SPEECH).dropped).toMatchObject({ note: 1, damaged: 1 });
  });

  it('says where each candidate was found, in the words of the source', () => {
    const found = find(SPEECH, '敢于反映，敢于碰硬，敢于处理');
    expect(found?.source).toMatchObject({
      heading: ['一、提高认识，增强做好督查工作的责任感'],
      quote: '敢于反映,敢于碰硬,敢于处理',
    });
  });

  it.each([
    ['', 'empty'],
    ['\n\n 　\n', 'empty'],
    ['Ladies and gentlemen, thank you for coming to this meeting.', 'other'],
    ['本日はお忙しいところお集まりいただき、ありがとうございます。', 'other'],
  ])('finds nothing in %j', (text, language) => {
    expect(extract(text)).toMatchObject({ language, candidates: [] });
  });

  it('can be stopped and reports its progress', () => {
    const steps = extractSteps(SPEECH);
    const first = steps.next();
    expect(first).toMatchObject({ done: false, value: { done: 0 } });
    expect(first.done === false && first.value.total).toBeGreaterThan(8);
  });

  it('reads any text, with sound candidates that the source holds', () => {
    const text = fc.string({
      unit: fc.constantFrom(
        ...Array.from('一是要，、；。：“”《》（）\n从向转变工作落实好的不{}[]第1.既又X年'),
      ),
      maxLength: 300,
    });
    fc.assert(
      fc.property(text, (file) => {
        for (const candidate of extract(file, { leastQuality: 0 }).candidates) {
          expect(file).toContain(candidate.source.quote);
          expect(FUNCTIONS).toContain(candidate.function);
          expect(THEMES).toEqual(expect.arrayContaining(candidate.themes));
          expect(FORMS).toEqual(expect.arrayContaining(candidate.forms));
          expect(isSound(candidate)).toBe(true);
        }
      }),
    );
  });

  it.each([
    ['one line of 320,000 characters', '要敢于反映，敢于碰硬，敢于处理。'.repeat(20_000)],
    ['a line without a mark', '工作'.repeat(500_000)],
    ['nothing but opening marks', '工作“（《'.repeat(100_000)],
    ['nothing but damage', '要抓好各项工作的落实<b>取得，'.repeat(20_000)],
  ])(
    'takes %s',
    (_, text) => {
      expect(extract(text).language).not.toBe('empty');
    },
    30_000,
  );
});

function isSound(candidate: Candidate): boolean {
  switch (candidate.kind) {
    case 'phrase':
      return candidate.text.trim() !== '';
    case 'pattern':
      return parse(candidate.body).ok;
    case 'outline':
      return parseOutline(candidate.body).ok;
  }
}

function bodies({ candidates }: Extraction): string[] {
  return candidates.map(wordsOf);
}
