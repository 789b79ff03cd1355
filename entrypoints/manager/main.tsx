import { createRoot } from 'react-dom/client';
import { Manager } from '@/components/manager/Manager';
import { createExtractClient } from '@/lib/extract/client';
import { openLibrary, openSnapshotStore } from '@/lib/library';
import { createSearchClient } from '@/lib/search/client';

const root = document.getElementById('root');
const owner = new AbortController();
addEventListener('pagehide', () => owner.abort(), { once: true });
const services = {
  openLibrary: () => openLibrary(),
  search: createSearchClient(owner.signal, { snapshots: openSnapshotStore() }),
  extract: createExtractClient(),
};
if (root) createRoot(root).render(<Manager services={services} />);
