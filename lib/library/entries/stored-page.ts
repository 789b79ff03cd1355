import type { FirstEntries } from '../types';

/** The first entries as they were stored when the index last rested; those of another version are not read. */
export interface StoredPage extends FirstEntries {
  version: number;
  revision: number;
}

/** How many entries are stored, and shown at first: more are asked for when the list comes to its end. */
export const FIRST_PAGE = 20;
/** The key of the first entries in the database's `cache`. */
export const PAGE_KEY = 'first-entries';
/** To be raised when the shape of an entry or the order of the first ones changes. */
export const PAGE_VERSION = 1;

/** Whether what was stored is a page of this version. */
export function isStoredPage(value: unknown): value is StoredPage {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    value.version === PAGE_VERSION
  );
}
