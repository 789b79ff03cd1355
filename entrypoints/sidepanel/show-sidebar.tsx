import { createRoot } from 'react-dom/client';
import { Sidebar } from '@/components/sidebar/Sidebar';
import type { VersionedFirstPage } from '@/lib/library';
import type { SearchClient } from '@/lib/search/client/client';
import { openSidebarServices } from './services';

/** Draws the sidebar, with the first entries where they were read already. */
export function showSidebar(
  search: SearchClient,
  early: VersionedFirstPage | null,
  onDrawn: () => void,
): void {
  const root = document.getElementById('root');
  const services = openSidebarServices(search, early, onDrawn);
  if (root) createRoot(root).render(<Sidebar services={services} />);
}
