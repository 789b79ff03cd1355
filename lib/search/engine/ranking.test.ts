import { describe, expect, it } from 'vitest';
import { createIndex } from './create-index';
import { sampleDoc } from '../testing/sample-docs';
import type { SearchDoc, SearchOptions } from '../types';

const NOW = Date.UTC(2025, 5, 1);
const DAY = 24 * 3600 * 1000;
const TEXT = '对上级部署的任务要狠抓落实';

/** Scores by id, of a query over these documents. */
function scoresOf(query: string, docs: readonly SearchDoc[], options: SearchOptions = {}) {
  const hits = createIndex(docs).search(query, { now: NOW, groupSimilar: false, ...options });
  return new Map(hits.map(({ id, score }) => [id, score]));
}

/** By how much the better of two scores higher; the worse one would come first of equals. */
function leadOf(query: string, better: SearchDoc, worse: SearchDoc): number {
  const scores = scoresOf(query, [worse, better]);
  return (scores.get('better') ?? 0) - (scores.get('a') ?? 0);
}

describe('among entries that match alike, a higher score has what', () => {
  it.each([
    ['is pinned', { pinned: true }, {}],
    ['was used', { uses: 1, lastUsedAt: NOW }, {}],
    ['was used more often', { uses: 8, lastUsedAt: NOW }, { uses: 2, lastUsedAt: NOW }],
    [
      'was used more lately',
      { uses: 4, lastUsedAt: NOW - DAY },
      { uses: 4, lastUsedAt: NOW - 60 * DAY },
    ],
    ['is among the best', { best: true }, {}],
    ['was used often rather than is among the best', { uses: 5, lastUsedAt: NOW }, { best: true }],
  ] satisfies Array<[string, Partial<SearchDoc>, Partial<SearchDoc>]>)('%s', (_, better, worse) => {
    for (const query of ['狠抓落实', 'hzls']) {
      const lead = leadOf(query, sampleDoc('better', TEXT, better), sampleDoc('a', TEXT, worse));
      expect(lead).toBeGreaterThan(0);
    }
  });
});

describe('a clearly better match has a higher score, however often the other was used', () => {
  const used: Partial<SearchDoc> = { pinned: true, best: true, uses: 9999, lastUsedAt: NOW };
  it.each([
    ['the characters over their homophones', '狠抓落实', TEXT, '对上级部署的任务要狠抓落石'],
    ['all words over one of them', '任务 落实', TEXT, '任务重要'],
    ['a run over scattered characters', '抓落实', TEXT, '抓住重点、落到各处、做实基础'],
    ['the exact sound over the southern', 'zan', '赞扬先进', '占领高地'],
    ['a homophone over a wrong character', '狠抓落石', TEXT, '狠住落石头'],
  ])('%s', (_, query, better, worse) => {
    const lead = leadOf(query, sampleDoc('better', better), sampleDoc('a', worse, used));
    expect(lead).toBeGreaterThan(0);
  });
});

describe('one slip costs about the same', () => {
  const WHOLE = '充分发挥参谋助手作用';
  it.each([
    ['at the beginning', '允分发挥参谋助手'],
    ['in the middle', '充分发辉参谋助手'],
    ['at the end', '充分发挥参谋助毛'],
    ['for one character too many', '充分发挥了参谋助手'],
  ])('%s', (_, query) => {
    const score = scoresOf(query, [sampleDoc('a', WHOLE)]).get('a') ?? 0;
    expect(score).toBeGreaterThan(0.75);
    expect(score).toBeLessThan(scoresOf('充分发挥参谋助手', [sampleDoc('a', WHOLE)]).get('a') ?? 0);
  });
});

describe('a usual reading is not crowded out', () => {
  it('by a rare one that the same letters can be cut into', () => {
    const usual = Array.from({ length: 300 }, (_, at) =>
      sampleDoc(`u${at}`, `第${at}办公室的工作`),
    );
    const rare = Array.from({ length: 120 }, (_, at) => sampleDoc(`r${at}`, `第${at}次棒攻士气`));
    const hits = createIndex([...usual, ...rare]).search('bangongshi', { now: NOW });
    expect(hits.length).toBeGreaterThan(40);
    expect(hits.every(({ id }) => id.startsWith('u'))).toBe(true);
  });
});

describe('a filter', () => {
  it.each([
    [{ kinds: ['pattern'] }, ['p']],
    [{ mine: true }, ['m']],
    [{ kinds: ['phrase'] }, ['a', 'm']],
  ] satisfies Array<[SearchOptions['filter'], string[]]>)('%j leaves %j', (filter, expected) => {
    const docs = [
      sampleDoc('a', TEXT),
      sampleDoc('m', TEXT, { mine: true }),
      sampleDoc('p', TEXT, { kind: 'pattern' }),
    ];
    expect([...scoresOf('狠抓落实', docs, { filter }).keys()]).toEqual(expected);
  });
});
