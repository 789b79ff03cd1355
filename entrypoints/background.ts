import { browser, defineBackground } from '#imports';
import { i18n } from '#i18n';
import { maintainLibrary } from '@/lib/library';
import { closeStorageToPages } from '@/lib/messaging/close-storage';
import { leaveSaveRequest } from '@/lib/messaging/save-request';
import { answerClosing } from '@/lib/messaging/close-sidebar';
import { openSidebar } from '@/lib/messaging/open-sidebar';
import { openBeside, readSelection, syncRegisteredBridge } from '@/lib/delivery';

const SAVE = 'save-selection';

export default defineBackground(() => {
  // Each of these three grants `activeTab`; the sidebar may only be opened before the first `await`.
  browser.action.onClicked.addListener((tab) => {
    void noteOpening(openBeside(tab), tab);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === SAVE && tab) save(tab);
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === SAVE && tab) save(tab, info.selectionText);
  });

  answerClosing();
  void closeStorageToPages();

  browser.runtime.onInstalled.addListener(() => {
    void browser.contextMenus.removeAll().then(() =>
      browser.contextMenus.create({
        id: SAVE,
        title: i18n.t('command.save'),
        contexts: ['selection'],
      }),
    );
    void maintainLibrary();
    void syncRegisteredBridge();
  });
  browser.runtime.onStartup.addListener(() => {
    void maintainLibrary();
    void syncRegisteredBridge();
  });
  browser.permissions.onAdded.addListener(() => void syncRegisteredBridge());
  browser.permissions.onRemoved.addListener(() => void syncRegisteredBridge());
});

/** How long (ms) a page may take to answer before the button says that it does not. */
const ANSWER_LIMIT = 500;

/** Shows on the button of a tab whether a sidebar could be opened beside it, and meanwhile that its page does not answer. */
async function noteOpening(
  opening: Promise<void>,
  { id, windowId }: Pick<SelectionTab, 'id' | 'windowId'>,
): Promise<void> {
  const notice = setTimeout(() => showNotice(id, i18n.t('action.noAnswer')), ANSWER_LIMIT);
  const isOpened = await opening.then(
    () => true,
    () => false,
  );
  clearTimeout(notice);
  // Chromium 156 reports a side panel in a pop-up window as opened, and shows none.
  const { type } = await browser.windows.get(windowId);
  if (isOpened && type === 'normal') clearNotice(id);
  // A window without a place for the sidebar: a pop-up, an installed web app.
  else showNotice(id, i18n.t('action.noSidebar'));
}

/** Says on the button of a tab why there is no sidebar. */
function showNotice(tabId: number | undefined, title: string): void {
  if (tabId === undefined) return;
  void browser.action.setBadgeText({ tabId, text: '!' });
  void browser.action.setTitle({ tabId, title });
}

function clearNotice(tabId: number | undefined): void {
  if (tabId === undefined) return;
  void browser.action.setBadgeText({ tabId, text: '' });
  void browser.action.setTitle({ tabId, title: i18n.t('app.name') });
}

function save(tab: SelectionTab, fallback?: string): void {
  const { id, windowId } = tab;
  void noteOpening(openSidebar(windowId), tab);
  if (id !== undefined) void leaveSelection(id, windowId, tab.title, fallback);
}

/** A menu click's own `selectionText` has lost its line breaks; it serves only where the page can't be read. */
async function leaveSelection(
  tabId: number,
  windowId: number,
  title = '',
  fallback = '',
): Promise<void> {
  const selection = await readSelection(tabId);
  const request = selection ?? { text: fallback, length: fallback.length, title };
  await leaveSaveRequest(windowId, request);
}

interface SelectionTab {
  id?: number | undefined;
  windowId: number;
  title?: string | undefined;
}
