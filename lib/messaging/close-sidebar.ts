import { browser } from '#imports';
import { defineExtensionMessaging } from '@webext-core/messaging';
import { countOpenings } from './open-sidebar';

/** Firefox's sidebar, which WXT's types (Chromium's) leave out. MDN: sidebarAction, Firefox 54 and later. */
type WithSidebarClose = typeof browser & { sidebarAction: { close(): Promise<void> } };

/** What the sidebar requests of the background, because it is gone itself before it is done. */
interface ClosingProtocol {
  /** Closes the side panel of a window and gives the keyboard to the document beside it. */
  closeSidePanel(windowId: number): void;
}

/**
 * Closes the sidebar of a window and gives the keyboard back to the document. In Firefox, which does so by itself, it must be
 * called in a handler of user input.
 */
export async function closeSidebar(windowId: number): Promise<void> {
  if (import.meta.env.FIREFOX) {
    await (browser as WithSidebarClose).sidebarAction.close();
    return;
  }
  const { sendMessage } = defineExtensionMessaging<ClosingProtocol>();
  // Without the background the panel closes all the same, and a click gives the document its keyboard.
  await sendMessage('closeSidePanel', windowId).catch(() => browser.sidePanel.close({ windowId }));
}

/** Lets the background close side panels for the extension's own pages, and for nobody else. */
export function answerClosing(): void {
  if (import.meta.env.FIREFOX) return;
  const { onMessage } = defineExtensionMessaging<ClosingProtocol>();
  onMessage('closeSidePanel', ({ sender, data }) => {
    const windowId: unknown = data;
    if (sender.id !== browser.runtime.id || !sender.url?.startsWith(browser.runtime.getURL('/')))
      throw new Error('not from the extension');
    if (typeof windowId !== 'number') throw new Error('not a window');
    // Not awaited: the page that sent the request is gone before it is done.
    void closeSidePanel(windowId);
  });
}

async function closeSidePanel(windowId: number): Promise<void> {
  const openings = countOpenings();
  const shown = await shownTab(windowId).catch(() => null);
  const isKnown = shown !== null && (await losesKeyboard());
  // What the first closing has shown spares the later ones the wait.
  if (isKnown) await visitAnotherTab(shown);
  await browser.sidePanel.close({ windowId });
  if (!shown) return;
  // Looked at also behind the visit: on a busy machine the panel may have taken the keyboard again before it closed.
  const hasIt = await hasKeyboard(shown.id);
  // The user has opened it again, and it has the keyboard.
  if (countOpenings() > openings) return;
  if (hasIt || (hasIt === null && isKnown)) return;
  await visitAnotherTab(shown);
  if (hasIt === false) await browser.storage.session.set({ [LOSES_KEYBOARD]: true });
}

/** A tab and its place in its window. */
interface ShownTab {
  id: number;
  index: number;
  windowId: number;
}

/** The shown tab of a window; null while the user is in another window or program, and so at something else. */
async function shownTab(windowId: number): Promise<ShownTab | null> {
  const { focused } = await browser.windows.get(windowId);
  const [tab] = await browser.tabs.query({ active: true, windowId });
  return focused && tab?.id !== undefined ? { id: tab.id, index: tab.index, windowId } : null;
}

async function losesKeyboard(): Promise<boolean> {
  return (await browser.storage.session.get(LOSES_KEYBOARD))[LOSES_KEYBOARD] === true;
}

/** In `storage.session`: this browser leaves the keyboard to nobody when the panel closes. */
const LOSES_KEYBOARD = 'closing-loses-keyboard';

/** Whether the document has the keyboard for good, or gets it within the time that closing the panel takes; null where no script may run. */
async function hasKeyboard(tabId: number): Promise<boolean | null> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func: awaitFocus,
      args: [FOCUS_LIMIT, FOCUS_HELD],
    });
    return answer?.result ?? null;
  } catch {
    return null;
  }
}

/** In ms: in which the document must get the keyboard, and must still have it then: a panel that is slow to go takes it once more. */
const FOCUS_LIMIT = 100;
const FOCUS_HELD = 200;

/** Runs in the page, so it may use nothing from outside itself. */
function awaitFocus(limit: number, held: number): Promise<boolean> {
  return new Promise((resolve) => {
    const lookAgain = () => setTimeout(() => resolve(document.hasFocus()), held);
    if (document.hasFocus()) {
      lookAgain();
      return;
    }
    const end = setTimeout(resolve, limit, false);
    const onFocus = () => {
      clearTimeout(end);
      lookAgain();
    };
    addEventListener('focus', onFocus, { capture: true, once: true });
  });
}

/**
 * Chromium 156 under Linux leaves the keyboard to nobody when the panel that had it closes, and no extension API hands it to a
 * document. Coming back to a tab does: so another one is shown for a moment. A browser that refuses (a tab is being dragged) leaves
 * the way back to a click.
 */
async function visitAnotherTab({ id, index, windowId }: ShownTab): Promise<void> {
  const place = { windowId, index: index + 1, openerTabId: id };
  const visited = await browser.tabs
    .create({ ...place, url: 'about:blank', active: true })
    .catch(() => null);
  if (visited?.id === undefined) return;
  await browser.tabs.update(id, { active: true }).catch(() => undefined);
  await browser.tabs.remove(visited.id).catch(() => undefined);
}
