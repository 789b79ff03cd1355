import type { VersionedFirstPage } from '@/lib/library';
import { readFirstPageEarly } from '@/lib/library/entries/read-first-page-early';
import { openSearch } from '@/lib/library/search/open-search';

// What takes longest begins first, and with it nothing is loaded that takes long itself: the stored index, the first
// entries, and only then the sidebar.

// One sidebar a window, for as long as its page lives; the page's end ends everything it listens to.
const owner = new AbortController();
addEventListener('pagehide', () => owner.abort(), { once: true });

const drawn = Promise.withResolvers<void>();
const search = openSearch(owner.signal, drawn.promise);

/** How long the sidebar waits for the first entries, in ms; mostly they are there before it. Without them it shows none until the library is open. */
const WAITED_FOR = 100;

async function show(): Promise<void> {
  const tooLate = new Promise<null>((resolve) => {
    setTimeout(resolve, WAITED_FOR, null);
  });
  const first: Promise<VersionedFirstPage | null> = Promise.race([readFirstPageEarly(), tooLate]);
  const { showSidebar } = await import('./show-sidebar');
  showSidebar(search, await first, drawn.resolve);
}

void show();
