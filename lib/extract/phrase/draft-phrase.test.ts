import { describe, expect, it } from 'vitest';
import { bodyOf } from '@/lib/entry';
import { samplePassage } from '../testing/passage';
import { findPhrases } from './phrases';

describe('draftPhrase', () => {
  it.each([
    [
      '要带头担当，决不能“招商时笑脸相迎、落地后推诿扯皮”。',
      '决不能“招商时笑脸相迎、落地后推诿扯皮”',
    ],
    [
      '要主动服务，坚决防止“门难进、脸难看、事难办”，让企业满意。',
      '坚决防止“门难进、脸难看、事难办”',
    ],
    ['要令行禁止，决不允许“人前一套、人后一套”。', '决不允许“人前一套、人后一套”'],
    [
      '要端正文风，坚决纠正“重数量轻质量、重形式轻内容”的倾向，写短文。',
      '坚决纠正“重数量轻质量、重形式轻内容”的倾向',
    ],
    ['要一抓到底，切忌“一阵风、走过场”，抓出成效。', '切忌“一阵风、走过场”'],
  ])(
    'labels quoted faults with what keeps them off a demand, of no more than quality 1: %s',
    (text, words) => {
      const draft = findPhrases(samplePassage(text), () => {}).find(
        ({ content }) => bodyOf(content) === words,
      );
      expect(draft).toMatchObject({ quality: 1, labels: { function: '提出要求' } });
    },
  );
});
