import './ResultList.css';
import { type Ref, type RefObject, useImperativeHandle, useRef } from 'react';
import { i18n } from '../../shared/cached-i18n';
import { FillPanel } from '../lazy-parts';
import { useSidebarState, useSidebarStore } from '../sidebar-context';
import type { Results } from '../store/state';
import { listAttributes } from './combobox';
import { FoldLine } from './FoldLine';
import { countFolded } from './list-items';
import { NoResult } from './NoResult';
import { ResultRow } from './ResultRow';
import { RowActions } from './RowActions';
import { SimilarPanel } from './SimilarPanel';
import { SourcePanel } from './SourcePanel';
import { useHoveredRow } from './use-hovered-row';
import { useVirtualRows } from './use-virtual-rows';

/** What the search field can ask of the list. */
export interface ResultListHandle {
  /** Takes the keyboard to the open panel, else to the chosen row's actions; false when neither is there. */
  enterRow(): boolean;
}

interface ResultListProps {
  ref: Ref<ResultListHandle>;
  results: Results | null;
  listId: string;
}

/**
 * The results. Nothing that can be pressed may stand inside an option, so the rows' actions and the open panel lie beside the
 * list box in the same scroller, at the offsets that the virtualiser measured.
 */
export function ResultList({ ref, results, listId }: ResultListProps) {
  const store = useSidebarStore();
  const currentId = useSidebarState('currentId');
  const panel = useSidebarState('panel');
  const scroller = useRef<HTMLDivElement>(null);
  const currentActions = useRef<HTMLDivElement>(null);
  const panelBox = useRef<HTMLDivElement>(null);
  const rows = results?.rows ?? [];
  const { container, ...virtual } = useVirtualRows({
    scroller,
    rows,
    currentId,
    panelId: panel?.id ?? null,
  });
  const hover = useHoveredRow(results);

  useImperativeHandle(ref, () => ({
    enterRow: () =>
      (panel?.shows === 'fill' && focusFirst(panelBox.current)) ||
      focusFirst(currentActions.current),
  }));

  const count = (results?.total ?? rows.length) - countFolded(rows);
  const open = panel && rows.find((row) => row.entry.id === panel.id);
  const filledId = panel?.shows === 'fill' ? panel.id : null;
  const withActions = virtual.rows.filter(
    ({ row }) =>
      row.entry.id !== filledId && (row.entry.id === currentId || row.entry.id === hover.id),
  );
  return (
    <div className="results" ref={scroller}>
      <div className="results-all" ref={container} {...hover.handlers}>
        <div
          {...listAttributes(listId)}
          className="rows"
          aria-label={i18n.t('search.results')}
          // Tells tests which query the rows answer.
          data-query={results?.query}
        >
          {virtual.rows.map(({ row, index, at }) => (
            <ResultRow
              // What stands in a place changes at every key: to draw that again takes less than to take it out and put another in.
              key={at}
              ref={virtual.measure}
              listId={listId}
              row={row}
              isCurrent={row.entry.id === currentId}
              isHovered={row.entry.id === hover.id}
              opens={row.entry.id === panel?.id ? panel.shows : null}
              place={index}
              count={count}
              virtualIndex={at}
              onChoose={() => store.chooseRow(row.entry.id)}
            />
          ))}
        </div>
        {withActions.map(({ row, at }) => (
          <RowActions
            key={at}
            ref={row.entry.id === currentId ? currentActions : null}
            entry={row.entry}
            place={virtual.atEnd}
            virtualIndex={at}
          />
        ))}
        {virtual.folds.map(({ key, row, isUnfolded, at }) => (
          <FoldLine
            key={key}
            ref={virtual.measure}
            row={row}
            isUnfolded={isUnfolded}
            isCurrent={row.entry.id === currentId}
            virtualIndex={at}
          />
        ))}
        {panel && open && virtual.panel && (
          <div
            key={panel.id}
            className="row-panel"
            ref={(element) => {
              panelBox.current = element;
              virtual.measure(element);
            }}
            data-index={virtual.panel.at}
          >
            {panel.shows === 'fill' ? (
              <FillPanel
                key={panel.id}
                entry={open.entry}
                onShown={() => revealPanel(scroller, panelBox)}
              />
            ) : panel.shows === 'similar' ? (
              <SimilarPanel entry={open.entry} />
            ) : (
              <SourcePanel entry={open.entry} />
            )}
          </div>
        )}
      </div>
      {results && rows.length === 0 && <NoResult query={results.query} />}
    </div>
  );
}

/** A blank before the buttons below it, and those before a fold's. */
const FIRSTS = [
  'input[data-blank]',
  '.fill-bar button:enabled',
  'button:enabled:not([tabindex="-1"])',
];

function focusFirst(box: HTMLElement | null): boolean {
  const first = FIRSTS.map((selector) => box?.querySelector<HTMLElement>(selector)).find(
    (element) => element,
  );
  first?.focus();
  return first !== undefined && first !== null;
}

/** Scrolls so that an opened panel is seen with its row: its end too where there is room, else its row at the top. */
function revealPanel(
  scroller: RefObject<HTMLElement | null>,
  panel: RefObject<HTMLElement | null>,
) {
  // The virtualiser measures the panel in this frame and has moved what follows by the next.
  requestAnimationFrame(() => {
    const row = scroller.current?.querySelector('[role=option][aria-selected=true]');
    if (!scroller.current || !panel.current || !row) return;
    const view = scroller.current.getBoundingClientRect();
    const above = row.getBoundingClientRect().top - view.top;
    const below = panel.current.getBoundingClientRect().bottom - view.bottom;
    scroller.current.scrollTop += below > 0 ? Math.min(below, above) : Math.min(above, 0);
  });
}
