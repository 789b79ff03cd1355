import { lazyPart } from '../../shared/lazy-part';

/** The bar of acts on the chosen entries, fetched once the table is drawn; so is what follows, each when it is opened. */
export const BulkBar = lazyPart(async () => (await import('./BulkBar')).BulkBar);
/** The folders and tags in the left column. */
export const ShelfNav = lazyPart(async () => (await import('./ShelfNav')).ShelfNav);
