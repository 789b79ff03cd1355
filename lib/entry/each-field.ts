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

/** Each row gives the value of its own field, so that together they are an object of the fields' types. */
function eachField(valueOf: (name: EntryFieldName, row: FieldRow) => unknown): object {
  const fields = ENTRY_FIELD_ROWS.map(([name, row]) => [name, valueOf(name, row)] as const);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}
