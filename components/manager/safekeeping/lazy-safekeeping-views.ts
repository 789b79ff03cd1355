import { lazyPart } from '../../shared/lazy-part';

/** 回收站, fetched when it is opened; so are those below. */
export const TrashView = lazyPart(async () => (await import('./TrashView')).TrashView);
/** 旧版 of an entry. */
export const VersionsView = lazyPart(async () => (await import('./VersionsView')).VersionsView);
/** 隐藏的. */
export const HiddenView = lazyPart(async () => (await import('./HiddenView')).HiddenView);
/** 备份. */
export const BackupView = lazyPart(async () => (await import('./BackupView')).BackupView);
/** 检查资料库. */
export const CheckView = lazyPart(async () => (await import('./CheckView')).CheckView);
