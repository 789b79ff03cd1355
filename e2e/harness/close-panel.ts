import { waitFor } from './wait-for';

/** A panel that can close itself. */
interface Closable {
  readonly closed: boolean;
  evaluate(code: string): Promise<unknown>;
}

/** Its promise is dropped, because the panel goes before the answer comes. */
const CLOSE_PANEL = `void chrome.windows.getCurrent()
  .then(({ id }) => chrome.sidePanel.close({ windowId: id }))
  .catch(() => undefined)`;

/** How long a closing may take (ms): another that comes when the panel is gone would close the next. */
const CLOSE_AGAIN_MS = 2000;

/**
 * Closes a panel and waits until it is gone. Chromium 156 loses a closing that meets an opening (a click on the toolbar button while the
 * panel is open), and from then on does nothing at `window.close()`; it heeds its API's next closing.
 */
export async function closePanel(panel: Closable): Promise<void> {
  let again = 0;
  await waitFor('the panel to close', async () => {
    if (!panel.closed && performance.now() >= again) {
      again = performance.now() + CLOSE_AGAIN_MS;
      await panel.evaluate(CLOSE_PANEL).catch(() => undefined);
    }
    return panel.closed;
  });
}
