import { lazyPart } from '../../shared/lazy-part';

/** 数字, fetched with the plotting library when it is opened. */
export const FiguresView = lazyPart(async () => (await import('./FiguresView')).FiguresView);
