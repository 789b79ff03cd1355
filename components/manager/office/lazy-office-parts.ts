import { lazyPart } from '../../shared/lazy-part';

/** 共享, fetched when it is opened. */
export const SharingView = lazyPart(async () => (await import('./SharingView')).SharingView);
/** The button that shares entries, fetched with the table. */
export const ShareAct = lazyPart(async () => (await import('./ShareAct')).ShareAct);
