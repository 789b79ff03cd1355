import { browser } from '#imports';
import type { Shortcuts, SidebarServices } from '@/components/sidebar/services';
import type { VersionedFirstPage } from '@/lib/library';
import { onInsertionNews } from '@/lib/messaging/send-to-bridge';
import { closeSidebar } from '@/lib/messaging/close-sidebar';
import { watchSaveRequests } from '@/lib/messaging/save-request';
import type { SearchClient } from '@/lib/search/client/client';
import { openPageOffice } from '@/lib/office/page-office';
import { openPageBackups } from '@/lib/safekeeping/page-backups';
import { openSettings } from '@/lib/settings/open-settings';
import {
  deliver,
  disableSite,
  enableAllSites,
  enableSite,
  listSites,
  readBefore,
  readSelection,
  watchTarget,
} from '@/lib/delivery';
import { copyText } from './copy-text';

/** The sidebar's services in a real browser, for the window that the page belongs to. */
export function openSidebarServices(
  search: SearchClient,
  early: VersionedFirstPage | null,
  onDrawn: () => void,
): SidebarServices {
  let windowId: number | undefined;
  const enter = watchEnter();
  const inWindow = async (act: (id: number) => void) => {
    windowId ??= (await browser.windows.getCurrent()).id;
    if (windowId === undefined) throw new Error('The sidebar belongs to no window.');
    act(windowId);
  };
  return {
    early,
    onDrawn,
    // What opens it is fetched once the first rows are shown, where these are there already.
    openLibrary: async (onBlocked) =>
      (await import('@/lib/library/open-library')).openLibrary(undefined, undefined, onBlocked),
    search,
    backups: openPageBackups(() => {
      void browser.tabs.create({ url: browser.runtime.getURL('/manager.html#backup') });
    }),
    office: openPageOffice(),
    target: {
      watch: (onChange, signal) => void inWindow((id) => watchTarget(id, onChange, signal)),
      readBefore,
      readSelection,
      deliver,
      watchNews: onInsertionNews,
      enableSite,
      enableAllSites,
      disableSite,
      listSites,
    },
    settings: openSettings(),
    watchSaveRequests: (onRequest, signal) =>
      void inWindow((id) => watchSaveRequests(id, onRequest, signal)),
    copy: copyText,
    // Firefox closes its sidebar only within a key press or click, which is over once the document has answered.
    async closePanel() {
      // A held Enter would go on in the document, which has the keyboard then.
      await enter.released();
      if (windowId === undefined) globalThis.close();
      else await closeSidebar(windowId).catch(() => globalThis.close());
    },
    // The manager is the options page, of which the browser keeps one.
    openManager: () => browser.runtime.openOptionsPage(),
    isPrivate: browser.extension.inIncognitoContext,
    isMac: navigator.platform.startsWith('Mac'),
    readShortcuts,
    // Firefox leaves the keyboard in the document when a sidebar opens, and lets no extension take it (bug 1502713).
    entryKey: import.meta.env.FIREFOX ? 'Shift+F6' : null,
  };
}

/** The longest (ms) that the closing waits for a key: its release may have gone to another window. */
const RELEASE_LIMIT = 5000;

/** Follows whether the Enter key is down. */
function watchEnter(): { released(): Promise<void> } {
  let isDown = false;
  addEventListener('keydown', ({ key }) => (isDown ||= key === 'Enter'), { capture: true });
  addEventListener('keyup', ({ key }) => (isDown &&= key !== 'Enter'), { capture: true });
  addEventListener('blur', () => (isDown = false));
  return {
    released: () =>
      new Promise((resolve) => {
        if (!isDown) {
          resolve();
          return;
        }
        const timer = setTimeout(resolve, RELEASE_LIMIT);
        addEventListener('keyup', function release({ key }) {
          if (key !== 'Enter') return;
          removeEventListener('keyup', release);
          clearTimeout(timer);
          resolve();
        });
      }),
  };
}

async function readShortcuts(): Promise<Shortcuts> {
  const commands = await browser.commands.getAll();
  const keyOf = (name: string) => commands.find((each) => each.name === name)?.shortcut ?? '';
  return { open: keyOf('_execute_action'), save: keyOf('save-selection') };
}
