import { browser } from '#imports';
import { createRoot } from 'react-dom/client';
import { Manager } from '@/components/manager/Manager';
import { createExtractClient } from '@/lib/extract/worker/client';
import { openPageOffice } from '@/lib/office/page-office';
import { askForOrigin } from '@/lib/office/site-permission';
import { pickFolder } from '@/lib/backup/places/pick-folder';
import { openPageBackups } from '@/lib/safekeeping/page-backups';
import { readManaged } from '@/lib/settings/managed-settings';
import { originPattern } from '@/lib/settings/origin-pattern';
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
  office: openPageOffice(),
  openOffice: async (library: Library) =>
    (await import('@/lib/office/open-office')).openOffice(library),
  askForOrigin,
  readManaged,
  enableSites: (origins: readonly string[]) =>
    browser.permissions.request({ origins: origins.map(originPattern) }).catch(() => false),
  pickFolder: () => pickFolder('bijia-office'),
  openSafekeeping: async (library: Library, latestRevision: () => number) =>
    (await import('@/lib/safekeeping/open-safekeeping')).openSafekeeping(library, latestRevision),
  checkLibrary: async (onRead: (count: number) => void) =>
    (await import('@/lib/library/check/check-library')).checkLibrary(onRead),
  isPrivate: browser.extension.inIncognitoContext,
};
if (root) createRoot(root).render(<Manager services={services} />);
