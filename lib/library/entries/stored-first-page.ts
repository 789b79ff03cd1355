// Past the index of the folder, all of which the page's first file would take with it.
import { isObject } from '@/lib/entry/is-object';
import { hasSoundFields } from '@/lib/entry/each-field';
import { salvageContent } from '@/lib/entry/entry';
import { ENTRY_FIELDS_VERSION } from '@/lib/entry/entry-fields';
import { FACET_NAMES } from '@/lib/entry/facets';
import type { FirstPage } from '../types';

/** The first entries as they were stored when the index last rested; those of another version are not read. */
export interface StoredFirstPage extends FirstPage {
  version: string;
  revision: number;
}

/** How many entries are stored, and shown at first: more are loaded when the list comes to its end. */
export const FIRST_PAGE_SIZE = 20;
/** The key of the first entries in the database's `cache`. */
export const FIRST_PAGE_KEY = 'first-entries';
/** To be raised when the order of the first entries changes, or the shape of an entry besides its fields. */
const FORMAT = 4;
/** The version of a stored page: the format, and that of the fields. */
export const FIRST_PAGE_VERSION = `${FORMAT}.${ENTRY_FIELDS_VERSION}`;

/** Whether what was stored is a whole page of this version: it is drawn before anything else is read. */
export function isStoredFirstPage(value: unknown): value is StoredFirstPage {
  if (!isObject(value)) return false;
  const { version, revision, entries, total, facets } = value;
  return (
    version === FIRST_PAGE_VERSION &&
    typeof revision === 'number' &&
    typeof total === 'number' &&
    (facets === null || isFacets(facets)) &&
    Array.isArray(entries) &&
    entries.every(isEntry)
  );
}

function isEntry(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { id, origin, pinned, uses } = value;
  return (
    typeof id === 'string' &&
    (origin === 'pack' || origin === 'snippet') &&
    typeof pinned === 'boolean' &&
    typeof uses === 'number' &&
    salvageContent(value) !== null &&
    hasSoundFields(value)
  );
}

function isFacets(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { all, mine, office } = value;
  const counts = ['kinds', 'packs', ...FACET_NAMES].map((name) => value[name]);
  return (
    typeof all === 'number' &&
    typeof mine === 'number' &&
    typeof office === 'number' &&
    counts.every(isObject)
  );
}
