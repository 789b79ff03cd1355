import { describe, expect, it } from 'vitest';
import { extract } from '../../lib/extract';
import type { Candidate } from '../../lib/extract';
import { readHalf } from './gold-set';
import { faultOfMask, findMasks } from './masks';
import { recombine } from './recombine';

const DOCUMENTS = [...(await readHalf('tuning')), ...(await readHalf('apart'))];

function faultsIn(text: string): { masks: number; faults: string[] } {
  const found = extract(text, { leastQuality: 0 }).candidates.flatMap((candidate) =>
    (findMasks(candidate) ?? []).map((mask) => faultOfMask(candidate.source.quote, mask)),
  );
  return { masks: found.length, faults: found.filter((fault) => fault !== undefined) };
}

describe('no mask cuts a word or stands in a set phrase', () => {
  it.each(DOCUMENTS.map(({ name, text }) => [name, text]))('in %s', (_, text) => {
    expect(faultsIn(text).faults).toEqual([]);
  });

  it('in twenty documents of random sentences and names', () => {
    const all = Array.from({ length: 20 }, (_, seed) =>
      faultsIn(recombine(DOCUMENTS, seed + 1, 40)),
    );
    expect([...new Set(all.flatMap(({ faults }) => faults))]).toEqual([]);
    expect(all.reduce((sum, { masks }) => sum + masks, 0)).toBeGreaterThan(60);
  }, 30_000);
});

const pattern = (body: string, quote: string): Candidate => ({
  kind: 'pattern',
  body,
  title: '式',
  function: '提出要求',
  themes: [],
  forms: [],
  quality: 2,
  reasons: [],
  source: { speech: 0, heading: [], paragraph: 0, quote },
});

const fault = (body: string, quote: string): string | undefined => {
  const [mask] = findMasks(pattern(body, quote)) ?? [];
  return mask && faultOfMask(quote, mask);
};

describe('faultOfMask', () => {
  it.each([
    ['{单位}法由办公室解释', '本办法由办公室解释', '单位 本办 in 本办法'],
    ['树立{时期}识', '树立四个意识', '时期 四个意 in 四个意识'],
    ['县域{单位}化运营', '县域集团化运营', '单位 集团 in 集团化'],
    ['召开{地区}区工作会议', '召开社区工作会议', '地区 社 cuts 社区'],
  ])('finds what is wrong with %s', (body, quote, expected) => {
    expect(fault(body, quote)).toBe(expected);
  });

  it.each([
    ['请{姓名}讲话', '请张建华同志讲话'],
    ['{单位}负责解释', '县乡村振兴局负责解释'],
  ])('finds nothing wrong with %s', (body, quote) => {
    expect(fault(body, quote)).toBeUndefined();
  });
});
