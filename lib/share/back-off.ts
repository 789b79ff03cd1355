/** A round at most every ten minutes where nothing else starts one, in ms. */
export const ROUND_INTERVAL = 10 * 60 * 1000;
/** The first wait after a failure, and the longest, in ms. */
const FIRST_WAIT = 60 * 1000;
const LONGEST_WAIT = 60 * 60 * 1000;

/**
 * Returns how long (ms) to wait after a number of failures one after the other: doubled each time up to an hour, and never less than what the
 * server requested; what it requests beyond a day is not believed.
 */
export function waitAfter(failures: number, retryAfter = 0): number {
  const doubled = FIRST_WAIT * 2 ** Math.min(Math.max(failures - 1, 0), 10);
  const wanted = Math.min(Math.max(retryAfter, 0), 24 * 60 * 60 * 1000);
  return Math.max(Math.min(doubled, LONGEST_WAIT), wanted);
}

/** Returns the wait of a `Retry-After` header, in ms; undefined where there is none that can be read. */
export function readRetryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const seconds = /^\s*(\d{1,9})\s*$/.exec(header)?.[1];
  if (seconds !== undefined) return Number(seconds) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(at - now, 0);
}
