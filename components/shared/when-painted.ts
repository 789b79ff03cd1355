/** The longest wait for the painting, in ms: a page that nobody sees is not painted. */
const UNSEEN = 200;

/** Calls `act` once what was just drawn has been painted. */
export function whenPainted(act: () => void): void {
  let isDone = false;
  const once = () => {
    if (isDone) return;
    isDone = true;
    act();
  };
  // A frame's callbacks come before it is painted, a task queued in them after.
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, UNSEEN);
}
