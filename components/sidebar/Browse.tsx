import { type KeyboardEvent, memo, useId, useRef, useState } from 'react';
import { BrowseEntry } from './browse/BrowseEntry';
import { FieldContext } from './focus-context';
import { BrowseView } from './lazy-parts';
import { ResultList, type ResultListHandle } from './results/ResultList';
import { useSidebarState } from './sidebar-context';
import { FilterChips } from './top/FilterChips';
import { KindTabs } from './top/KindTabs';
import { SearchField } from './top/SearchField';
import { TargetLine } from './top/TargetLine';
import type { Row } from './store/state';

// Typing draws the field alone: all of these change with the results, which come later.
const Tabs = memo(KindTabs);
const Chips = memo(FilterChips);
const List = memo(ResultList);
const Target = memo(TargetLine);

const NO_ROWS: readonly Row[] = [];

/** Searching and its results, or the labels to choose from while nothing is searched: everything but the status line. */
export const Browse = memo(function Browse() {
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<ResultListHandle>(null);
  const entry = useRef<HTMLButtonElement>(null);
  const view = useRef<HTMLDivElement>(null);
  const listId = useId();
  const results = useSidebarState('results');
  const isEmpty = useSidebarState('text') === '';
  const [isOpen, setOpen] = useState(false);
  const isBrowsing = isOpen && isEmpty;
  // What is not seen can't be chosen: no key may insert a row behind the labels.
  const shown = isBrowsing ? null : results;
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (!isBrowsing || event.target !== field.current || event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') setOpen(false);
    else if (['ArrowDown', 'Enter', 'Tab'].includes(event.key) && !event.shiftKey)
      view.current?.querySelector<HTMLElement>('[role=option]')?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <FieldContext value={field}>
      <search className="sidebar-top" {...{ onKeyDownCapture }}>
        <SearchField
          ref={field}
          listId={listId}
          rows={shown?.rows ?? NO_ROWS}
          onEnterRow={() => list.current?.enterRow() ?? false}
        />
        <Target />
      </search>
      <div className="sidebar-filtered">
        <Tabs />
        <Chips />
        {isEmpty && !isBrowsing && <BrowseEntry ref={entry} onOpen={() => setOpen(true)} />}
        {isBrowsing && (
          <div className="sidebar-browse" ref={view}>
            <BrowseView onClose={() => setOpen(false)} />
          </div>
        )}
        <div className="sidebar-results" hidden={isBrowsing}>
          <List ref={list} results={shown} listId={listId} />
        </div>
      </div>
    </FieldContext>
  );
});
