/**
 * Watches whether anything at all changes in an editor that is drawn: its caret moves, or a button for undo lights up. `stop`
 * tells, and ends it.
 */
export function watchStirring(root: HTMLElement): { stop(): boolean } {
  let stirred = false;
  const observer = new MutationObserver(() => {
    stirred = true;
  });
  observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  return {
    stop() {
      observer.disconnect();
      return stirred;
    },
  };
}
