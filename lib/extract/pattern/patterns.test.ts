import { describe, expect, it } from 'vitest';
import { bodyOf } from '@/lib/entry';
import { samplePassage } from '../testing/passage';
import type { Draft } from '../draft';
import type { DropReason } from '../types';
import { findPatterns, scoreEnumeration } from './patterns';

function patternsIn(text: string): { drafts: Draft[]; bodies: string[]; drops: DropReason[] } {
  const drops: DropReason[] = [];
  const drafts = findPatterns(samplePassage(text), (reason) => drops.push(reason));
  return { drafts, bodies: drafts.map(({ content }) => bodyOf(content)), drops };
}

const scoreOf = (text: string): number => patternsIn(text).drafts[0]?.score ?? -Infinity;

const LIST = '要做到三点：一是文字工作要精细；二是机关事务要精细；三是上传下达要精细。';

describe('findPatterns', () => {
  it.each([
    ['an enumeration', LIST, '要做到{=数}点：[{#一是}{事项=文字工作}要精细]*2-5(；)。'],
    [
      'a pair of words',
      '既要敢抓敢管，又要善抓善管。',
      '既要{要求=敢抓敢管}，又要{要求二=善抓善管}',
    ],
    [
      'a row',
      '要做到思想上有新认识，工作上有新举措，作风上有新气象。',
      '要做到[{方面=思想}上有新{事项=认识}]*2-5(，)',
    ],
  ])('finds %s', (_, text, body) => {
    expect(patternsIn(text).bodies).toContain(body);
  });

  it.each([
    ['a list', LIST, ['enumeration', 'shared-frame'], LIST.slice(0, -1)],
    ['a turn', '要从重部署向重落实转变。', ['turn'], '从重部署向重落实转变'],
    ['a pair', '既要敢抓敢管，又要善抓善管。', ['correlative'], '既要敢抓敢管，又要善抓善管'],
  ])('says why it proposes %s, and where it stands', (_, text, reasons, words) => {
    const [draft] = patternsIn(text).drafts;
    expect(draft?.reasons).toEqual(reasons);
    expect(text.slice(draft?.start, draft?.end)).toBe(words);
  });

  it.each([
    ['a damaged list', '要做到两点：一是对此予以；二是抓好落实。'],
    ['a damaged pair', '既要敢抓敢管，又要善抓<b>善管。'],
    ['words without a frame', '办公室的同志很辛苦。'],
    ['nothing', ''],
  ])('finds nothing in %s', (_, text) => {
    expect(patternsIn(text).bodies).toEqual([]);
  });

  it('finds a list whose damage is behind the first sentence of an item', () => {
    const text =
      '要做到两点：一是文字工作要精细。大家对此予以；二是机关事务要精细。大家都要抓落实。';
    expect(patternsIn(text).bodies).toContain(
      '要做到{=数}点：[{#一是}{事项=文字工作}要精细]*2-4(；)。',
    );
  });

  it('drops a pattern that has hardly a word of its own', () => {
    const { bodies, drops } = patternsIn('文字要严谨，会务要周密，接待要高效。');
    expect({ bodies, drops }).toEqual({ bodies: [], drops: ['invalid-pattern'] });
  });

  it('ranks a pair lower that is common, long, or cut out of its clause', () => {
    const good = scoreOf('既要敢抓敢管，又要善抓善管。');
    expect(scoreOf('在提高工作质量上下功夫。')).toBeLessThan(good);
    expect(scoreOf('既要敢抓敢管，又要善抓善管，工作才好。')).toBeLessThan(good);
    expect(
      scoreOf(
        '既要在思想上政治上行动上始终同党组保持高度一致不走样，又要在工作中生活中交往中时刻用纪律约束自己不放松警惕。',
      ),
    ).toBeLessThan(good);
  });
});

const scoreList = (hasFrame: boolean, hasIntro: boolean, ...members: string[]): number =>
  scoreEnumeration({ body: '', title: '', hasFrame, hasIntro }, members);
const LONG = '经营机制不够创新，未能完全激发广大员工的积极性和创造性';

describe('scoreEnumeration', () => {
  it('gives more for a frame, an introduction, and a third item', () => {
    const whole = scoreList(true, true, '快', '准', '实');
    expect(scoreList(false, true, '快', '准', '实')).toBeLessThan(whole);
    expect(scoreList(true, false, '快', '准', '实')).toBeLessThan(whole);
    expect(scoreList(true, true, '快', '准')).toBeLessThan(whole);
    expect(scoreList(true, true, '快', '准', '实', '新')).toBe(whole);
  });

  it('gives less for a long first item without a frame', () => {
    expect(scoreList(false, true, LONG, '准', '实')).toBeLessThan(
      scoreList(false, true, '快', '准', '实'),
    );
    expect(scoreList(true, true, LONG, '准', '实')).toBe(scoreList(true, true, '快', '准', '实'));
  });
});
