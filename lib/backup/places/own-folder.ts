import { folderPlace } from './folder-place';
import type { ReadablePlace } from './types';

/**
 * Returns the extension's own folder in the browser, for copies of what stood before a restore. It needs no permission and goes with
 * the profile: it is the way back from an act, and no backup.
 */
export async function ownFolder(): Promise<ReadablePlace> {
  const root = await navigator.storage.getDirectory();
  return folderPlace(await root.getDirectoryHandle('copies', { create: true }));
}
