import type { InsertTrace } from './types';

/** A trace of an insertion in this frame, with nothing tried as yet. */
export function startTrace(
  family: string,
): InsertTrace & { tried: InsertTrace['tried'][number][] } {
  return {
    family,
    tried: [],
    host: location.hostname,
    place: window === window.top ? 'page' : 'frame',
    frames: window.top?.length ?? 0,
  };
}
