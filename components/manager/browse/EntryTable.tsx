/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a table whose rows lie where the virtualiser puts them; the layout of table elements can't do that */
import './EntryTable.css';
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, type RefObject, useEffect, useMemo, useRef } from 'react';
import { i18n } from '#i18n';
import { labelListWords } from '../../shared/words';
import { useManagerState, useManagerStore } from '../manager-context';
import type { Browsing } from '../store/browsing';
import { isAnswered } from '../store/filter-of';
import { EntryLine, rowId } from './EntryLine';
import { useTableKeys } from './use-table-keys';

/** A row’s height in rem: the reader's own font size counts. */
const ROW_HEIGHT = 2.375;
/** Rows that are drawn above and below those in view. */
const OVERSCAN = 6;

type EntryVirtualizer = Virtualizer<HTMLDivElement, Element>;

/** The entries that the search leaves in the chosen list; only the rows that are seen are in the document, and read. */
export function EntryTable() {
  const { browsing } = useManagerStore();
  const results = useManagerState('results');
  const isBusy = useIsBusy();
  const current = useManagerState('current');
  const chosen = useManagerState('chosen');
  const scroller = useRef<HTMLDivElement>(null);
  const length = results?.length ?? 0;
  const { virtualizer, rowHeight } = useEntryVirtualizer(scroller, length);
  const currentAt = current?.at ?? -1;
  const { items, first, last } = useRowsInView(virtualizer, currentAt);

  const onKeyDown = useTableKeys(scroller, rowHeight);
  if (!results) return <p className="manager-empty">{i18n.t('manager.opening')}</p>;
  if (length === 0) return <NoEntries query={results.query} isBusy={isBusy} />;
  const isCurrentDrawn = currentAt >= first && currentAt <= last && results.rows.has(currentAt);
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- it has the focus for its rows
    <div
      ref={scroller}
      className="entries"
      role="grid"
      tabIndex={0}
      aria-label={i18n.t('search.results')}
      aria-rowcount={length + 1}
      aria-colcount={5}
      aria-multiselectable
      aria-busy={isBusy}
      // For tests: the query that the rows answer.
      data-query={results.query}
      aria-activedescendant={isCurrentDrawn ? rowId(currentAt) : undefined}
      onKeyDown={onKeyDown}
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onClick={(event) => chooseByClick(event, browsing)}
    >
      <TableHead />
      <div role="rowgroup" className="entries-body" style={{ height: virtualizer.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const row = results.rows.get(index);
          return (
            <EntryLine
              key={index}
              row={row}
              at={index}
              start={start}
              isCurrent={index === currentAt}
              isChosen={row !== undefined && chosen.has(row.entry.id)}
            />
          );
        })}
      </div>
    </div>
  );
}

/** Whether the list before stands here still, until what is asked now is read. */
function useIsBusy(): boolean {
  const results = useManagerState('results');
  const query = useManagerState('query');
  const view = useManagerState('view');
  const labels = useManagerState('labels');
  const shelf = useManagerState('shelf');
  return results !== null && !isAnswered(results, { query, view, labels, shelf });
}

/** Keeps the rows in view read, and the current one in view. Returns the places of the first and the last that are drawn. */
function useRowsInView(virtualizer: EntryVirtualizer, currentAt: number) {
  const { browsing } = useManagerStore();
  const results = useManagerState('results');
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  useEffect(
    () => browsing.need(first, last + 1),
    // oxlint-disable-next-line react/exhaustive-deps -- other results have other rows to read
    [browsing, first, last, results],
  );
  const query = results?.query;
  useEffect(() => {
    if (currentAt >= 0) virtualizer.scrollToIndex(currentAt, { align: 'auto' });
    // oxlint-disable-next-line react/exhaustive-deps -- the virtualizer is the same for as long as the table is shown
  }, [currentAt, query]);
  return { items, first, last };
}

function useEntryVirtualizer(scroller: RefObject<HTMLDivElement | null>, count: number) {
  const rem = useMemo(() => parseFloat(getComputedStyle(document.documentElement).fontSize), []);
  const rowHeight = ROW_HEIGHT * rem;
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    scrollPaddingStart: 2 * rem,
  });
  return { virtualizer, rowHeight };
}

/** A click takes one row alone; with Ctrl or on its tick it adds or drops it, with Shift all from the row chosen last. */
function chooseByClick(event: MouseEvent, browsing: Browsing) {
  const row = event.target instanceof Element && event.target.closest('[data-at]');
  if (!row) return;
  const isTick = event.target instanceof Element && event.target.closest('.entry-tick') !== null;
  const toggles = isTick || event.ctrlKey || event.metaKey;
  const how = event.shiftKey ? 'through' : toggles ? 'toggle' : 'alone';
  browsing.choose(Number(row.getAttribute('data-at')), how);
}

function TableHead() {
  const names = [
    i18n.t('manager.text'),
    i18n.t(labelListWords.functions),
    i18n.t(labelListWords.themes),
    i18n.t(labelListWords.forms),
    i18n.t('manager.used'),
  ];
  return (
    <div role="rowgroup" className="entries-head">
      <div role="row" aria-rowindex={1} className="entries-row">
        {names.map((name, at) => (
          <span key={name} role="columnheader" aria-colindex={at + 1}>
            {name}
          </span>
        ))}
      </div>
    </div>
  );
}

function NoEntries({ query, isBusy }: { query: string; isBusy: boolean }) {
  return (
    <p className="manager-empty" data-query={query} aria-busy={isBusy}>
      {query === '' ? i18n.t('manager.empty') : i18n.t('manager.none', [query])}
    </p>
  );
}
