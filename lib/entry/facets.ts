import { DOCUMENT_TYPES, FORMS, FUNCTIONS, THEMES } from './closed-lists';
import type { DocumentFields, IndexedField } from './entry-fields';

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

/** Returns the values by which a facet counts a document: none, one or several. */
export function facetValuesOf(name: FacetName, fields: DocumentFields): readonly string[] {
  const value: string | readonly string[] | undefined = fields[FACETS[name].field];
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}
