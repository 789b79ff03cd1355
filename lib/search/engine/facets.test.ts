import { describe, expect, it } from 'vitest';
import { FACET_NAMES, FACETS, facetValuesOf } from '@/lib/entry';
import { FIELD_SAMPLES } from '@/lib/entry/testing/field-samples';
import { countMatches } from '../document/count-matches';
import { sampleDoc } from '../testing/sample-docs';
import { pinyinReader } from '../text/readings';
import type { SearchIndex } from '../types';
import { createIndex } from './create-index';
import { fromSnapshot } from './from-snapshot';

describe.each(FACET_NAMES)('the facet %s', (facet) => {
  const { field } = FACETS[facet];
  const [one, other] = FIELD_SAMPLES[field].values;
  const [value] = [one].flat();
  const docs = [
    sampleDoc('one', '抓学习', { [field]: one }),
    sampleDoc('other', '抓作风', { [field]: other }),
    sampleDoc('none', '抓落实'),
  ];
  const reopened = async (): Promise<SearchIndex | null> => {
    const snapshot = await Promise.resolve(createIndex(docs).toSnapshot());
    return fromSnapshot(structuredClone(snapshot), pinyinReader);
  };

  it.each([
    ['built', async () => createIndex(docs)],
    ['reopened', reopened],
  ])('filters in an index that was %s, and counts', async (_, open) => {
    const index = await open();
    const answer = index?.query('', { filter: { [facet]: [value] } });
    const having = docs.filter((doc) => facetValuesOf(facet, doc).includes(String(value)));
    expect(answer?.hits.map(({ id }) => id)).toEqual(having.map(({ id }) => id));
    // Its own filter leaves a facet's counts as they are.
    expect(answer?.facets[facet]).toEqual(countMatches(docs)[facet]);
    expect(index?.query('').facets).toEqual(countMatches(docs));
  });

  it('is another after a change of its field alone', () => {
    const index = createIndex(docs);
    index.update(sampleDoc('none', '抓落实', { [field]: one }));
    const { hits } = index.query('', { filter: { [facet]: [value] } });
    expect(hits.map(({ id }) => id)).toContain('none');
  });
});
