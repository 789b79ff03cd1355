export { maintainLibrary, openLibrary } from './open-library';
export { openSearch } from './search/open-search';
export { toSearchDoc } from './search/search-doc';
export type * from './types';
