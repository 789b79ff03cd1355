import type { KeyboardEvent, RefObject } from 'react';
import { useManagerStore } from '../manager-context';
import type { Choice } from '../store/choosing';

/**
 * The keys of the table: arrows, Home, End and the page keys go, with Shift they choose all between, with Ctrl they only go; Space chooses
 * besides the others, Ctrl+A all that the search leaves, Esc only the current one. `*` pins, `H` hides, Delete puts into the trash.
 */
export function useTableKeys(scroller: RefObject<HTMLElement | null>, rowHeight: number) {
  const { browsing, shelving } = useManagerStore();
  return (event: KeyboardEvent) => {
    const { key, shiftKey, altKey } = event;
    const isCommand = event.ctrlKey || event.metaKey;
    const { current, results, chosen, mode } = browsing.state.get();
    if (altKey || !results || event.target !== scroller.current) return;
    const at = current?.at ?? 0;
    const height = scroller.current?.clientHeight ?? 0;
    const to = placeAfter(key, at, Math.max(1, Math.floor(height / rowHeight) - 2), results.length);
    if (to !== null) {
      const how: Choice = shiftKey ? 'through' : isCommand ? 'go' : 'alone';
      browsing.choose(to, how);
    } else if (key === ' ') browsing.choose(at, 'toggle');
    else if (isCommand && key.toLowerCase() === 'a') void browsing.chooseAll();
    else if (isCommand) return;
    else if (key === 'Escape') browsing.chooseCurrent();
    else if (mode !== 'stored' || chosen.size === 0) return;
    else if (key === 'Delete') void shelving.remove([...chosen]);
    else if (key === 'h' || key === 'H') void shelving.setHidden([...chosen], true);
    else if (key === '*') {
      const rows = [...results.rows.values()].filter(({ entry }) => chosen.has(entry.id));
      const areAllPinned = rows.length > 0 && rows.every(({ entry }) => entry.pinned);
      void shelving.setPinned([...chosen], !areAllPinned);
    } else return;
    event.preventDefault();
  };
}

/** Returns the place that a key goes to, or null where it goes nowhere. */
function placeAfter(key: string, at: number, page: number, length: number): number | null {
  const last = length - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, at + 1);
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'PageDown':
      return Math.min(last, at + page);
    case 'PageUp':
      return Math.max(0, at - page);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
