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
 * Searches and draws before anybody types, one query after the other, so that the browser has compiled both when somebody does.
 * What is drawn stands in no document: it is neither laid out nor painted. It takes about a second; a key that comes meanwhile
 * waits for one query at most.
 */
export async function rehearse(store: SidebarStore, signal: AbortSignal): Promise<void> {
  const { state, services } = store;
  await idle();
  const root = createRoot(document.createElement('div'));
  try {
    for (const query of rehearsedQueries(firstText(store))) {
      const { query: asked, results } = state.get();
      // A question that waits for its answer would be given up for this one.
      if (signal.aborted || results?.query !== asked) return;
      const answer = services.search.queryNow(query, { limit: SHOWN });
      // Without a copy of the index another thread searches.
      if (!answer) return;
      flushSync(() =>
        root.render(
          <SidebarProvider value={store}>
            <Rehearsed rows={rowsOf(answer)} />
          </SidebarProvider>,
        ),
      );
      await letOthersIn();
    }
    // Tells tests that all of it was drawn.
    performance.mark('rehearsed');
  } finally {
    root.unmount();
  }
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve());
  });
}

/** A key, a frame, or anything else that waits comes before what follows. Idle callbacks would be a tenth of a second apart. */
function letOthersIn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
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
          ref={null}
          listId=""
          row={row}
          isCurrent={at === 0}
          isHovered={false}
          opens={null}
          place={at}
          count={rows.length}
          virtualIndex={at}
          onChoose={() => undefined}
        />
      ))}
      {first && <RowActions ref={null} entry={first.entry} place={undefined} virtualIndex={0} />}
    </>
  );
}
