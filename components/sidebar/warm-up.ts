import { FIRST_PAGE_SIZE } from '@/lib/library/entries/stored-first-page';
import type { SidebarStore } from './store/sidebar-store';

/** How often each is run, so that the browser compiles what it runs. */
const ROUNDS = 5;

/**
 * Of every sort, since code that has never been run is compiled as code that never is, and what proves that wrong has the
 * browser throw all of it away: a phrase of the built-in pack as it stands, with two characters swapped, one left out, one too
 * many, one wrong, every second one, in another order; with initials; and by whole, unfinished and southern pinyin.
 */
export const WARM_UP_QUERIES: readonly string[] = [
  '处在承上启下',
  '处在上承启下',
  '处在上启下',
  '处在左承上启',
  '处在左上启下',
  '处承启联',
  '启下 处在',
  '处在 gz',
  'gongzuo',
  'gongzuoluoshi',
  'zhongdiangongz',
  'gonzuo',
  'zongdian',
  'gzls',
];

/**
 * Searches while the page is idle, so that search is compiled before the first key. A key that comes meanwhile waits for one
 * query at most. Ends at once where another thread searches, or a query of the user's still waits for its answer, which a
 * newer query would supersede.
 */
export async function warmUp(store: SidebarStore, signal: AbortSignal): Promise<void> {
  const { state, services } = store;
  await new Promise((resolve) => {
    requestIdleCallback(resolve);
  });
  for (const query of Array.from({ length: ROUNDS }, () => WARM_UP_QUERIES).flat()) {
    const { query: typed, results } = state.get();
    if (signal.aborted || results?.query !== typed) return;
    if (!services.search.queryNow(query, { limit: FIRST_PAGE_SIZE })) return;
    // A task of its own for each: idle callbacks would be a tenth of a second apart.
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
  }
}
