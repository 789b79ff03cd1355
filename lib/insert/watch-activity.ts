import { beginningsOf } from './classify';
import { countedText } from './reading';
import { deepActiveElement } from './shadow';

/** Whether anything at all happens in an editor. */
export interface Activity {
  /** Whether anything has happened; waits for it, `limit` ms at most. */
  occursWithin(limit: number): Promise<boolean>;
  /** Whether anything has happened, and the end of the watch. */
  stop(): boolean;
  /** Whether a text was written anywhere in the editor, be it far from the caret. */
  hasWritten(text: string): boolean;
}

/** The most changed nodes that are looked at. */
const MOST_NODES = 200;

/** Watches an editor for changes of any kind (a caret that is drawn moves, a bin for the paste appears) and for focus that is led away. */
export function watchActivity(root: HTMLElement): Activity {
  const { ownerDocument } = root;
  const focused = deepActiveElement(ownerDocument);
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const written = new Set<Node>();
  let hasChanged = false;
  const note = (records: readonly MutationRecord[]) => {
    hasChanged ||= records.length > 0;
    for (const { type, target, addedNodes } of records) {
      if (written.size >= MOST_NODES) return;
      if (type === 'characterData') written.add(target);
      for (const node of addedNodes) written.add(node);
    }
  };
  const observer = new MutationObserver((records) => {
    note(records);
    resolve(true);
  });
  observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  const wasActive = () => hasChanged || deepActiveElement(ownerDocument) !== focused;
  return {
    occursWithin(limit) {
      setTimeout(() => resolve(wasActive()), limit);
      return promise;
    },
    stop() {
      note(observer.takeRecords());
      observer.disconnect();
      return wasActive();
    },
    hasWritten(text) {
      const [start] = beginningsOf(text);
      if (start === undefined) return false;
      return [...written].some(
        (node) => node.isConnected && countedText(node.textContent ?? '').includes(start),
      );
    },
  };
}
