import * as v from 'valibot';
import { cleanRadicals } from './clean-radicals';
import { DOCUMENT_TYPES, FORMS, FUNCTIONS, THEMES } from './closed-lists';
import {
  type EntryField,
  field,
  maybe,
  type SearchUse,
  several,
  severalOrNone,
} from './entry-field';
import { cleanFolder } from './folders';
import { cleanTags, splitTags } from './tags';

/** The page or file a snippet was taken from. */
const FoundAt = v.object({
  title: v.string(),
  /** Only where the browser gave it. */
  url: v.exactOptional(v.string()),
  /** The headings above it, the outermost first; of a file only. */
  heading: v.exactOptional(v.array(v.string())),
  /** The source's own words, at most 120 characters; of a file only. */
  quote: v.exactOptional(v.string()),
});

/**
 * Every field of an entry that the user writes, besides its content. From this table follow the types of entries, documents and
 * forms, what is normalised, what the index is changed for, which unsaved forms are read, and the versions of what is cached.
 */
export const ENTRY_FIELDS = {
  title: field({
    search: 'indexed',
    schema: v.exactOptional(v.string()),
    normalise: trimTitle,
    form: { schema: v.string(), show: (title = '') => title, read: trimTitle },
  }),
  function: field({ search: 'indexed', ...maybe(v.picklist(FUNCTIONS)) }),
  themes: field({ search: 'indexed', ...several(v.picklist(THEMES)) }),
  forms: field({ search: 'indexed', ...several(v.picklist(FORMS)) }),
  documentTypes: field({ search: 'indexed', ...severalOrNone(v.picklist(DOCUMENT_TYPES)) }),
  tags: field({
    search: 'indexed',
    schema: v.array(v.string()),
    normalise: cleanTags,
    form: { schema: v.string(), show: (tags = []) => tags.join(' '), read: splitTags },
  }),
  /** The path of the folder that it lies in. */
  folder: field({
    search: 'indexed',
    schema: v.exactOptional(v.string()),
    normalise: cleanFolder,
    // A form that was left before there were folders has none.
    form: {
      schema: v.optional(v.string()),
      show: (folder?: string) => folder,
      read: (folder = '') => cleanFolder(folder),
    },
  }),
  /** The pack entry in whose place the snippet stands. */
  replaces: field({ search: 'unused', ...maybe(v.string()) }),
  foundAt: field({ search: 'unused', ...maybe(FoundAt) }),
};

type Rows = typeof ENTRY_FIELDS;
type ObjectOf<Schemas extends v.ObjectEntries> = v.InferOutput<v.ObjectSchema<Schemas, undefined>>;
type NamesOf<Use extends SearchUse> = {
  [Name in EntryFieldName]: Rows[Name]['search'] extends Use ? Name : never;
}[EntryFieldName];

export type EntryFieldName = keyof Rows;
/** The fields as an entry has them. */
export type EntryFields = ObjectOf<{ [Name in EntryFieldName]: Rows[Name]['schema'] }>;
/** The fields as the snippet form holds them. */
export type FormFields = ObjectOf<{ [Name in EntryFieldName]: Rows[Name]['form']['schema'] }>;
/** The fields that a document of the index has, as an entry has them. */
export type SearchedFields = Pick<EntryFields, NamesOf<'indexed' | 'carried'>>;

/** The fields of a document of the index, whose lists nobody changes. */
export type DocumentFields = {
  [Name in keyof SearchedFields]: Readonly<SearchedFields[Name]>;
};

/** A row, whichever field's it is. */
export type FieldRow = EntryField<SearchUse, v.GenericSchema, v.GenericSchema>;

/** The rows by name, for what goes over all of them. */
export const ENTRY_FIELD_ROWS = Object.entries(ENTRY_FIELDS) as ReadonlyArray<
  [EntryFieldName, FieldRow]
>;

export type IndexedField = NamesOf<'indexed'>;
/** The fields by which the index finds, filters or counts: a change of any other needs no reindexing. */
export const INDEXED_FIELDS = namesOf('indexed') as readonly IndexedField[];
/** The names of the fields that a document of the index has. */
export const SEARCHED_FIELDS = namesOf('indexed', 'carried') as ReadonlyArray<keyof SearchedFields>;

/** The shapes of all fields in the snippet form. */
export const FORM_SCHEMAS = Object.fromEntries(
  ENTRY_FIELD_ROWS.map(([name, { form }]) => [name, form.schema]),
) as { [Name in EntryFieldName]: Rows[Name]['form']['schema'] };

/** Changes with every row's name, shape and use in search: what is cached of entries under another version is made again. */
export const ENTRY_FIELDS_VERSION: string = versionOf(ENTRY_FIELD_ROWS);

/** Returns a hash of the rows, in base 36. */
export function versionOf(rows: ReadonlyArray<[name: string, row: FieldRow]>): string {
  const shapes = rows.map(([name, { search, schema }]) => [name, search, schema]);
  let hash = 0;
  for (const char of JSON.stringify(shapes))
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x9e3779b1);
  return (hash >>> 0).toString(36);
}

function namesOf(...uses: SearchUse[]): EntryFieldName[] {
  return ENTRY_FIELD_ROWS.flatMap(([name, { search }]) => (uses.includes(search) ? [name] : []));
}

function trimTitle(title: string): string | undefined {
  return cleanRadicals(title).trim() || undefined;
}
