import { lazyPart } from '../../shared/lazy-part';

/** 整理, fetched when it is opened. */
export const TidyView = lazyPart(async () => (await import('./TidyView')).TidyView);
