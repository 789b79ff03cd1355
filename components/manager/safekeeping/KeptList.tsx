import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useCallback, useRef, useState } from 'react';

/** What a row of two lines takes, in px, until it is measured. */
const ROW_HEIGHT = 58;

/** What a row of the list is given, so that it lies in its place. */
export interface RowPlace {
  measure: (element: HTMLElement | null) => void;
  index: number;
  count: number;
  start: number;
}

interface KeptListProps<T> {
  label: string;
  rows: readonly T[];
  keyOf: (row: T) => string;
  children: (row: T, place: RowPlace) => ReactNode;
}

/** A list of any length in a scroller of its own; only the rows that are seen are in the document, and the one that has the focus. */
export function KeptList<T>({ label, rows, keyOf, children }: KeptListProps<T>) {
  const scroller = useRef<HTMLDivElement>(null);
  const [focusedAt, setFocusedAt] = useState(-1);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (at) => {
      const row = rows[at];
      return row === undefined ? at : keyOf(row);
    },
    rangeExtractor: useCallback(
      (range: Range) => {
        const items = new Set(defaultRangeExtractor(range));
        // The neighbours too, so that Tab goes on from it.
        for (const at of focusedAt < 0 ? [] : [focusedAt - 1, focusedAt, focusedAt + 1])
          items.add(at);
        return [...items].filter((at) => at >= 0 && at < range.count).sort((a, b) => a - b);
      },
      [focusedAt],
    ),
    overscan: 8,
  });
  return (
    <div
      ref={scroller}
      className="keep-scroller"
      onFocus={({ target }) => {
        setFocusedAt(Number(target.closest('[data-index]')?.getAttribute('data-index') ?? -1));
      }}
      onBlur={() => setFocusedAt(-1)}
    >
      <ul className="keep-rows" aria-label={label} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const measure = virtualizer.measureElement;
          return children(row, { measure, index, count: rows.length, start });
        })}
      </ul>
    </div>
  );
}
