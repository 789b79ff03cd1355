import { askBridge, type Frame } from '@/lib/messaging/ask-bridge';

/** The text before the caret of a frame, at most 2,000 characters with paragraphs joined by `\n`; null where it can't be read. */
export async function readBefore({ tabId, frameId }: Frame): Promise<string | null> {
  const text: unknown = await askBridge({ tabId, frameId }, 'readBefore');
  return typeof text === 'string' ? text : null;
}
