import { browser } from '#imports';
import { askBridge } from '@/lib/messaging/ask-bridge';
import { injectBridge } from './bridge-frames';
import { chooseSelection } from './choose-selection';

/** Text selected in a page, empty where `length` is more than can be taken; the address only where the browser gives it. */
export interface SelectedText {
  text: string;
  length: number;
  title: string;
  url?: string;
}

/** How long (ms) a frame may take to answer; one that hangs is left out. */
const ANSWER_LIMIT = 500;

/** The text selected in a tab, line breaks kept; null when there is none or the page can't be entered. */
export async function readSelection(tabId: number): Promise<SelectedText | null> {
  const injected = await injectBridge(tabId);
  if (!injected.ok) return null;
  const answers = await Promise.all(
    injected.frameIds.map((frameId) =>
      askBridge({ tabId, frameId }, 'readSelection', undefined, ANSWER_LIMIT),
    ),
  );
  const selections = answers.flatMap((answer) => (answer.ok && answer.value) || []);
  const chosen = chooseSelection(selections);
  if (!chosen) return null;
  const { title = '', url } = await browser.tabs.get(tabId);
  const { text, length } = chosen;
  return { text, length, title, ...(url === undefined ? {} : { url }) };
}
