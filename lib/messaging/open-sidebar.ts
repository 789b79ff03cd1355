import { browser } from '#imports';

/** Firefox's sidebar, which WXT's types (Chromium's) leave out. MDN: sidebarAction, Firefox 54 and later. */
type WithSidebarAction = typeof browser & {
  sidebarAction: { open(): Promise<void>; close(): Promise<void> };
};

/**
 * Opens the sidebar of a window: Chromium's side panel or Firefox's sidebar. Must be called before the first `await` of
 * a handler of the toolbar button, a command or a menu click; later the browser refuses for want of a user gesture.
 */
export function openSidebar(windowId: number): Promise<void> {
  return import.meta.env.FIREFOX
    ? (browser as WithSidebarAction).sidebarAction.open()
    : browser.sidePanel.open({ windowId });
}

/**
 * Closes the sidebar of a window, which gives the keyboard back to the document. In Firefox it must be called in a
 * handler of user input.
 */
export function closeSidebar(windowId: number): Promise<void> {
  return import.meta.env.FIREFOX
    ? (browser as WithSidebarAction).sidebarAction.close()
    : browser.sidePanel.close({ windowId });
}
