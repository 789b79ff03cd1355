export { maintainLibrary, openLibrary } from './open-library';
export { toSearchDoc } from './search-doc';
export type * from './types';
