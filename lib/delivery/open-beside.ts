import { browser } from '#imports';
import { openSidebar } from '@/lib/messaging/open-sidebar';
import { BRIDGE_FILE } from './bridge-file';

/** How long (ms) the sidebar waits for the bridge: a page that hangs must not keep it closed. */
const LIMIT = 150;

/**
 * Opens the sidebar of a tab's window once the bridge is in the page: many pages redraw their text when the keyboard leaves, and the caret must be known
 * by then. To be called in the handler of the user's click or key. Rejects where the window has no place for a sidebar.
 */
export function openBeside({
  id,
  windowId,
}: {
  id?: number | undefined;
  windowId: number;
}): Promise<void> {
  if (id === undefined) return openSidebar(windowId);
  const target = { tabId: id, allFrames: true };
  const files: (typeof BRIDGE_FILE)[] = [BRIDGE_FILE];
  const injection = { target, files, injectImmediately: true };
  // Firefox opens its sidebar only within the handler itself.
  if (import.meta.env.FIREFOX) {
    void browser.scripting.executeScript(injection).catch(() => undefined);
    return openSidebar(windowId);
  }
  return new Promise((resolve, reject) => {
    let isOpening = false;
    const open = () => {
      // A page that may not be entered is said so in the sidebar.
      void browser.runtime.lastError;
      if (isOpening) return;
      isOpening = true;
      openSidebar(windowId).then(resolve, reject);
    };
    browser.scripting.executeScript(injection, open);
    passTime(performance.now() + LIMIT, () => isOpening, open);
  });
}

/**
 * Calls back at a time, or never once `isDone`. Chromium hands the user's gesture, without which no sidebar opens, on to the callback of an extension API's function, but
 * to no timer and past no `await`: so time is passed by asking for something trifling again and again.
 */
function passTime(end: number, isDone: () => boolean, then: () => void): void {
  if (isDone()) return;
  if (performance.now() >= end) then();
  else browser.runtime.getPlatformInfo(() => passTime(end, isDone, then));
}
