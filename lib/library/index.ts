export { maintainLibrary, openLibrary } from './open-library';
export { toSearchDoc } from './search-doc';
export { openSnapshotStore } from './snapshot-store';
export type * from './types';
