import '@/components/shared/tokens.css';
import '@/components/shared/base.css';
import '@/components/shared/button.css';
import '@/components/sidebar/Sidebar.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { StatusBar } from '@/components/sidebar/bottom/StatusBar';
import { Browse } from '@/components/sidebar/Browse';
import * as lazyParts from '@/components/sidebar/lazy-parts';
import { SidebarProvider } from '@/components/sidebar/sidebar-context';
import { createSidebarStore } from '@/components/sidebar/store/sidebar-store';
import { createTestServices } from '@/components/sidebar/testing/test-services';
import { countMatches } from '@/lib/search/document/count-matches';
import type { SearchClient } from '@/lib/search/client/client';
import { ENTRIES } from './entries';
import { BLANKS, STATES } from './states';

/** Draws one state from the real components over services of memory; resolves when all that it shows is there. */
export async function drawState(root: HTMLElement, name: string): Promise<void> {
  const wanted = STATES.find((state) => state.name === name);
  if (!wanted) throw new Error(`There is no state ${name}.`);
  const entries = wanted.isAboutStatus ? ENTRIES.slice(0, 1) : ENTRIES;
  const { services } = createTestServices(entries, new Map(Object.entries(BLANKS)));
  services.search = withMarksAndCounts(services.search);
  const store = createSidebarStore(services);
  await Promise.all([lazyParts.FillPanel.preload(), lazyParts.BrowseView.preload()]);
  await store.start(new AbortController().signal);
  await wanted.arrange(store);
  createRoot(root).render(
    <StrictMode>
      <SidebarProvider value={store}>
        <main className="sidebar">
          <Browse />
          <StatusBar />
        </main>
      </SidebarProvider>
    </StrictMode>,
  );
  await document.fonts.ready;
  await untilStill(root);
}

/** The services of memory mark nothing and count phrases alone. */
function withMarksAndCounts(search: SearchClient): SearchClient {
  return {
    ...search,
    async query(query, options) {
      const answer = await search.query(query, options);
      if (!answer) return answer;
      const facets = countMatches(answer.docs);
      if (query === '') return { ...answer, facets };
      const textOf = new Map(answer.docs.map(({ id, text }) => [id, text]));
      const hits = answer.hits.map((hit) => {
        const at = textOf.get(hit.id)?.indexOf(query) ?? -1;
        return at < 0 ? hit : { ...hit, ranges: [[at, at + query.length]] as const };
      });
      return { ...answer, hits, facets };
    },
  };
}

/** Resolves when nothing in the page has changed for five frames. */
function untilStill(root: HTMLElement): Promise<void> {
  return new Promise((resolve) => {
    let left = 5;
    const changes = new MutationObserver(() => {
      left = 5;
    });
    changes.observe(root, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    const count = () => {
      left -= 1;
      if (left > 0) {
        requestAnimationFrame(count);
        return;
      }
      changes.disconnect();
      resolve();
    };
    requestAnimationFrame(count);
  });
}
