import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { ChildSession } from './child-session';
import { SidePanel } from './side-panel';
import { waitFor } from './wait-for';

const CLICK_AGAIN_MS = 2000;
const SIDEBAR = 'sidepanel.html';

interface Browser {
  context: BrowserContext;
  session: CDPSession;
  extensionId: string;
}

/** Clicks the extension's toolbar button on the tab of `page`, with the `activeTab` grant that a user's click gives. */
export async function triggerAction(browser: Browser, page: Page): Promise<void> {
  await browser.session.send('Extensions.triggerAction', {
    id: browser.extensionId,
    targetId: await findTabTarget(browser, page),
  });
}

/** Opens the side panel of the window of `page` by the toolbar button, as a user does, and attaches to it; `path` is the panel's page. */
export async function openSidePanel(
  browser: Browser,
  page: Page,
  path = SIDEBAR,
): Promise<SidePanel> {
  let clicks = 0;
  const start = performance.now();
  return attachWhenOpen(browser, page, path, async () => {
    // A click while an earlier panel is still closing has no effect.
    if (performance.now() - start < clicks * CLICK_AGAIN_MS) return;
    clicks += 1;
    await triggerAction(browser, page);
  });
}

/** Attaches to the side panel of the window of `page`, which something else opens. */
export async function awaitSidePanel(browser: Browser, page: Page): Promise<SidePanel> {
  return attachWhenOpen(browser, page, SIDEBAR, () => Promise.resolve());
}

async function attachWhenOpen(
  browser: Browser,
  page: Page,
  path: string,
  beforeEachTry: () => Promise<void>,
): Promise<SidePanel> {
  const targetId = await findPageTarget(browser.context, page);
  const { windowId } = await browser.session.send('Browser.getWindowForTarget', { targetId });
  const session = await waitFor('the side panel to open', async () => {
    await beforeEachTry();
    return attachToPanel(browser, windowId, path);
  });
  await session.send('Runtime.enable');
  return new SidePanel(session);
}

async function attachToPanel(
  browser: Browser,
  windowId: number,
  path: string,
): Promise<ChildSession | undefined> {
  const url = `chrome-extension://${browser.extensionId}/${path}`;
  const { targetInfos } = await browser.session.send('Target.getTargets');
  for (const { targetId, type, url: at } of targetInfos) {
    if (type !== 'page' || !at.startsWith(url)) continue;
    const session = await ChildSession.attach(browser.session, targetId);
    if ((await readWindowId(session)) === windowId) return session;
    await session.detach();
  }
  return undefined;
}

/** The window a loaded panel stands in; the protocol's own command for it knows tabs only. */
async function readWindowId(session: ChildSession): Promise<number | undefined> {
  const { result } = await session.send('Runtime.evaluate', {
    expression: `document.readyState === 'complete'
      ? chrome.windows.getCurrent().then(({ id }) => id) : undefined`,
    awaitPromise: true,
    returnByValue: true,
  });
  return result.value as number | undefined;
}

async function findPageTarget(context: BrowserContext, page: Page): Promise<string> {
  const session = await context.newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.detach();
  return targetInfo.targetId;
}

/** The target of type `tab` that holds the page's; only the tab itself says which it is. */
async function findTabTarget(browser: Browser, page: Page): Promise<string> {
  const pageTarget = await findPageTarget(browser.context, page);
  const { targetInfos } = await browser.session.send('Target.getTargets', {
    filter: [{ type: 'tab' }],
  });
  for (const { targetId } of targetInfos) {
    if ((await findHeldPage(browser.session, targetId)) === pageTarget) return targetId;
  }
  throw new Error(`No tab holds ${page.url()}`);
}

async function findHeldPage(session: CDPSession, tabTarget: string): Promise<string | undefined> {
  const tab = await ChildSession.attach(session, tabTarget);
  let held: string | undefined;
  tab.on('Target.attachedToTarget', (params) => {
    const { targetInfo } = params as { targetInfo: { type: string; targetId: string } };
    if (targetInfo.type === 'page') held ??= targetInfo.targetId;
  });
  await tab.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: true,
  });
  await tab.detach();
  return held;
}
