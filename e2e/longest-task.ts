import type { CDPSession } from 'playwright-core';
import { tasksDuring } from './page-tasks';

/**
 * Traces every page while `act` runs; the longest task on a page's main thread, in ms of processor time, which other programs on
 * the machine don't lengthen.
 */
export async function longestTaskDuring(
  session: CDPSession,
  act: () => Promise<unknown>,
): Promise<number> {
  const [longest] = await tasksDuring(session, act, 0);
  if (!longest) throw new Error('The trace holds no task of a page.');
  return longest.ms;
}
