import { browser } from '#imports';
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { BridgeProtocol, NewsProtocol } from './protocol';

/** One frame of one tab. */
export interface Frame {
  tabId: number;
  frameId: number;
}

type Ask = <Name extends keyof BridgeProtocol>(
  frame: Frame,
  act: Name,
  ...data: Parameters<BridgeProtocol[Name]>
) => Promise<ReturnType<BridgeProtocol[Name]> | undefined>;

/**
 * Asks the bridge in a frame; undefined when nobody answers, because the frame has gone or was loaded anew. A page can't
 * answer in its stead: replies come from the extension's own script.
 */
export const askBridge: Ask = async (frame, act, ...data) => {
  const { sendMessage } = defineExtensionMessaging<BridgeProtocol>();
  try {
    // The library's types can't pair a name with its data while the name is generic; the signature above does.
    const send: (name: string, data: unknown, to: Frame) => Promise<unknown> = sendMessage;
    return (await send(act, data[0], frame)) as never;
  } catch {
    return undefined;
  }
};

/** Calls back when the caret of a tab has moved to another editable or frame, until the signal aborts. */
export function onCaretMoved(callback: (tabId: number) => void, signal: AbortSignal): void {
  const { onMessage, removeAllListeners } = defineExtensionMessaging<NewsProtocol>();
  onMessage('caretMoved', ({ sender }) => {
    if (sender.id === browser.runtime.id && sender.tab?.id !== undefined) callback(sender.tab.id);
  });
  signal.addEventListener('abort', removeAllListeners);
}
