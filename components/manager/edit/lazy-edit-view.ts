import { lazyPart } from '../../shared/lazy-part';

/** The form of an entry, fetched when one is opened. */
export const EditView = lazyPart(async () => (await import('./EditView')).EditView);
