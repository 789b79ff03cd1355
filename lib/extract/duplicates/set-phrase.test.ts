import { describe, expect, it } from 'vitest';
import type { PlacedDraft } from '../draft';
import { sampleDraft } from '../testing/draft';
import { isSetPhrase } from './set-phrase';

const BOUNDED = { isBounded: true };
const IN_TWO = { isBounded: true, recurs: true };

describe('isSetPhrase', () => {
  it.each<[string, string, Partial<PlacedDraft>]>([
    ['three members', '有人管、有人干、有人查', { ...BOUNDED, reasons: ['parallel-series'] }],
    ['four within a clause', '重实、重干、重效、重新', { reasons: ['parallel-series'] }],
    [
      'three of four characters',
      '真管真严、敢管敢严、长管长严',
      { reasons: ['four-character-series'] },
    ],
    [
      'three of them with an idiom',
      '忙而不乱、紧而不急、快而不粗',
      { reasons: ['four-character-series'] },
    ],
    ['two clauses that are idioms', '兢兢业业，任劳任怨', { reasons: ['four-character-series'] }],
    [
      'two idioms that are a clause',
      '见微知著、一叶知秋',
      { ...BOUNDED, reasons: ['four-character-series'] },
    ],
    [
      'a couplet that answers in two places',
      '想领导所想，急领导所急',
      { ...BOUNDED, reasons: ['antithesis'] },
    ],
    ['another', '负责最苦、尽责最乐', { ...BOUNDED, reasons: ['antithesis'] }],
    ['a third', '不该拿的坚决不拿，不该去的坚决不去', { ...BOUNDED, reasons: ['antithesis'] }],
    [
      'three that a pair of words ties',
      '既有法规约束，又有约定规矩，更有内在规律',
      { ...BOUNDED, reasons: ['correlative'] },
    ],
    ['a saying', '打铁必须自身硬', { ...BOUNDED, reasons: ['saying'] }],
    ['a name by its parts', '“短、实、新”', { ...BOUNDED, reasons: ['number-summary'] }],
    [
      'a couplet with an idiom',
      '正正派派做人，踏踏实实做事',
      { ...BOUNDED, reasons: ['antithesis', 'idiom'] },
    ],
    [
      'a couplet said twice',
      '受表扬时不得意，挨批评时不泄气',
      { ...IN_TWO, reasons: ['antithesis'] },
    ],
    ['a clause said twice', '把群众的事当自己的事', { ...IN_TWO, reasons: ['statement'] }],
  ])('takes %s: %s', (_, text, given) => {
    expect(isSetPhrase(sampleDraft(text, given))).toBe(true);
  });

  it.each<[string, string, Partial<PlacedDraft>]>([
    [
      'two of four characters',
      '令行禁止、政令畅通',
      { reasons: ['four-character-series', 'idiom'] },
    ],
    ['three members within a clause', '新方法、新途径、新机制', { reasons: ['parallel-series'] }],
    ['two idioms within a clause', '雷厉风行、一抓到底', { reasons: ['four-character-series'] }],
    [
      'four characters with words around them',
      '大力提倡严谨细致、精益求精、雷厉风行的作风',
      { ...BOUNDED, reasons: ['four-character-series'] },
    ],
    [
      'three of four characters that are a list',
      '整改一项、销号一项、巩固一项',
      { ...BOUNDED, reasons: ['four-character-series'] },
    ],
    ['two that differ in one place', '意义重大、责任重大', { ...BOUNDED, reasons: ['antithesis'] }],
    ['two more', '需求导向、问题导向', { ...BOUNDED, reasons: ['antithesis'] }],
    [
      'a pair of words within a clause',
      '不仅要求高，而且任务重',
      { ...BOUNDED, reasons: ['correlative'] },
    ],
    ['a couplet without more', '补齐短板，堵塞漏洞', { ...BOUNDED, reasons: ['antithesis'] }],
    ['a short clause said twice', '抓好落实', { ...IN_TWO, reasons: ['statement'] }],
    ['a clause said once', '把群众的事当自己的事', { ...BOUNDED, reasons: ['statement'] }],
  ])('leaves %s: %s', (_, text, given) => {
    expect(isSetPhrase(sampleDraft(text, given))).toBe(false);
  });

  it('leaves patterns', () => {
    const content = { kind: 'pattern', body: '有{谁}管、有人干、有人查' } as const;
    const draft = sampleDraft('', { content, isBounded: true, reasons: ['parallel-series'] });
    expect(isSetPhrase(draft)).toBe(false);
  });
});
