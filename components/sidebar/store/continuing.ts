import type { UnstyledText } from '@/lib/entry';
import { continueNumbering, isNumbered } from '@/lib/pattern';
import type { SidebarServices } from '../services';
import type { Observable } from '../../shared/observable';
import type { SidebarState } from './state';

/** Going on with the enumeration that stands before the caret. */
export interface Continuing {
  /** Reads the text before the caret now; the newest reading counts. */
  look(): Promise<void>;
  /** The number to offer before a text: none where no enumeration is open, or where the text has its own. */
  offerFor(text: string): string | null;
}

/** Makes the continuing side of the store; the offer is kept in `state`, the text itself nowhere. */
export function createContinuing(
  state: Observable<SidebarState>,
  services: Pick<SidebarServices, 'target'>,
): Continuing {
  let latest = 0;
  return {
    async look() {
      latest += 1;
      const look = latest;
      const { target } = state.get();
      const before = target?.state === 'ready' ? await services.target.readBefore(target) : null;
      if (look !== latest) return;
      const found = before === null ? null : continueNumbering(before);
      const known = state.get().continuation;
      if (found?.next !== known?.next) state.patch({ continuation: found });
    },
    offerFor: (text) => numberFor(state.get().continuation, text),
  };
}

/** The number to put before a text that goes on with an enumeration; null where it has one of its own. */
export function numberFor(continuation: SidebarState['continuation'], text: string): string | null {
  return continuation === null || isNumbered(text) ? null : continuation.next;
}

/** Puts a number before a text, and its caret as much further. */
export function withNumber(number: string, { text, caret, ...rest }: UnstyledText): UnstyledText {
  return {
    ...rest,
    text: number + text,
    ...(caret === undefined ? {} : { caret: caret + number.length }),
  };
}
