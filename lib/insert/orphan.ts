import { browser } from '#imports';

/**
 * Whether the extension was updated or removed under this script, which lives on in its page: nothing of the extension's answers any
 * more, and some of its functions throw.
 */
export function isOrphan(): boolean {
  return browser.runtime?.id === undefined;
}
