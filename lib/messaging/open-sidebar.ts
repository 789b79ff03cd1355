import { browser } from '#imports';

/** Firefox's sidebar, which WXT's types (Chromium's) leave out. MDN: sidebarAction, Firefox 54 and later. */
type WithSidebarAction = typeof browser & {
  sidebarAction: { open(): Promise<void> };
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
