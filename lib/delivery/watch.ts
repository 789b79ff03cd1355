import { browser } from '#imports';
import { onCaretMoved } from '@/lib/messaging/send-to-bridge';
import { forgetFrames } from './bridge-frames';
import { type Look, lookAtTab } from './locate';

/** The id of the tab that a window shows; null when the window has gone. */
export async function activeTab(windowId: number): Promise<number | null> {
  const tabs = await browser.tabs.query({ active: true, windowId }).catch(() => []);
  return tabs[0]?.id ?? null;
}

/** How often (ms) the shown tab is looked at, and how soon after a look the next may follow: a page can report a thousand moves a second. */
const LOOK_INTERVAL = 700;
const LEAST_PAUSE = 200;

/**
 * Calls back with where an insertion would go and how much is selected, now and whenever that changes in a window's shown tab (a target that is as it was is the same object), until the signal aborts. Besides the browser's events it looks
 * again every 700 ms while the sidebar is shown: no event says that an editor was removed, that a page hangs or that a tab has crashed.
 */
export function watchTarget(
  windowId: number,
  onChange: (look: Look) => void,
  signal: AbortSignal,
): void {
  let shown: number | null = null;
  let last: Look | null = null;
  let isLooking = false;
  let isDue = false;

  async function look() {
    if (signal.aborted) return;
    isDue = isLooking;
    if (isLooking) return;
    isLooking = true;
    const tabId = await activeTab(windowId);
    shown = tabId;
    const seen: Look =
      tabId === null ? { target: { state: 'no-tab' }, selected: 0 } : await lookAtTab(tabId);
    const now = keepSameTarget(seen, last);
    // A tab that was left meanwhile is looked at again at once.
    const isStillShown = (await activeTab(windowId)) === tabId;
    const isNew = now.target !== last?.target || now.selected !== last.selected;
    if (!signal.aborted && isStillShown && isNew) {
      last = now;
      onChange(now);
    }
    setTimeout(() => {
      isLooking = false;
      if (isDue) void look();
    }, LEAST_PAUSE);
  }

  const lookAgain = () => void look();
  const forgetAndLook = (tabId?: number) => {
    forgetFrames(tabId);
    lookAgain();
  };
  const reenter = () => forgetAndLook();
  listen(browser.tabs.onActivated, (info) => info.windowId === windowId && lookAgain(), signal);
  listen(
    browser.tabs.onUpdated,
    (tabId, change) => {
      if (change.status !== undefined) forgetFrames(tabId);
      if (tabId === shown && (change.status !== undefined || change.title !== undefined))
        lookAgain();
    },
    signal,
  );
  listen(browser.tabs.onRemoved, (tabId) => tabId === shown && forgetAndLook(tabId), signal);
  // A click on the toolbar button grants `activeTab` for the shown tab, and no permission event reports it.
  listen(browser.action.onClicked, reenter, signal);
  listen(browser.permissions.onAdded, reenter, signal);
  listen(browser.permissions.onRemoved, reenter, signal);
  onCaretMoved((tabId) => tabId === shown && lookAgain(), signal);
  // The user who comes here from the document may come from a frame that `document.open()` made deaf (CKEditor 4 at `setData`).
  addEventListener('focus', reenter, { signal });
  const looking = setInterval(() => {
    if (document.visibilityState === 'visible') lookAgain();
  }, LOOK_INTERVAL);
  signal.addEventListener('abort', () => clearInterval(looking));
  lookAgain();
}

/** A look whose target is the very object of the look before, where it says the same. */
function keepSameTarget(look: Look, before: Look | null): Look {
  const isSame = before !== null && JSON.stringify(look.target) === JSON.stringify(before.target);
  return isSame ? { ...look, target: before.target } : look;
}

interface BrowserEvent<Callback> {
  addListener(callback: Callback): void;
  removeListener(callback: Callback): void;
}

function listen<Callback>(
  event: BrowserEvent<Callback>,
  callback: Callback,
  signal: AbortSignal,
): void {
  event.addListener(callback);
  signal.addEventListener('abort', () => event.removeListener(callback));
}
