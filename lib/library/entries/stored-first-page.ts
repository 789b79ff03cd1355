// Past the index of the folder, all of which the page's first file would take with it.
import { ENTRY_FIELDS_VERSION } from '@/lib/entry/entry-fields';
import type { FirstPage } from '../types';

/** The first entries as they were stored when the index last rested; those of another version are not read. */
export interface StoredFirstPage extends FirstPage {
  version: string;
  revision: number;
}

/** How many entries are stored, and shown at first: more are asked for when the list comes to its end. */
export const FIRST_PAGE_SIZE = 20;
/** The key of the first entries in the database's `cache`. */
export const FIRST_PAGE_KEY = 'first-entries';
/** To be raised when the order of the first entries changes, or the shape of an entry besides its fields. */
const FORMAT = 2;
/** The version of a stored page: the format, and that of the fields. */
export const FIRST_PAGE_VERSION = `${FORMAT}.${ENTRY_FIELDS_VERSION}`;

/** Whether what was stored is a page of this version. */
export function isStoredFirstPage(value: unknown): value is StoredFirstPage {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    value.version === FIRST_PAGE_VERSION
  );
}
