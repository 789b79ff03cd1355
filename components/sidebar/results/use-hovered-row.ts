import { type PointerEvent, useState } from 'react';
import type { Results } from '../store/state';

/**
 * The row under the mouse. Hovering shows a row's actions and never moves the choice: a mouse that is bumped must not change
 * what Enter inserts. New results take the hover away until the mouse moves again.
 */
export function useHoveredRow(results: Results | null) {
  const [hovered, setHovered] = useState<{ id: string; query: string | undefined } | null>(null);
  const query = results?.query;
  return {
    id: hovered?.query === query ? (hovered?.id ?? null) : null,
    handlers: {
      onPointerMove(event: PointerEvent<HTMLElement>) {
        if (event.pointerType !== 'mouse' || !(event.target instanceof Element)) return;
        const row = event.target.closest<HTMLElement>('[data-row]');
        const id = row?.dataset['row'];
        if (id === undefined) setHovered(null);
        else if (id !== hovered?.id || query !== hovered.query) setHovered({ id, query });
      },
      onPointerLeave: () => setHovered(null),
    },
  };
}
