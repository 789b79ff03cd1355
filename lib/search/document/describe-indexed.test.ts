import { describe, expect, it } from 'vitest';
import { ENTRY_FIELD_ROWS } from '@/lib/entry';
import { FIELD_SAMPLES } from '@/lib/entry/testing/field-samples';
import { sampleDoc } from '../testing/sample-docs';
import type { SearchDoc } from '../types';
import { describeIndexed } from './describe-indexed';

const DOC = sampleDoc('a', '承上启下');
const isChanged = (fields: Partial<SearchDoc>, before: Partial<SearchDoc> = {}) =>
  describeIndexed({ ...DOC, ...fields }) !== describeIndexed({ ...DOC, ...before });

describe('a document is indexed again', () => {
  it.each(ENTRY_FIELD_ROWS)('for a change of %s only where its row says so', (name, row) => {
    const [one, other] = FIELD_SAMPLES[name].values;
    expect(isChanged({ [name]: one }, { [name]: other })).toBe(row.search === 'indexed');
    expect(isChanged({ [name]: one }, { [name]: structuredClone(one) })).toBe(false);
  });

  it.each<Partial<SearchDoc>>([{ kind: 'outline' }, { text: '到位' }, { mine: true }])(
    'for %j',
    (fields) => {
      expect(isChanged(fields)).toBe(true);
    },
  );

  it('for no use, pin or quality', () => {
    expect(isChanged({ uses: 3, lastUsedAt: 1, pinned: true, best: true })).toBe(false);
  });
});
