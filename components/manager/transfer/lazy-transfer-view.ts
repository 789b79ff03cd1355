import { lazyPart } from '../../shared/lazy-part';

/** 导入导出, fetched when it is opened. */
export const TransferView = lazyPart(async () => (await import('./TransferView')).TransferView);
