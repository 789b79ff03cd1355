import { lazyPart } from '../../shared/lazy-part';

/** 共享, fetched when it is opened. */
export const SharingView = lazyPart(async () => (await import('./SharingView')).SharingView);
/** The button that shares an entry, fetched with the first entry of one's own that is looked at. */
export const ShareAct = lazyPart(async () => (await import('./ShareAct')).ShareAct);
