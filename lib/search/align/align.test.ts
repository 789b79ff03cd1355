import { describe, expect, it } from 'vitest';
import { createAligner } from './align';
import { SOUTHERN } from '../text/fuzzy-sounds';
import { parseQuery } from '../query/parse-query';
import { pinyinReader } from '../text/readings';
import { tabulate } from './pattern-table';
import { sampleDoc } from '../testing/sample-docs';
import { unitsOf } from '../text/units';

function lay(query: string, text: string, fuzzySounds = true) {
  const words = parseQuery(query, pinyinReader).words.map((word) => word.atoms);
  const { chars, syllables } = unitsOf(sampleDoc('a', text), pinyinReader);
  const aligner = createAligner(tabulate(words, { ...SOUTHERN, southern: fuzzySounds }));
  const stretch = { chars, syllables, from: 0, to: chars.length };
  const { score, matched } = aligner.trace(stretch);
  expect(aligner.score(stretch)).toBeCloseTo(score, 6);
  return { score, met: matched.map((unit) => String.fromCharCode(chars[unit] ?? 0)).join('') };
}

describe('an alignment', () => {
  it.each([
    ['the same words', '承上启下', '处在承上启下的枢纽地位'],
    ['other signs between', '承上启下联系', '承上启下、联系左右'],
    ['Latin letters', 'ppt', '制作PPT课件'],
  ])('is perfect over %s', (_, query, text) => {
    expect(lay(query, text).score).toBe(1);
  });

  it.each([
    ['a homophone', '丞上启下', '承上启下', '承上启下'],
    ['scattered characters', '承联协沟', '承上启下、联系左右、协调内外、沟通四方', '承联协沟'],
    ['a wrong character', '承上盘下', '处在承上启下的', '承上下'],
    ['a dropped character', '承上下', '处在承上启下的', '承上下'],
    ['an added character', '承上又启下', '处在承上启下的', '承上启下'],
    ['swapped characters', '承启上下', '处在承上启下的', '承上启下'],
    ['full pinyin', 'chengshangqixia', '处在承上启下的', '承上启下'],
    ['initials', 'csqx', '处在承上启下的', '承上启下'],
    ['begun syllables', 'chengshqx', '处在承上启下的', '承上启下'],
    ['Han and pinyin', '承shang启xia', '处在承上启下的', '承上启下'],
    ['southern sounds', 'cengsangqixia', '处在承上启下的', '承上启下'],
    ['one letter sequence as two syllables', 'xian', '到西安去', '西安'],
  ])('meets %s', (_, query, text, met) => {
    const found = lay(query, text);
    expect(found.met).toBe(met);
    expect(found.score).toBeGreaterThan(0.5);
    expect(found.score).toBeLessThan(1);
  });

  it.each([
    ['the character over its homophone', '承上', '承上', '成上'],
    ['a homophone over a wrong character', '承上启', '承上起', '承上盘'],
    ['a run over scattered characters', '承启', '承启下', '承上启下'],
    ['a small gap over a large one', '承启', '承上启下', '承担上级的启动'],
    ['their order over another', '承上启下', '承上启下', '启下承上'],
    ['a swap over a far gap', '严格把', '格严把关', '严肃，格外要把'],
    ['a whole syllable over its initial', 'shi', '是的', '收i'],
    ['the exact sound over the southern', 'zan', '赞', '占'],
    ['the start of a syllable over nothing', 'zhengzh', '政治', '政府'],
  ])('prefers %s', (_, query, better, worse) => {
    expect(lay(query, better).score).toBeGreaterThan(lay(query, worse).score);
  });

  it('matches no southern sounds where they are switched off', () => {
    expect(lay('zan', '占', false).score).toBeLessThan(lay('zan', '占', true).score);
  });

  it('lets no syllable reach over an apostrophe', () => {
    expect(lay("xi'an", '西安').score).toBeGreaterThan(lay("xi'an", '先').score);
  });

  it.each([
    [
      'one wrong character to scattered ones',
      '工作对面上',
      '工作对象上',
      '工作者要对此全面负责，不断向上',
    ],
    [
      'one added character to a sound across a gap',
      '手作用服承',
      '助手作用，承担任务',
      '助手作用，强化服务，取得成果',
    ],
  ])('prefers %s: %s is %s rather than %s', (_, query, right, wrong) => {
    expect(lay(query, right).score).toBeGreaterThan(lay(query, wrong).score);
  });

  it('is nothing where nothing meets', () => {
    expect(lay('承上', '工作')).toEqual({ score: 0, met: '' });
  });
});
