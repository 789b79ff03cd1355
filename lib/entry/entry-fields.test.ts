import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { joinLists, normaliseFields, pickSearched, readFields, showFields } from './each-field';
import {
  ENTRY_FIELD_ROWS,
  ENTRY_FIELDS,
  ENTRY_FIELDS_VERSION,
  FORM_SCHEMAS,
  SEARCHED_FIELDS,
  versionOf,
} from './entry-fields';
import { FIELD_SAMPLES } from './testing/field-samples';

/** What every entry has. */
const BARE = { themes: [], forms: [], tags: [] };

describe.each(ENTRY_FIELD_ROWS)('the field %s', (name, row) => {
  const { values, untidy, shown, wrong } = FIELD_SAMPLES[name];

  it.each(values.map((value) => ({ value })))(
    'takes $value, and stores it as it is',
    ({ value }) => {
      expect(v.is(row.schema, value)).toBe(true);
      expect(normaliseFields({ ...BARE, [name]: value })).toEqual({ ...BARE, [name]: value });
    },
  );

  it('stores of what is untidy what is left, and that only once', () => {
    const [written, stored] = untidy ?? [values[0], values[0]];
    const normal = normaliseFields({ ...BARE, [name]: written });
    expect(normal).toEqual(stored === undefined ? BARE : { ...BARE, [name]: stored });
    expect(normaliseFields(normal)).toEqual(normal);
  });

  it('stands in the form, and comes out of it as it was', () => {
    const form = showFields({ ...BARE, [name]: values[0] });
    expect(form[name]).toEqual(shown);
    expect(v.is(FORM_SCHEMAS[name], form[name])).toBe(true);
    expect(readFields(form)).toEqual({ ...BARE, [name]: values[0] });
    expect(v.is(FORM_SCHEMAS[name], wrong)).toBe(false);
  });

  it('is joined with another of its kind where it is a list, else left alone', () => {
    const [one, other]: readonly unknown[] = values;
    const isList = Array.isArray(one) && Array.isArray(other);
    const joined = isList ? { [name]: [...new Set([...one, ...other])] } : {};
    expect(joinLists({ [name]: one }, { [name]: other })).toEqual(joined);
    expect(joinLists({}, { [name]: one })).toEqual(isList ? { [name]: one } : {});
  });

  it('is in the index, or is not, as its row says', () => {
    const picked = pickSearched({ ...BARE, [name]: values[0] });
    const isSearched = row.search !== 'unused';
    expect(picked).toEqual(isSearched ? { ...BARE, [name]: values[0] } : BARE);
    expect([...SEARCHED_FIELDS].some((searched) => searched === name)).toBe(isSearched);
  });

  it('changes the version with its shape, its use, its name, and with being there', () => {
    const others = ENTRY_FIELD_ROWS.filter(([other]) => other !== name);
    const search = row.search === 'carried' ? 'indexed' : 'carried';
    const versions = [
      ENTRY_FIELDS_VERSION,
      versionOf(others),
      versionOf([...others, [`${name}s`, row]]),
      versionOf([...others, [name, { ...row, search }]]),
      versionOf([...others, [name, { ...row, schema: v.array(row.schema) }]]),
    ];
    expect(new Set(versions).size).toBe(versions.length);
  });
});

it('the version changes with a label that is new to a closed list', () => {
  const [before, same, after] = [['排比'], ['排比'], ['排比', '引语']].map((labels) =>
    versionOf([['forms', { ...ENTRY_FIELDS.forms, schema: v.array(v.picklist(labels)) }]]),
  );
  expect(same).toBe(before);
  expect(after).not.toBe(before);
});

it('an entry without any field has an empty form, which gives no field', () => {
  expect(readFields(showFields())).toEqual(BARE);
});
