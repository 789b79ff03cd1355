import { browser } from '#imports';
import { onCaretMoved } from '@/lib/messaging/ask-bridge';
import { locateTarget } from './locate';
import type { TargetState } from './types';

/** The id of the tab that a window shows; null when the window has gone. */
export async function activeTab(windowId: number): Promise<number | null> {
  const tabs = await browser.tabs.query({ active: true, windowId }).catch(() => []);
  return tabs[0]?.id ?? null;
}

/** Tells where an insertion would go, now and after every change in a window's shown tab, until the signal aborts. */
export function watchTarget(
  windowId: number,
  onChange: (state: TargetState) => void,
  signal: AbortSignal,
): void {
  let shown: number | null = null;
  let asked = 0;

  async function look() {
    asked += 1;
    const question = asked;
    const tabId = await activeTab(windowId);
    if (question === asked) shown = tabId;
    const state: TargetState = tabId === null ? { state: 'no-tab' } : await locateTarget(tabId);
    // The newest question wins; answers to older ones come too late.
    if (question === asked && !signal.aborted) onChange(state);
  }

  const lookAgain = () => void look();
  const ifShown = (tabId: number) => {
    if (tabId === shown) lookAgain();
  };
  listen(browser.tabs.onActivated, (info) => info.windowId === windowId && lookAgain(), signal);
  listen(
    browser.tabs.onUpdated,
    (tabId, change) => {
      if (change.status !== undefined || change.title !== undefined) ifShown(tabId);
    },
    signal,
  );
  listen(browser.tabs.onRemoved, ifShown, signal);
  // A click on the toolbar button grants `activeTab` for the shown tab, and no permission event tells of it.
  listen(browser.action.onClicked, lookAgain, signal);
  listen(browser.permissions.onAdded, lookAgain, signal);
  listen(browser.permissions.onRemoved, lookAgain, signal);
  onCaretMoved(ifShown, signal);
  // Who comes here from the document may come from a frame that `document.open()` made deaf (CKEditor 4 at `setData`).
  addEventListener('focus', lookAgain, { signal });
  lookAgain();
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
