import { browser } from '#imports';
import { createRoot } from 'react-dom/client';
import { Manager } from '@/components/manager/Manager';
import { createExtractClient } from '@/lib/extract/worker/client';
import { openPageBackups } from '@/lib/safekeeping/page-backups';
import { type Library, openLibrary, openSearch } from '@/lib/library';
import { readFirstPageEarly } from '@/lib/library/entries/read-first-page-early';

const root = document.getElementById('root');
const owner = new AbortController();
addEventListener('pagehide', () => owner.abort(), { once: true });
const services = {
  firstPage: readFirstPageEarly(),
  openLibrary: () => openLibrary(),
  search: openSearch(owner.signal),
  extract: createExtractClient(),
  openImport: async () => (await import('@/lib/importing/import-client')).openImport(),
  copyFacts: async () => (await import('@/lib/importing/copy-facts')).readCopyFacts(),
  backups: openPageBackups(() => {
    location.hash = 'backup';
  }),
  openSafekeeping: async (library: Library, latestRevision: () => number) =>
    (await import('@/lib/safekeeping/open-safekeeping')).openSafekeeping(library, latestRevision),
  checkLibrary: async (onRead: (count: number) => void) =>
    (await import('@/lib/library/check/check-library')).checkLibrary(onRead),
  isPrivate: browser.extension.inIncognitoContext,
};
if (root) createRoot(root).render(<Manager services={services} />);
