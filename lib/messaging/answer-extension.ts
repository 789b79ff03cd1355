import { browser } from '#imports';
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Insertion } from '@/lib/target/types';
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
    assertInsertion(data);
    return answers.beginInsertion(data);
  });
  onMessage('finishInsertion', ({ sender, data }) => {
    assertExtensionPage(sender);
    // Whoever sent it: only a plain `true` means that the text was taken up.
    const acted: unknown = data;
    return answers.finishInsertion(acted === true);
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

/** Tells the extension's pages that the caret has moved; that none is open is no failure. */
export async function tellCaretMoved(): Promise<void> {
  const { sendMessage } = defineExtensionMessaging<NewsProtocol>();
  await sendMessage('caretMoved').catch(() => undefined);
}

function assertExtensionPage(sender: { id?: string; url?: string; origin?: string }): void {
  const home = browser.runtime.getURL('/');
  const from = sender.url ?? `${sender.origin ?? ''}/`;
  if (sender.id !== browser.runtime.id || !from.startsWith(home))
    throw new Error('not from the extension');
}

function assertInsertion(data: unknown): asserts data is Insertion {
  const { text, caret } = (data ?? {}) as Partial<Record<keyof Insertion, unknown>>;
  if (typeof text !== 'string' || text === '' || !isCaret(caret, text.length))
    throw new Error('not an insertion');
}

function isCaret(caret: unknown, length: number): boolean {
  return (
    caret === undefined ||
    caret === null ||
    (Number.isInteger(caret) && (caret as number) >= 0 && (caret as number) <= length)
  );
}
