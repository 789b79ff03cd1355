import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { ResultRow } from '../results/ResultRow';
import { RowActions } from '../results/RowActions';
import { SidebarProvider } from '../sidebar-context';
import { rowsOf } from '../store/searching';
import type { SidebarStore } from '../store/sidebar-store';
import type { Row } from '../store/state';
import { rehearsedQueries } from './rehearsed-queries';

/** As many as are seen at once. */
const SHOWN = 8;

/**
 * Searches and draws before anybody types, one query at a time and only while the page has nothing else to do, so that the
 * browser has compiled both when somebody does. What is drawn stands in no document: it is neither laid out nor painted.
 */
export function rehearse(
  store: SidebarStore,
  whenIdle: (act: () => void) => void,
  signal: AbortSignal,
): void {
  const { search } = store.services;
  const queries = rehearsedQueries(firstText(store));
  const root = createRoot(document.createElement('div'));
  const goOn = () => {
    const query = queries.pop();
    const answer = query === undefined ? null : search.queryNow(query, { limit: SHOWN });
    // Without a copy of the index another thread searches.
    if (!answer || signal.aborted) {
      root.unmount();
      return;
    }
    flushSync(() =>
      root.render(
        <SidebarProvider value={store}>
          <Rehearsed rows={rowsOf(answer)} />
        </SidebarProvider>,
      ),
    );
    whenIdle(goOn);
  };
  whenIdle(goOn);
}

function firstText({ state }: SidebarStore): string {
  const entry = state.get().results?.rows[0]?.entry;
  if (!entry) return '';
  return entry.kind === 'phrase' ? entry.text : entry.body;
}

function Rehearsed({ rows }: { rows: readonly Row[] }) {
  const [first] = rows;
  return (
    <>
      {rows.map((row, at) => (
        <ResultRow
          // As in the list: what stands in a place is drawn anew.
          // oxlint-disable-next-line react/no-array-index-key -- see above
          key={at}
          row={row}
          isCurrent={at === 0}
          isHovered={false}
          opens={null}
          optionProps={{}}
          position={at + 1}
          count={rows.length}
          virtualIndex={at}
          start={at}
        />
      ))}
      {first && <RowActions ref={null} entry={first.entry} end={0} />}
    </>
  );
}
