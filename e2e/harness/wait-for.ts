import { setTimeout as pause } from 'node:timers/promises';

/** How long a condition may take before a wait gives up, in ms: far longer than on an idle machine, since only what hangs should fail. */
const WAIT_MS = 30_000;

const POLL_MS = 25;

/** What is left of a type when a wait has ended. */
export type Truthy<T> = Exclude<T, false | 0 | '' | null | undefined>;

/** Asks until the answer is truthy and returns it; throws after `timeout` ms, with `what` and the last error or answer. */
export async function waitFor<T>(
  what: string,
  probe: () => T | Promise<T>,
  timeout: number = WAIT_MS,
): Promise<Truthy<T>> {
  const deadline = performance.now() + timeout;
  let last: unknown;
  do {
    try {
      const answer = await probe();
      if (answer) return answer as Truthy<T>;
      last = answer;
    } catch (error) {
      last = error;
    }
    await pause(POLL_MS);
  } while (performance.now() < deadline);
  throw new Error(`Waited ${timeout} ms for ${what}; last: ${String(last)}`);
}
