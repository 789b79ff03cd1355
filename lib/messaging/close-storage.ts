import { browser } from '#imports';

/** Firefox has no such switch (bug 1724754); no content script of ours uses either area. */
interface Closable {
  setAccessLevel?: (access: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void>;
}

/** Closes the extension's storage to content scripts: a page that has taken over its process can't read it by way of them. */
export async function closeStorageToPages(): Promise<void> {
  const areas: Closable[] = [browser.storage.local, browser.storage.session];
  for (const area of areas) await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
