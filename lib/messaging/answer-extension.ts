import { browser } from '#imports';
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { MainResult } from '@/lib/insert';
import type { InsertionNews, InsertionOrder } from '@/lib/insert/types';
import type { BridgeProtocol, NewsProtocol } from './protocol';

type Answers = {
  [Name in keyof BridgeProtocol]: (
    ...data: Parameters<BridgeProtocol[Name]>
  ) => ReturnType<BridgeProtocol[Name]> | Promise<ReturnType<BridgeProtocol[Name]>>;
};

/** Lets a bridge answer extension pages, and nobody else, until the signal aborts. */
export function answerExtension(answers: Answers, signal: AbortSignal): void {
  const { onMessage, removeAllListeners } = defineExtensionMessaging<BridgeProtocol>();
  onMessage('reportCaret', ({ sender }) => {
    assertExtensionPage(sender);
    return answers.reportCaret();
  });
  onMessage('beginInsertion', ({ sender, data }) => {
    assertExtensionPage(sender);
    assertOrder(data);
    return answers.beginInsertion(data);
  });
  onMessage('finishInsertion', ({ sender, data }) => {
    assertExtensionPage(sender);
    assertMainResult(data);
    return answers.finishInsertion(data);
  });
  onMessage('cancelInsertion', ({ sender, data }) => {
    assertExtensionPage(sender);
    return answers.cancelInsertion(data);
  });
  onMessage('readSelection', ({ sender }) => {
    assertExtensionPage(sender);
    return answers.readSelection();
  });
  onMessage('readBefore', ({ sender }) => {
    assertExtensionPage(sender);
    return answers.readBefore();
  });
  signal.addEventListener('abort', removeAllListeners);
}

/** Reports to the extension's pages that the caret has moved; that none is open is no failure. */
export async function reportCaretMoved(): Promise<void> {
  const { sendMessage } = defineExtensionMessaging<NewsProtocol>();
  await sendMessage('caretMoved').catch(() => undefined);
}

/** Reports to the extension's pages that this frame has a bridge; that none is open is no failure. */
export async function reportBridgeStarted(): Promise<void> {
  const { sendMessage } = defineExtensionMessaging<NewsProtocol>();
  await sendMessage('bridgeStarted').catch(() => undefined);
}

/** Reports to the extension's pages that an insertion is about to be tried; that none is open is no failure. */
export async function reportInsertionBegan(id: string): Promise<void> {
  const { sendMessage } = defineExtensionMessaging<NewsProtocol>();
  await sendMessage('insertionBegan', id).catch(() => undefined);
}

/** Reports to the extension's pages what became of an insertion; that none is open is no failure. */
export async function reportInsertionNews(news: InsertionNews): Promise<void> {
  const { sendMessage } = defineExtensionMessaging<NewsProtocol>();
  await sendMessage('insertionNews', news).catch(() => undefined);
}

function assertExtensionPage(sender: { id?: string; url?: string; origin?: string }): void {
  const home = browser.runtime.getURL('/');
  const from = sender.url ?? `${sender.origin ?? ''}/`;
  if (sender.id !== browser.runtime.id || !from.startsWith(home))
    throw new Error('not from the extension');
}

function assertOrder(data: unknown): asserts data is InsertionOrder {
  const { text, caret, id, sentAt, deadline } = (data ?? {}) as Partial<
    Record<keyof InsertionOrder, unknown>
  >;
  if (typeof text !== 'string' || text === '' || !isCaret(caret, text.length))
    throw new Error('not an insertion');
  if (typeof id !== 'string' || typeof sentAt !== 'number' || typeof deadline !== 'number')
    throw new Error('not an order');
}

function assertMainResult(data: unknown): asserts data is MainResult {
  const isWord = ['acted', 'by-lines', 'forbidden', 'ignored'].includes(data as string);
  const isRead = typeof data === 'object' && data !== null && 'outcome' in data;
  if (!isWord && !isRead) throw new Error('not a result');
}

function isCaret(caret: unknown, length: number): boolean {
  return (
    caret === undefined ||
    caret === null ||
    (Number.isInteger(caret) && (caret as number) >= 0 && (caret as number) <= length)
  );
}
