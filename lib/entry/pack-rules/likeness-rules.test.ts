import { describe, expect, it } from 'vitest';
import type { PackEntry } from '../entry';
import { outlineOf, patternOf, phraseOf } from '../testing/pack-entry';
import { findLikenessFaults } from './likeness-rules';

const faults = (...entries: PackEntry[]) =>
  findLikenessFaults(entries).map(({ entry, message }) => `${entry}: ${message}`);

const phrases = (...texts: string[]) =>
  faults(...texts.map((text, at) => phraseOf(text, { id: `p${at + 1}` })));

const patterns = (...bodies: string[]) =>
  faults(...bodies.map((body, at) => patternOf(body, { id: `t${at + 1}` })));

describe('two phrases', () => {
  it('that are nearly the same are one too many', () => {
    expect(
      phrases('耐得住寂寞、顶得住诱惑、守得住清贫', '耐得住寂寞，顶得住诱惑，守得住清贫'),
    ).toEqual(['p2: nearly the same as p1']);
  });

  it('are one too many where one lies within the other, whichever comes first', () => {
    const [short, long] = [
      '见微知著，一叶知秋',
      '要能够见微知著、一叶知秋，善于把握住事物的本质特征',
    ];
    expect(phrases(short, long)).toEqual(['p2: p1 lies within p2']);
    expect(phrases(long, short)).toEqual(['p2: p2 lies within p1']);
  });

  it('are one too many where they say the same at length', () => {
    const shared = '既要关注当前的实际情况，又要探究今后的发展趋势';
    expect(
      phrases(
        `既要广泛地搜集信息，又要深入地进行研究；${shared}`,
        `${shared}，从而更好地为领导决策提供有价值的意见和建议`,
      ),
    ).toEqual(['p2: says at length what p1 says']);
  });

  it('may share an idiom', () => {
    expect(
      phrases('以平静的心态坦然处之', '对不符合实际的指责、诘难，都要正确对待，保持平静的心态'),
    ).toEqual([]);
  });
});

describe('two patterns', () => {
  it('are one too many where one lies within the other, examples included', () => {
    expect(
      patterns(
        '{基础=制度建设}是基础，{关键=落实制度}才是关键。',
        '{基础=制度建设}是基础，{关键=落实制度}才是关键。要狠抓{对象=各项制度}的落实。',
      ),
    ).toEqual(['t2: t1 lies within t2']);
  });

  it('may share their fixed words with a longer one', () => {
    expect(
      patterns(
        '随着{背景=改革}，[{事物=工作}越来越{程度=重}]*2-4(，)。',
        '随着{背景=形势的变化}，内容发生了很大的变化，主要表现在：[{#一是}{方面=领域}越来越{程度=宽}]*2-5(；)。',
      ),
    ).toEqual([]);
  });
});

describe('a phrase and a pattern', () => {
  const phrase = phraseOf('思想政治素质不高，业务不精，写作能力不强');

  it('are one too many where the fixed words are the phrase', () => {
    const pattern = patternOf('有的{人员=同志}思想政治素质不高，业务不精，写作能力不强。');
    expect(faults(phrase, pattern)).toEqual(['t1: t1 fills in nothing that p1 lacks']);
  });

  it('may have the same example', () => {
    expect(faults(phrase, patternOf('[{方面=业务}不{标准=精}]*2-4(，)。'))).toEqual([]);
    expect(faults(phrase, outlineOf(`一、${phrase.kind}`))).toEqual([]);
  });
});
