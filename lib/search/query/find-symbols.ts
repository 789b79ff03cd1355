import type { DocTest } from '../inverted-index/place';
import type { Segment } from '../inverted-index/segment';
import type { Ranges } from '../types';

/** Documents that hold certain symbols, and where. */
export interface SymbolMatch {
  isFound: DocTest;
  rangesIn(field: string): Ranges;
}

/** Finds punctuation and symbols as they were typed; null where no document has them, so that every document passes. */
export function findSymbols(segments: readonly Segment[], symbols: string): SymbolMatch | null {
  const isFound: DocTest = (segment, doc) => {
    const entry = segment.docs.at(doc);
    return Boolean(entry?.text.includes(symbols) || entry?.title?.includes(symbols));
  };
  const any = segments.some((segment) =>
    segment.flags.some((flags, doc) => flags !== 0 && isFound(segment, doc)),
  );
  if (symbols === '' || !any) return null;
  return {
    isFound,
    rangesIn(field) {
      const at = field.indexOf(symbols);
      return at < 0 ? [] : [[at, at + symbols.length]];
    },
  };
}
