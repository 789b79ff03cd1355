import * as v from 'valibot';
import {
  type DocumentFields,
  ENTRY_FIELD_ROWS,
  type EntryFieldName,
  type EntryFields,
  type FieldRow,
  type FormFields,
  SEARCHED_FIELDS,
  type SearchedFields,
} from './entry-fields';

/** Returns the fields as they are stored: without blanks at the ends, each label once, none that is empty. */
export function normaliseFields(fields: EntryFields): EntryFields {
  return eachField((name, row) => {
    const value: unknown = fields[name];
    return value === undefined || !row.normalise ? value : row.normalise(value);
  }) as EntryFields;
}

/** Returns the fields of a stored record; a damaged one is as if it had never been filled in, of a list its usable items are left. */
export function salvageFields(stored: object): EntryFields {
  const values: Partial<Record<string, unknown>> = { ...stored };
  return eachField((name, { schema, form }) => {
    const value = values[name];
    if (Array.isArray(value)) return value.filter((item: unknown) => v.is(schema, [item]));
    if (value !== undefined && v.is(schema, value)) return value;
    return form.read(form.show(undefined));
  }) as EntryFields;
}

/** Whether every field of a stored record has its shape. */
export function hasSoundFields(stored: object): boolean {
  const values: Partial<Record<string, unknown>> = { ...stored };
  return ENTRY_FIELD_ROWS.every(([name, { schema, form }]) => {
    const value = values[name];
    return value === undefined
      ? form.read(form.show(undefined)) === undefined
      : v.is(schema, value);
  });
}

/** Returns what the snippet form holds for an entry with these fields, or for one without any. */
export function showFields(fields: Partial<EntryFields> = {}): FormFields {
  return eachField((name, { form }) => form.show(fields[name])) as FormFields;
}

/** Returns the fields that the snippet form holds, as an entry has them. */
export function readFields(shown: FormFields): EntryFields {
  return eachField((name, { form }) => form.read(shown[name])) as EntryFields;
}

/** Returns those fields that a document of the index has, with lists of their own. */
export function pickSearched(fields: DocumentFields): SearchedFields {
  const picked = SEARCHED_FIELDS.flatMap((name) => {
    const value: unknown = fields[name];
    return value === undefined ? [] : [[name, Array.isArray(value) ? [...value] : value]];
  });
  return Object.fromEntries(picked) as SearchedFields;
}

/** Returns the lists of both joined, each item once; a list that neither has is left out. */
export function joinLists(
  one: Partial<EntryFields>,
  other: Partial<EntryFields>,
): Partial<EntryFields> {
  return eachField((name) => {
    const lists: unknown[] = [one[name], other[name]].filter((value) => Array.isArray(value));
    return lists.length > 0 ? [...new Set(lists.flat())] : undefined;
  });
}

/** Each row gives the value of its own field, so that together they are an object of the fields' types. */
function eachField(valueOf: (name: EntryFieldName, row: FieldRow) => unknown): object {
  const fields = ENTRY_FIELD_ROWS.map(([name, row]) => [name, valueOf(name, row)] as const);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}
