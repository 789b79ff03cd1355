import { createRoot } from 'react-dom/client';
import { Manager } from '@/components/manager/Manager';
import type { VersionedFirstPage } from '@/lib/library';
import type { SearchClient } from '@/lib/search/client/client';
import { openManagerServices } from './services';

/** Draws the library page, with the first entries where they were read already. */
export function showManager(
  search: SearchClient,
  early: VersionedFirstPage | null,
  onDrawn: () => void,
): void {
  const root = document.getElementById('root');
  const services = openManagerServices(search, early, onDrawn);
  if (root) createRoot(root).render(<Manager services={services} />);
}
