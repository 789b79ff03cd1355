import { memo, useMemo, useRef } from 'react';
import { FieldContext } from './focus-context';
import { ResultList, type ResultListHandle } from './results/ResultList';
import { useResultsCombobox } from './results/use-results-combobox';
import { useSidebarState } from './sidebar-context';
import { FilterChips } from './top/FilterChips';
import { KindTabs } from './top/KindTabs';
import { SearchField } from './top/SearchField';
import { TargetLine } from './top/TargetLine';

// Typing draws the field alone: all of these change with the results, which come later.
const Tabs = memo(KindTabs);
const Chips = memo(FilterChips);
const List = memo(ResultList);
const Target = memo(TargetLine);

/** Searching and its results: everything but the status line. */
export const Browse = memo(function Browse() {
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<ResultListHandle>(null);
  const results = useSidebarState('results');
  const { getInputProps, getMenuProps, getItemProps } = useResultsCombobox(results?.rows ?? []);
  const combobox = useMemo(
    () => ({ getInputProps, getMenuProps, getItemProps }),
    [getInputProps, getMenuProps, getItemProps],
  );
  const browsed = useMemo(
    () => (
      <>
        <Chips />
        <List ref={list} results={results} combobox={combobox} />
      </>
    ),
    [results, combobox],
  );
  return (
    <FieldContext value={field}>
      <search className="sidebar-top">
        <SearchField
          ref={field}
          combobox={combobox}
          onEnterRow={() => list.current?.enterRow() ?? false}
        />
        <Target />
      </search>
      <Tabs>{browsed}</Tabs>
    </FieldContext>
  );
});
