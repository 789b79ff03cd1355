import { browser } from '#imports';
import type { ManagerServices } from '@/components/manager/services';
import { pickFolder } from '@/lib/backup/places/pick-folder';
import { createExtractClient } from '@/lib/extract/worker/client';
import type { Library, VersionedFirstPage } from '@/lib/library';
import { openPageOffice } from '@/lib/office/page-office';
import { requestOrigin } from '@/lib/office/site-permission';
import { openPageBackups } from '@/lib/safekeeping/page-backups';
import type { SearchClient } from '@/lib/search/client/client';
import { readManaged } from '@/lib/settings/managed-settings';
import { originPattern } from '@/lib/settings/origin-pattern';

/** The library page's services in a real browser; what the first rows don't need is fetched after them. */
export function openManagerServices(
  search: SearchClient,
  early: VersionedFirstPage | null,
  onDrawn: () => void,
): ManagerServices {
  return {
    early,
    onDrawn,
    openLibrary: async (onBlocked) =>
      (await import('@/lib/library/open-library')).openLibrary(undefined, undefined, onBlocked),
    search,
    extract: createExtractClient(),
    openImport: async () => (await import('@/lib/importing/import-client')).openImport(),
    copyFacts: async () => (await import('@/lib/importing/copy-facts')).readCopyFacts(),
    backups: openPageBackups(() => {
      location.hash = 'backup';
    }),
    office: openPageOffice(),
    openOffice: async (library: Library) =>
      (await import('@/lib/office/open-office')).openOffice(library),
    requestOrigin,
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
}
