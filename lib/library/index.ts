export { maintainLibrary, openLibrary } from './open-library';
export { openSearch } from './open-search';
export { toSearchDoc } from './search-doc';
export type * from './types';
