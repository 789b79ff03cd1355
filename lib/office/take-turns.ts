/** What a page needs for its rounds. */
export interface TurnServices {
  /** A round where one is due. */
  syncIfDue: () => Promise<unknown>;
  /** Calls `onChange` after each change of the library. */
  watch: (onChange: () => void) => void;
}

/** How long after a change a round waits for the next change, in ms: a batch of changes is one round. */
const SETTLING = 3000;
/** How often a page looks whether a round is due, in ms. */
const LOOK = 60_000;

/** Takes part in a round on opening, some seconds after changes, and whenever one is due; until the signal aborts. */
export function takeTurns({ syncIfDue, watch }: TurnServices, signal: AbortSignal): void {
  let settling: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    // What fails is in the state already; a page that is being closed has nobody to say it to.
    if (!signal.aborted) void syncIfDue().catch(() => undefined);
  };
  const looking = setInterval(look, LOOK);
  look();
  watch(() => {
    clearTimeout(settling);
    if (!signal.aborted) settling = setTimeout(look, SETTLING);
  });
  const stop = () => {
    clearInterval(looking);
    clearTimeout(settling);
  };
  signal.addEventListener('abort', stop, { once: true });
}
