import type { KeyboardEvent } from 'react';
import type { Filled } from '@/lib/pattern';
import { isComposing } from '../../shared/is-composing';
import { useReturnToField } from '../focus-context';
import { useSidebarState, useSidebarStore } from '../sidebar-context';
import { fieldCount, focusField, isLastField } from './field-order';
import type { FillAct } from './use-fill-acts';

interface FillKeysInput {
  filled: Filled;
  /** The number that goes on in the document, where there is one. */
  number: string | null;
  /** How many blanks are not drawn. */
  left: number;
  act: (act: FillAct) => void;
  moreFrom: (next: number) => void;
}

/** Keys of the whole form: Escape leaves it, Ctrl/⌘+S saves, Enter in a blank goes on to the next and at the end inserts. */
export function useFillKeys({ filled, number, left, act, moreFrom }: FillKeysInput) {
  const store = useSidebarStore();
  const mode = useSidebarState('mode');
  const returnToField = useReturnToField();
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.defaultPrevented || isComposing(event.nativeEvent)) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      store.openPanel(null);
      returnToField();
    }
    if (isSaveKey(event)) {
      event.preventDefault();
      if (mode === 'stored' && filled.text !== '') act('save');
    }
    if (!isEnterInBlank(event)) return;
    event.preventDefault();
    const chosen = actOfEnter(event);
    if (chosen !== null) {
      if (chosen !== 'insertNumbered' || number !== null) act(chosen);
    } else if (!isLastField(event.currentTarget, event.target))
      focusField(event.currentTarget, 'next');
    else if (left > 0) moreFrom(fieldCount(event.currentTarget));
    else act('insert');
  };
}

/** Ctrl/⌘+S, which would have the browser save the page. */
function isSaveKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 's' && (ctrlKey || metaKey) && !altKey && !shiftKey;
}

/** Enter in a blank, unless the blank's open list of choices takes it for itself. */
function isEnterInBlank(
  event: KeyboardEvent<HTMLElement>,
): event is KeyboardEvent<HTMLElement> & { target: HTMLInputElement } {
  const { key, target } = event;
  if (key !== 'Enter' || !(target instanceof HTMLInputElement)) return false;
  return target.dataset['blank'] !== undefined && target.getAttribute('aria-expanded') !== 'true';
}

/** What Enter does with the whole by the keys held with it; null by itself, when it goes on to the next blank. */
function actOfEnter({ altKey, shiftKey, ctrlKey, metaKey }: KeyboardEvent) {
  if (altKey) return 'insertNumbered';
  if (shiftKey) return 'insertAndReturn';
  return ctrlKey || metaKey ? 'copy' : null;
}
