/** A function that runs at once, and then at the most once in `interval` ms; a call that came in between is made up for. */
export function throttle(run: () => void, interval: number): () => void {
  let isWaiting = false;
  let isDue = false;
  const onTime = () => {
    isWaiting = false;
    if (!isDue) return;
    isDue = false;
    throttled();
  };
  const throttled = () => {
    if (isWaiting) {
      isDue = true;
      return;
    }
    isWaiting = true;
    setTimeout(onTime, interval);
    run();
  };
  return throttled;
}
