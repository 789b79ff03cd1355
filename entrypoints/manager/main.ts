import { openEarly } from '@/lib/library/search/open-early';

const { search, first, onDrawn } = openEarly();

async function show(): Promise<void> {
  // Both at once: the code is loaded while the first entries are read.
  const [{ showManager }, early] = await Promise.all([import('./show-manager'), first]);
  showManager(search, early, onDrawn);
}

void show();
