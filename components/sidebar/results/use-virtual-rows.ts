import {
  defaultRangeExtractor,
  observeElementRect,
  type Range,
  useVirtualizer,
  type Virtualizer,
} from '@tanstack/react-virtual';
import {
  type RefCallback,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { useSidebarStore } from '../sidebar-context';
import type { Row } from '../store/state';
import { type ListItem, listItems } from './list-items';

/** An item that is in the document now, with its place among all items; where it stands, the virtualiser writes into the element. */
export type VirtualItem<K extends ListItem['kind']> = Extract<ListItem, { kind: K }> & {
  at: number;
};

/** What an item takes, in px, until it is measured: a row that of two lines with its labels. */
const HEIGHTS: Readonly<Record<ListItem['kind'], number>> = { row: 88, panel: 240, fold: 24 };

/** What stands above and below the list, in px, and how high the list is where not even the page knows its height yet. */
const BESIDE = 255;
const LIKELY_HEIGHT = 500;

/** With fewer items left below those that are seen, more are requested. */
const LEFT_BELOW = 6;

interface VirtualRowsInput {
  scroller: RefObject<HTMLDivElement | null>;
  rows: readonly Row[];
  currentId: string | null;
  /** The entry under whose row a panel lies open. */
  panelId: string | null;
}

/** The items near what is seen; the chosen row is always among them and scrolled to. */
export function useVirtualRows({ scroller, rows, currentId, panelId }: VirtualRowsInput) {
  const store = useSidebarStore();
  const items = useMemo(() => listItems(rows, panelId), [rows, panelId]);
  const currentAt = items.findIndex((item) => item.kind === 'row' && item.key === currentId);
  const panelAt = items.findIndex((item) => item.kind === 'panel');

  const { atEnd, standAtEnds, standInPlace } = useEnds();
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => HEIGHTS[items[at]?.kind ?? 'row'],
    rangeExtractor: useRangeWith(currentAt, panelAt),
    overscan: 1,
    // So that the first drawing has rows, which would otherwise wait until the list has been laid out without them.
    initialRect: { width: 0, height: (innerHeight || LIKELY_HEIGHT + BESIDE) - BESIDE },
    observeElementRect: observeSeen,
    // A row that turns out higher moves those below it before they are painted, and nothing is drawn for that.
    directDomUpdates: true,
    // Not a transform: Chromium leaves that out where it makes the fill panel's buttons stick.
    directDomUpdatesMode: 'position',
    onChange: standInPlace,
    useFlushSync: false,
  });
  useLayoutEffect(() => standAtEnds(virtualizer));

  const lastItem = virtualizer.range?.endIndex ?? 0;
  useEffect(() => {
    const isAtTop = currentAt === 0 && virtualizer.scrollOffset === 0;
    if (currentAt >= 0 && !isAtTop) virtualizer.scrollToIndex(currentAt, { align: 'auto' });
    // oxlint-disable-next-line react/exhaustive-deps -- only a new choice scrolls: a panel that opens above it must not
  }, [virtualizer, currentId]);
  useEffect(() => {
    if (items.length > 0 && lastItem >= items.length - LEFT_BELOW) store.loadMore();
  }, [store, items.length, lastItem]);

  const shown = virtualizer.getVirtualItems().flatMap(({ index: at }) => {
    const item = items[at];
    return item ? [{ ...item, at }] : [];
  });
  return {
    /** The element that holds all items. */
    container: virtualizer.containerRef,
    measure: virtualizer.measureElement,
    /** What stands at the lower end of the item that its `data-at` names. */
    atEnd,
    rows: shown.filter((item): item is VirtualItem<'row'> => item.kind === 'row'),
    folds: shown.filter((item): item is VirtualItem<'fold'> => item.kind === 'fold'),
    panel: shown.find((item): item is VirtualItem<'panel'> => item.kind === 'panel'),
  };
}

/** Returns the range in view, and always the chosen row (for aria-activedescendant) and the panel (for what is typed into it). */
function useRangeWith(currentAt: number, panelAt: number): (range: Range) => number[] {
  return useCallback(
    (range: Range) => {
      const shown = new Set(defaultRangeExtractor(range));
      if (currentAt >= 0) shown.add(currentAt);
      if (panelAt >= 0) shown.add(panelAt);
      return [...shown].filter((at) => at < range.count).sort((a, b) => a - b);
    },
    [currentAt, panelAt],
  );
}

/** Positions elements at the bottom of the item whose index is in their `data-at`, after every measurement. */
function useEnds() {
  const elements = useRef(new Set<HTMLElement>());
  const standAtEnds = ({ measurementsCache }: Virtualizer<HTMLDivElement, Element>) => {
    for (const element of elements.current) {
      element.style.top = `${measurementsCache[Number(element.dataset['at'])]?.end ?? 0}px`;
    }
  };
  const standInPlace = (virtualizer: Virtualizer<HTMLDivElement, Element>) => {
    standAtEnds(virtualizer);
    // What no longer fits is taken out in the next frame; until then it stands below the others, not on them.
    const fitting = new Set(virtualizer.getVirtualIndexes());
    for (const [at, element] of virtualizer.elementsCache) {
      const start = virtualizer.measurementsCache[Number(at)]?.start;
      if (start === undefined || fitting.has(Number(at))) continue;
      if (element instanceof HTMLElement) element.style.top = `${start}px`;
    }
  };
  const atEnd = useCallback<RefCallback<HTMLElement>>((element) => {
    if (element) elements.current.add(element);
    return () => void (element && elements.current.delete(element));
  }, []);
  return { atEnd, standAtEnds, standInPlace };
}

/** A side panel is drawn before it has been given its size, and a list that is not shown has none: neither size says how many rows will be seen. */
function observeSeen(
  virtualizer: Virtualizer<HTMLDivElement, Element>,
  onChange: (rect: { width: number; height: number }) => void,
): void | (() => void) {
  return observeElementRect(virtualizer, (rect) => {
    if (rect.height > 0) onChange(rect);
  });
}
