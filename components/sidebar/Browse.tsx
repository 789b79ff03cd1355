import { useRef } from 'react';
import { FieldContext } from './focus-context';
import { ResultList, type ResultListHandle } from './results/ResultList';
import { useResultsCombobox } from './results/use-results-combobox';
import { useSidebarState } from './sidebar-context';
import { FilterChips } from './top/FilterChips';
import { KindTabs } from './top/KindTabs';
import { SearchField } from './top/SearchField';
import { TargetLine } from './top/TargetLine';

/** Searching and its results: everything but the status line. */
export function Browse() {
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<ResultListHandle>(null);
  const results = useSidebarState('results');
  const combobox = useResultsCombobox(results?.rows ?? []);
  return (
    <FieldContext value={field}>
      <search className="sidebar-top">
        <SearchField
          ref={field}
          combobox={combobox}
          onEnterRow={() => list.current?.enterRow() ?? false}
        />
        <TargetLine />
      </search>
      <KindTabs>
        <FilterChips />
        <ResultList ref={list} results={results} combobox={combobox} />
      </KindTabs>
    </FieldContext>
  );
}
