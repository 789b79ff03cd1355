import { describe, expect, it } from 'vitest';
import { createIndex } from './create-index';
import { fromSnapshot } from './from-snapshot';
import { pinyinReader } from '../text/readings';
import { SAMPLE_DOCS, sampleDoc } from '../testing/sample-docs';

const HIGH = '\ud842';
const LOW = '\udfb7';

describe('a lone surrogate', () => {
  const docs = [
    ...SAMPLE_DOCS,
    sampleDoc('broken', `狠抓${HIGH}落实${LOW}`, { title: `${LOW}要点`, tags: [HIGH], mine: true }),
    sampleDoc('whole', '𠮷祥如意'),
  ];
  const index = createIndex(docs);

  it.each([
    ['狠抓落实', 'broken'],
    [`狠抓${HIGH}落实`, 'broken'],
    [`${LOW}henzhualuoshi`, 'broken'],
    [`${HIGH}承上启下${LOW}`, 'hub'],
    [`${HIGH} 承上启下`, 'hub'],
    ['hzls', 'broken'],
    ['𠮷祥', 'whole'],
    ['𠮷', 'whole'],
  ])('in %j', (query, id) => {
    expect(index.search(query, { now: 0 })[0]?.id).toBe(id);
  });

  it.each([HIGH, LOW, `${HIGH}，`, `#${LOW}`, LOW + HIGH])(
    'alone, %j, finds no half of a character, and highlights none',
    (query) => {
      const hits = index.search(query, { now: 0, limit: 99 });
      expect(hits.find(({ id }) => id === 'whole')?.ranges ?? []).toEqual([]);
    },
  );

  it('comes back from a snapshot as it was', async () => {
    const opened = fromSnapshot(await index.toSnapshot(), pinyinReader);
    const { docs: found } = opened?.query('狠抓落实', { now: 0, limit: 1 }) ?? {};
    expect(found?.[0]).toEqual(docs.find(({ id }) => id === 'broken'));
  });
});

describe('10,000 rows of one text', () => {
  const same = Array.from({ length: 10_000 }, (_, at) =>
    sampleDoc(`s${String(at).padStart(5, '0')}`, '统一思想，提高认识，狠抓落实'),
  );
  const index = createIndex([...same, sampleDoc('z', '编号777：狠抓落实')]);

  it.each(['统一思想', 'tysx', 'tongyisixiang', '提高 统一', '统意思想'])(
    '%s lists the first by id, with those that are alike grouped under it',
    (query) => {
      const { hits, total } = index.query(query, { now: 0 });
      expect(hits[0]?.id).toBe('s00000');
      expect(hits[0]?.grouped?.length).toBeGreaterThan(0);
      expect(total).toBe(10_000);
    },
  );

  it.each(['编号777', 'bianhao777', '777'])('%s finds the one that is not among them', (query) => {
    expect(index.search(query, { now: 0 })[0]?.id).toBe('z');
  });

  it('keeps each in its place without grouping', () => {
    const hits = index.search('统一思想', { now: 0, groupSimilar: false, limit: 300 });
    expect(hits.map(({ id }) => id)).toEqual(same.slice(0, 300).map(({ id }) => id));
  });
});
