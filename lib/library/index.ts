export { maintainLibrary, openLibrary } from './open-library';
export { toSearchDoc } from './search/search-doc';
export type * from './types';
