import type { Move } from '../keyboard/field-keys';

/** Rows that PageUp and PageDown go by. */
const PAGE_STEP = 6;

/** Returns the place of the row that a move leads to, of `count` rows from the one at `at`. */
export function indexAfter(to: Move, at: number, count: number): number {
  const last = count - 1;
  switch (to) {
    case 'next':
      return Math.min(at + 1, last);
    case 'previous':
      return Math.max(at - 1, 0);
    case 'page-down':
      return Math.min(at + PAGE_STEP, last);
    case 'page-up':
      return Math.max(at - PAGE_STEP, 0);
    case 'first':
      return 0;
    case 'last':
      return last;
  }
}
