import { lazyPart } from '../../shared/lazy-part';

/** 从文稿提取, fetched when it is opened: the table is what most openings are for. */
export const ExtractView = lazyPart(async () => (await import('./ExtractView')).ExtractView);
