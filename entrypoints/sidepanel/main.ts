import { openEarly } from '@/lib/library/search/open-early';

// One sidebar a window, for as long as its page lives.
const { search, first, onDrawn } = openEarly();

async function show(): Promise<void> {
  // Both at once: the code is loaded while the first entries are read.
  const [{ showSidebar }, early] = await Promise.all([import('./show-sidebar'), first]);
  showSidebar(search, early, onDrawn);
}

void show();
