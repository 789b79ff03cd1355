import { createSearchClient, type SearchClient } from '@/lib/search/client/client';
import { readStoredIndex } from './stored-index';

/**
 * Opens search over the library for a page, until the signal aborts. The page holds an index of its own and answers within the
 * key's own frame: what a worker answers is painted a frame later, since Chromium draws what was typed before any other task
 * (DeferRendererTasksAfterInput). The stored index is read at once; what opens it is loaded when `drawn` resolves (at once by
 * default), so that the page does not wait for it.
 */
export function openSearch(
  signal: AbortSignal,
  drawn: Promise<void> = Promise.resolve(),
): SearchClient {
  const early = readStoredIndex(drawn);
  return createSearchClient(signal, async (onChange) => {
    await drawn;
    const { openPageIndex } = await import('./open-page-index');
    return openPageIndex(early, onChange, signal);
  });
}
