import { sendToBridge, type Frame } from '@/lib/messaging/send-to-bridge';
import { readInPage } from './look-in-page';

/** How long (ms) a page may take to answer; what is read is an offer, and no insertion waits for it. */
const ANSWER_LIMIT = 500;

/** The most characters before the caret that are handed on. */
const MOST_CHARACTERS = 2000;

/** The text before the caret of a frame, at most 2,000 characters with paragraphs joined by `\n`; null where it can't be read. */
export async function readBefore({ tabId, frameId }: Frame): Promise<string | null> {
  const frame = { tabId, frameId };
  const answer = await sendToBridge(frame, 'readBefore', undefined, ANSWER_LIMIT);
  if (!answer.ok || answer.value === null) return null;
  if (typeof answer.value === 'string') return answer.value;
  const report = await readInPage(frame, answer.value.model);
  const around = report?.around;
  return around?.knowsCaret ? around.before.slice(-MOST_CHARACTERS) : null;
}
