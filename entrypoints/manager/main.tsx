import { browser } from '#imports';
import { createRoot } from 'react-dom/client';
import { Manager } from '@/components/manager/Manager';
import { createExtractClient } from '@/lib/extract/worker/client';
import { openLibrary, openSearch } from '@/lib/library';

const root = document.getElementById('root');
const owner = new AbortController();
addEventListener('pagehide', () => owner.abort(), { once: true });
const services = {
  openLibrary: () => openLibrary(),
  search: openSearch(owner.signal),
  extract: createExtractClient(),
  isPrivate: browser.extension.inIncognitoContext,
};
if (root) createRoot(root).render(<Manager services={services} />);
