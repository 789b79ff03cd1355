import './ResultList.css';
import { type Ref, type RefObject, useImperativeHandle, useRef } from 'react';
import type { ShownEntry } from '@/lib/library';
import { i18n } from '../../shared/cached-i18n';
import { FillPanel } from '../lazy-parts';
import { useSidebarState, useSidebarStore } from '../sidebar-context';
import type { OpenPanel, Results } from '../store/state';
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

/** What the search field can call on the list. */
export interface ResultListHandle {
  /** Takes the keyboard to the open panel, else to the chosen row's actions; false when neither is there. */
  enterRow(): boolean;
}

type VirtualRows = ReturnType<typeof useVirtualRows>;

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
  const currentId = useSidebarState('currentId');
  const panel = useSidebarState('panel');
  const scroller = useRef<HTMLDivElement>(null);
  const currentActions = useRef<HTMLDivElement>(null);
  const panelBox = useRef<HTMLDivElement>(null);
  const rows = results?.rows ?? [];
  const panelId = panel?.id ?? null;
  const { container, ...virtual } = useVirtualRows({ scroller, rows, currentId, panelId });
  const hover = useHoveredRow(results);

  useImperativeHandle(ref, () => ({
    enterRow: () =>
      (panel?.shows === 'fill' && focusFirst(panelBox.current)) ||
      focusFirst(currentActions.current),
  }));

  const open = panel && rows.find((row) => row.entry.id === panel.id);
  const filledId = panel?.shows === 'fill' ? panel.id : null;
  const withActions = virtual.rows.filter(
    ({ row: { entry } }) =>
      entry.id !== filledId && (entry.id === currentId || entry.id === hover.id),
  );
  return (
    <div className="results" ref={scroller}>
      <div className="results-all" ref={container} {...hover.handlers}>
        <RowOptions results={results} virtual={virtual} listId={listId} hoveredId={hover.id} />
        {withActions.map(({ row, at }) => (
          <RowActions
            key={at}
            ref={row.entry.id === currentId ? currentActions : null}
            entry={row.entry}
            place={virtual.atEnd}
            virtualIndex={at}
          />
        ))}
        <FoldLines virtual={virtual} />
        {panel && open && virtual.panel && (
          <RowPanel
            key={panel.id}
            ref={(element) => {
              panelBox.current = element;
              virtual.measure(element);
            }}
            shows={panel.shows}
            entry={open.entry}
            virtualIndex={virtual.panel.at}
            onFillShown={() => revealPanel(scroller, panelBox)}
          />
        )}
      </div>
      {results && rows.length === 0 && <NoResult query={results.query} />}
    </div>
  );
}

interface RowOptionsProps {
  results: Results | null;
  virtual: Pick<VirtualRows, 'rows' | 'measure'>;
  listId: string;
  hoveredId: string | null;
}

/** The list box of the rows that are near what is seen. */
function RowOptions({ results, virtual, listId, hoveredId }: RowOptionsProps) {
  const store = useSidebarStore();
  const currentId = useSidebarState('currentId');
  const panel = useSidebarState('panel');
  const rows = results?.rows ?? [];
  const count = (results?.total ?? rows.length) - countFolded(rows);
  return (
    <div
      {...listAttributes(listId)}
      className="rows"
      aria-label={i18n.t('search.results')}
      // For tests: which query the rows answer.
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
          isHovered={row.entry.id === hoveredId}
          opens={row.entry.id === panel?.id ? panel.shows : null}
          place={index}
          count={count}
          virtualIndex={at}
          onChoose={() => store.chooseRow(row.entry.id)}
        />
      ))}
    </div>
  );
}

function FoldLines({ virtual }: { virtual: Pick<VirtualRows, 'folds' | 'measure'> }) {
  const currentId = useSidebarState('currentId');
  return virtual.folds.map(({ key, row, isUnfolded, at }) => (
    <FoldLine
      key={key}
      ref={virtual.measure}
      row={row}
      isUnfolded={isUnfolded}
      isCurrent={row.entry.id === currentId}
      virtualIndex={at}
    />
  ));
}

interface RowPanelProps {
  ref: Ref<HTMLDivElement>;
  shows: OpenPanel['shows'];
  entry: ShownEntry;
  virtualIndex: number;
  onFillShown: () => void;
}

/** What lies open below a row. */
function RowPanel({ ref, shows, entry, virtualIndex, onFillShown }: RowPanelProps) {
  return (
    <div className="row-panel" ref={ref} data-index={virtualIndex}>
      {shows === 'fill' ? (
        <FillPanel key={entry.id} entry={entry} onShown={onFillShown} />
      ) : shows === 'similar' ? (
        <SimilarPanel entry={entry} />
      ) : (
        <SourcePanel entry={entry} />
      )}
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
  const taken = new AbortController();
  for (const act of ['wheel', 'pointerdown', 'touchmove', 'keydown'])
    scroller.current?.addEventListener(act, () => taken.abort(), { signal: taken.signal });
  let framesLeft = FRAMES_TO_SETTLE;
  const reveal = () => {
    const row = scroller.current?.querySelector('[role=option][aria-selected=true]');
    if (taken.signal.aborted) return;
    if (!scroller.current || !panel.current || !row) {
      taken.abort();
      return;
    }
    const view = scroller.current.getBoundingClientRect();
    const above = row.getBoundingClientRect().top - view.top;
    const below = panel.current.getBoundingClientRect().bottom - view.bottom;
    scroller.current.scrollTop += below > 0 ? Math.min(below, above) : Math.min(above, 0);
    framesLeft -= 1;
    if (framesLeft > 0) requestAnimationFrame(reveal);
    else taken.abort();
  };
  requestAnimationFrame(reveal);
}

/**
 * The virtualiser measures the panel in its first frame, as a rule, and has moved what follows by the next; on a busy computer it
 * takes longer. Whoever scrolls or types meanwhile has the list to themselves.
 */
const FRAMES_TO_SETTLE = 20;
