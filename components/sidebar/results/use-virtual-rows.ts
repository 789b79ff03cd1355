import {
  defaultRangeExtractor,
  type Range,
  useVirtualizer,
  type VirtualItem,
} from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect } from 'react';
import { useSidebarStore } from '../sidebar-context';
import type { Row } from '../store/state';

/** A row that is in the document now: its place among the results, and its place in the scroller. */
export interface VirtualRow {
  row: Row;
  index: number;
  item: VirtualItem;
}

/** What a row of two lines with its labels takes, in px, until it is measured. */
const ROW_HEIGHT = 88;
const PANEL_HEIGHT = 240;

interface VirtualRowsInput {
  scroller: RefObject<HTMLDivElement | null>;
  rows: readonly Row[];
  currentId: string | null;
  /** The entry under whose row a panel lies open; the panel is one more item, after that row. */
  panelId: string | null;
}

/** The rows near what is seen, with the panel between them; the chosen row is always among them and scrolled to. */
export function useVirtualRows({ scroller, rows, currentId, panelId }: VirtualRowsInput) {
  const store = useSidebarStore();
  const currentAt = rows.findIndex((row) => row.entry.id === currentId);
  const openAt = rows.findIndex((row) => row.entry.id === panelId);
  const panelAt = openAt < 0 ? -1 : openAt + 1;
  const itemOf = (rowAt: number) => (panelAt >= 0 && rowAt >= panelAt ? rowAt + 1 : rowAt);
  const currentItem = currentAt < 0 ? -1 : itemOf(currentAt);
  const rowOf = useCallback(
    (item: number) => (panelAt >= 0 && item > panelAt ? item - 1 : item),
    [panelAt],
  );

  // oxlint-disable-next-line react/incompatible-library -- the React Compiler is not used here
  const virtualizer = useVirtualizer({
    count: rows.length + (panelAt < 0 ? 0 : 1),
    getScrollElement: () => scroller.current,
    estimateSize: (item) => (item === panelAt ? PANEL_HEIGHT : ROW_HEIGHT),
    getItemKey: useCallback(
      (item: number) =>
        item === panelAt ? 'panel' : (rows[rowOf(item)]?.entry.id ?? `row-${item}`),
      [rows, panelAt, rowOf],
    ),
    // The chosen row must be in the document for aria-activedescendant, the panel for what is typed into it.
    rangeExtractor: useCallback(
      (range: Range) => {
        const items = new Set(defaultRangeExtractor(range));
        if (currentItem >= 0) items.add(currentItem);
        if (panelAt >= 0) items.add(panelAt);
        return [...items].filter((item) => item < range.count).sort((a, b) => a - b);
      },
      [currentItem, panelAt],
    ),
    overscan: 4,
  });

  const items = virtualizer.getVirtualItems();
  const lastItem = virtualizer.range?.endIndex ?? 0;
  useEffect(() => {
    if (currentItem >= 0) virtualizer.scrollToIndex(currentItem, { align: 'auto' });
    // Only a new choice scrolls: a panel opening above must not.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [virtualizer, currentId]);
  useEffect(() => {
    if (rows.length > 0 && lastItem >= rows.length - 10) store.loadMore();
  }, [store, rows.length, lastItem]);

  return {
    height: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
    rows: items.flatMap((item): VirtualRow[] => {
      const index = rowOf(item.index);
      const row = item.index === panelAt ? undefined : rows[index];
      return row ? [{ row, index, item }] : [];
    }),
    panel: items.find((item) => item.index === panelAt),
  };
}
