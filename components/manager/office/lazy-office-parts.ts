import { lazyPart } from '../../shared/lazy-part';

/** 共享, fetched when it is opened. */
export const SharingView = lazyPart(async () => (await import('./SharingView')).SharingView);
/** The button that shares entries, fetched with the table. */
export const ShareAct = lazyPart(async () => (await import('./ShareAct')).ShareAct);
/** The button that shares a folder, fetched with the folder's dialog. */
export const FolderShare = lazyPart(async () => (await import('./FolderShare')).FolderShare);
/** The mark of a folder that is shared, fetched with the folders. */
export const FolderMark = lazyPart(async () => (await import('./FolderMark')).FolderMark);
