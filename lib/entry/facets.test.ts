import { describe, expect, it } from 'vitest';
import { FACET_NAMES, FACETS, facetFieldsOf, facetValuesOf } from './facets';

describe('facets', () => {
  it.each(FACET_NAMES)('%s has as many values as an index has bits for, none twice', (name) => {
    const values: readonly string[] = FACETS[name].values;
    expect(values.length).toBeLessThanOrEqual(32);
    expect(new Set(values).size).toBe(values.length);
  });

  it.each(FACET_NAMES)('%s is read from the fields that were made of its values', (name) => {
    for (const value of FACETS[name].values) {
      const fields = facetFieldsOf((one) => (one === name ? [value, '不在表里'] : []));
      expect(facetValuesOf(name, fields)).toEqual([value]);
      expect(Object.keys(fields)).toEqual([FACETS[name].field]);
    }
  });

  it('have no field without a value', () => {
    expect(facetFieldsOf(() => ['不在表里'])).toEqual({});
  });
});
