import { browser } from '#imports';
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { InsertionNews } from '@/lib/insert/types';
import type { BridgeProtocol, NewsProtocol } from './protocol';

/** One frame of one tab. */
export interface Frame {
  tabId: number;
  frameId: number;
}

/** What came of a request: the answer; `gone`, no bridge is there (the frame has gone or was reloaded); `silent`, no answer in time. */
export type Answer<T> = { ok: true; value: T } | { ok: false; why: 'gone' | 'silent' };

type SendToBridge = <Name extends keyof BridgeProtocol>(
  frame: Frame,
  act: Name,
  data: Parameters<BridgeProtocol[Name]>[0],
  limit: number,
) => Promise<Answer<ReturnType<BridgeProtocol[Name]>>>;

/** Sends a request to the bridge in a frame, and waits `limit` ms at most. A page can't answer in its stead: replies come from the extension's own script. */
export const sendToBridge: SendToBridge = async (frame, act, data, limit) => {
  const { sendMessage } = defineExtensionMessaging<BridgeProtocol>();
  // The library's types can't pair a name with its data while the name is generic; the signature above does.
  const send: (name: string, data: unknown, to: Frame) => Promise<unknown> = sendMessage;
  const answered = send(act, data, frame).then(
    (value) => ({ ok: true, value }) as const,
    () => ({ ok: false, why: 'gone' }) as const,
  );
  return within(answered, limit, { ok: false, why: 'silent' } as const) as never;
};

/** What a promise gives, or `late` when it has given nothing within `limit` ms. */
export function within<T, Late>(promise: Promise<T>, limit: number, late: Late): Promise<T | Late> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, limit, late);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Calls back when the caret of a tab has moved to another editable or frame, until the signal aborts. */
export function onCaretMoved(callback: (tabId: number) => void, signal: AbortSignal): void {
  onNews('caretMoved', ({ tabId }) => callback(tabId), signal);
}

/** Calls back when a bridge has started, or was injected again, in a frame; until the signal aborts. */
export function onBridgeStarted(callback: (frame: Frame) => void, signal?: AbortSignal): void {
  onNews('bridgeStarted', callback, signal);
}

/** Calls back with the id of an insertion right before its first attempt; until the signal aborts. */
export function onInsertionBegan(callback: (id: string) => void, signal?: AbortSignal): void {
  onNews('insertionBegan', (_frame, id) => typeof id === 'string' && callback(id), signal);
}

/** Calls back when an insertion turns out otherwise than was reported; until the signal aborts. */
export function onInsertionNews(
  callback: (news: InsertionNews) => void,
  signal: AbortSignal,
): void {
  onNews('insertionNews', (_frame, news) => isNews(news) && callback(news), signal);
}

/** Takes news from the extension's own scripts in pages, and from nothing else. */
function onNews(
  name: keyof NewsProtocol,
  callback: (frame: Frame, data: unknown) => void,
  signal?: AbortSignal,
): void {
  const { onMessage, removeAllListeners } = defineExtensionMessaging<NewsProtocol>();
  onMessage(name, ({ sender, data }) => {
    const { id, tab, frameId } = sender;
    if (id !== browser.runtime.id || tab?.id === undefined || frameId === undefined) return;
    callback({ tabId: tab.id, frameId }, data);
  });
  signal?.addEventListener('abort', removeAllListeners);
}

function isNews(data: unknown): data is InsertionNews {
  const { id, now } = (data ?? {}) as Partial<Record<keyof InsertionNews, unknown>>;
  if (typeof id !== 'string' || typeof now !== 'object' || now === null) return false;
  const { state, altered } = now as { state?: unknown; altered?: { shown?: unknown } };
  return state === 'altered'
    ? typeof altered?.shown === 'string'
    : state === 'seen' || state === 'lost';
}
