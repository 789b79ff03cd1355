import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALIKE, parallelism } from './parallelism';

describe('parallelism', () => {
  it.each([
    ['耐得住寂寞', '顶得住诱惑'],
    ['想领导所想', '急领导所急'],
    ['思想上有新认识', '工作上有新举措'],
    ['敢于反映', '敢于碰硬'],
    ['让群众满意', '让领导满意'],
    ['把道理讲得深入浅出', '把事情理得清清楚楚'],
    ['是沟通上下的桥梁', '是联系左右的纽带'],
  ])('finds %s and %s built alike', (a, b) => {
    expect(parallelism(a, b)).toBeGreaterThan(ALIKE);
  });

  it.each([
    ['天气很好', '大家开会'],
    ['要抓落实', '要把思想统一到县委的部署上来'],
    ['办公室的同志很辛苦', '各单位都要支持配合'],
    ['要', '好'],
    ['抓好落实', '抓好落实'],
  ])('finds %s and %s not so', (a, b) => {
    expect(parallelism(a, b)).toBeLessThanOrEqual(ALIKE);
  });

  it('gives more to more words in common', () => {
    const some = parallelism('思想认识到位', '组织领导到位');
    expect(parallelism('思想工作到位', '组织工作到位')).toBeGreaterThan(some);
    expect(some).toBeGreaterThan(parallelism('思想认识到位', '组织领导有力'));
  });

  it('is the same either way round, and from 0 to 1', () => {
    const words = fc.string({
      unit: fc.constantFrom(...Array.from('要把让工作好实')),
      maxLength: 45,
    });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const alike = parallelism(a, b);
        expect(alike).toBe(parallelism(b, a));
        expect(alike).toBeGreaterThanOrEqual(0);
        expect(alike).toBeLessThanOrEqual(1);
      }),
    );
  });
});
