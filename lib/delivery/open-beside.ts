import { browser } from '#imports';
import { openSidebar } from '@/lib/messaging/open-sidebar';
import { BRIDGE_FILE } from './bridge-file';

/** How late (ms) a page's answer still opens the sidebar; later the user is elsewhere, and it would take the keyboard there. */
const LIMIT = 3000;

/** Tabs whose page has not answered yet. */
const waiting = new Set<number>();

/**
 * Opens the sidebar of a tab's window once the bridge is in the page: many pages redraw their text when the keyboard leaves, and the caret must be known
 * by then. Called again while the page does not answer, it opens at once. To be called in the handler of the user's click or key. Rejects where the
 * window has no place for a sidebar.
 *
 * Chromium 156 passes the user's gesture, without which no sidebar opens, on to the callback of one extension function, and from there to no other: so
 * the page's answer can open the sidebar, and no time limit can.
 */
export function openBeside({
  id,
  windowId,
}: {
  id?: number | undefined;
  windowId: number;
}): Promise<void> {
  // The page does not answer, and the user has pressed again.
  if (id === undefined || waiting.delete(id)) return openSidebar(windowId);
  const injection = (allFrames: boolean) => ({
    target: { tabId: id, allFrames },
    files: [BRIDGE_FILE] as (typeof BRIDGE_FILE)[],
    injectImmediately: true,
  });
  void browser.scripting.executeScript(injection(true)).catch(() => undefined);
  // Firefox opens its sidebar only within the handler itself.
  if (import.meta.env.FIREFOX) return openSidebar(windowId);
  waiting.add(id);
  const latest = performance.now() + LIMIT;
  return new Promise((resolve, reject) => {
    // Only the page itself is waited for: a frame of another origin may hang. The answer is that of the bridge itself: an injection without a file is answered before it is there.
    browser.scripting.executeScript(injection(false), () => {
      // A page that may not be entered is said so in the sidebar.
      void browser.runtime.lastError;
      if (waiting.delete(id) && performance.now() <= latest)
        openSidebar(windowId).then(resolve, reject);
      else resolve();
    });
  });
}
