import { askBridge, type Frame } from '@/lib/messaging/ask-bridge';

/** How long (ms) a page may take to answer; what is read is an offer, and no insertion waits for it. */
const ANSWER_LIMIT = 500;

/** The text before the caret of a frame, at most 2,000 characters with paragraphs joined by `\n`; null where it can't be read. */
export async function readBefore({ tabId, frameId }: Frame): Promise<string | null> {
  const answer = await askBridge({ tabId, frameId }, 'readBefore', undefined, ANSWER_LIMIT);
  return answer.ok && typeof answer.value === 'string' ? answer.value : null;
}
