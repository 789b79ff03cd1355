import { DOCUMENT_TYPES, FORMS, FUNCTIONS, THEMES } from './closed-lists';
import {
  type DocumentFields,
  ENTRY_FIELDS,
  type EntryFields,
  type IndexedField,
} from './entry-fields';

/**
 * What entries are filtered and counted by besides their kind and owner: each facet with the field that it reads and the closed
 * list of its values, in the order in which they are shown. A field that the index does not have does not compile here.
 */
export const FACETS = {
  functions: { field: 'function', values: FUNCTIONS },
  themes: { field: 'themes', values: THEMES },
  forms: { field: 'forms', values: FORMS },
  documentTypes: { field: 'documentTypes', values: DOCUMENT_TYPES },
} as const satisfies Record<string, { field: IndexedField; values: readonly string[] }>;

export type FacetName = keyof typeof FACETS;
/** The value of each facet. */
export type FacetValues = { [Name in FacetName]: (typeof FACETS)[Name]['values'][number] };

export const FACET_NAMES = Object.keys(FACETS) as readonly FacetName[];

/** The fields that facets read. */
export type FacetField = (typeof FACETS)[FacetName]['field'];
export type FacetFields = Pick<EntryFields, FacetField>;

/** Returns what `make` makes of each facet, under its name. */
export function eachFacet<T>(make: (name: FacetName) => T): Record<FacetName, T> {
  return Object.fromEntries(FACET_NAMES.map((name) => [name, make(name)])) as Record<FacetName, T>;
}

/** Returns the values by which a facet counts a document: none, one or several. */
export function facetValuesOf(
  name: FacetName,
  fields: { readonly [Field in FacetField]?: DocumentFields[Field] },
): readonly string[] {
  const value: string | readonly string[] | undefined = fields[FACETS[name].field];
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

/** Returns the fields that hold these values of each facet; what is not on its list is left out, and so is a field without any. */
export function facetFieldsOf(
  valuesOf: (name: FacetName) => readonly string[],
): Partial<FacetFields> {
  const fields = FACET_NAMES.flatMap((name) => {
    const { field, values } = FACETS[name];
    const given = valuesOf(name);
    const named = values.filter((value) => given.includes(value));
    if (named.length === 0) return [];
    const isList = Array.isArray(ENTRY_FIELDS[field].form.show(undefined));
    return [[field, isList ? named : named[0]] as const];
  });
  return Object.fromEntries(fields) as Partial<FacetFields>;
}
