import { deepActiveElement } from './shadow';

/** Tells whether anything at all happens in an editor. */
export interface Stirring {
  /** Whether anything has happened; waits for it, `limit` ms at most. */
  within(limit: number): Promise<boolean>;
  /** Whether anything has happened, and the end of the watch. */
  stop(): boolean;
}

/** Watches an editor for changes of any kind (a caret that is drawn moves, a bin for the paste appears) and for focus that is led away. */
export function watchStirring(root: HTMLElement): Stirring {
  const { ownerDocument } = root;
  const focused = deepActiveElement(ownerDocument);
  const { promise, resolve } = Promise.withResolvers<boolean>();
  let stirred = false;
  const observer = new MutationObserver(() => {
    stirred = true;
    resolve(true);
  });
  observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  const hasStirred = () => stirred || deepActiveElement(ownerDocument) !== focused;
  return {
    within(limit) {
      setTimeout(() => resolve(hasStirred()), limit);
      return promise;
    },
    stop() {
      observer.disconnect();
      return hasStirred();
    },
  };
}
