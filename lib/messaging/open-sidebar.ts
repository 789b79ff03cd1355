import { browser } from '#imports';

/** Firefox's sidebar, which WXT's types (Chromium's) leave out. MDN: sidebarAction, Firefox 54 and later. */
type WithSidebarAction = typeof browser & {
  sidebarAction: { open(): Promise<void> };
};

let openings = 0;

/** How often a sidebar was opened since the background began to run. */
export function countOpenings(): number {
  return openings;
}

/**
 * Opens the sidebar of a window: Chromium's side panel or Firefox's sidebar. Must be called before the first `await` of
 * a handler of the toolbar button, a command or a menu click; later the browser refuses for want of a user gesture.
 */
export function openSidebar(windowId: number): Promise<void> {
  openings += 1;
  return import.meta.env.FIREFOX
    ? (browser as WithSidebarAction).sidebarAction.open()
    : browser.sidePanel.open({ windowId });
}
