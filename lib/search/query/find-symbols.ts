import type { DocTest } from '../inverted-index/place';
import type { Segment } from '../inverted-index/segment';
import type { Ranges } from '../types';

/** Documents that hold certain symbols, and where. */
export interface SymbolMatch {
  isFound: DocTest;
  rangesIn(field: string): Ranges;
}

/**
 * Finds punctuation and symbols as they were typed, blanks among them, or, where no document has that, what stands between the
 * blanks; null where no document has these either, so that every document passes.
 */
export function findSymbols(segments: readonly Segment[], symbols: string): SymbolMatch | null {
  if (symbols === '') return null;
  const each = symbols.split(' ');
  return findAll(segments, [symbols]) ?? (each.length > 1 ? findAll(segments, each) : null);
}

function findAll(segments: readonly Segment[], wanted: readonly string[]): SymbolMatch | null {
  const isFound: DocTest = (segment, doc) => {
    const entry = segment.docs.at(doc);
    return wanted.every(
      (symbols) => entry?.text.includes(symbols) || entry?.title?.includes(symbols),
    );
  };
  const any = segments.some((segment) =>
    segment.flags.some((flags, doc) => flags !== 0 && isFound(segment, doc)),
  );
  if (!any) return null;
  return {
    isFound,
    rangesIn: (field) => joinRanges(wanted.map((symbols) => rangeOf(field, symbols))),
  };
}

type Range = readonly [start: number, end: number];

function rangeOf(field: string, symbols: string): Range | null {
  const at = field.indexOf(symbols);
  return at < 0 ? null : [at, at + symbols.length];
}

/** Returns the ranges in order, those that meet as one. */
function joinRanges(found: ReadonlyArray<Range | null>): Ranges {
  const joined: Range[] = [];
  const ranges = found.filter((range) => range !== null);
  for (const [start, end] of ranges.sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && start <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], end)];
    else joined.push([start, end]);
  }
  return joined;
}
