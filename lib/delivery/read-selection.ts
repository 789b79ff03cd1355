import { browser } from '#imports';
import { sendToBridge } from '@/lib/messaging/send-to-bridge';
import { ANSWER_LIMIT, injectBridge, TOP, URGENT_LIMIT } from './bridge-frames';
import { chooseSelection } from './choose-selection';

/** Text selected in a page, empty where `length` is more than can be taken; the address only where the browser gives it. */
export interface SelectedText {
  text: string;
  length: number;
  title: string;
  url?: string;
}

/** The text selected in a tab, line breaks kept; null when there is none, or the page can't be entered or does not answer. Other frames that hang are left out. */
export async function readSelection(tabId: number): Promise<SelectedText | null> {
  const injected = await injectBridge(tabId, URGENT_LIMIT);
  if (!injected.ok) return null;
  const answers = await Promise.all(
    injected.frameIds.map((frameId) =>
      sendToBridge(
        { tabId, frameId },
        'readSelection',
        undefined,
        frameId === TOP ? URGENT_LIMIT : ANSWER_LIMIT,
      ),
    ),
  );
  const selections = answers.flatMap((answer) => (answer.ok && answer.value) || []);
  const chosen = chooseSelection(selections);
  if (!chosen) return null;
  const { title = '', url } = await browser.tabs.get(tabId);
  const { text, length } = chosen;
  return { text, length, title, ...(url === undefined ? {} : { url }) };
}
