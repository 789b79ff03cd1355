import { isComposing } from '../../shared/is-composing';

/** What of a keyboard event decides which command it is; a DOM or React event fits. */
export interface KeyPress {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  /** 229 while an input method is composing (Safari and old Chromium leave `isComposing` unset on the last key). */
  keyCode: number;
  isComposing: boolean;
}

/** What the key map needs to know of the search field. */
export interface FieldState {
  isEmpty: boolean;
  /** Nothing selected and the caret after the last character. */
  isCaretAtEnd: boolean;
  hasRow: boolean;
  /** The enumeration before the caret can be gone on with. */
  hasNumber: boolean;
}

export type Move = 'next' | 'previous' | 'page-down' | 'page-up' | 'first' | 'last';

/** What a key pressed in the search field does. */
export type FieldCommand =
  | { do: 'move'; to: Move }
  /** Inserts a phrase, opens a pattern or an outline. */
  | { do: 'activate' }
  | { do: 'insert-and-return' }
  /** Inserts a phrase as the next item of the enumeration before the caret. */
  | { do: 'insert-numbered' }
  | { do: 'copy' }
  /** To the chosen row's actions or its fill panel. */
  | { do: 'enter-row' }
  | { do: 'clear' }
  | { do: 'close' };

/** The command of a key in the search field; undefined leaves the key to the field and the browser. */
export function commandOfFieldKey(press: KeyPress, field: FieldState): FieldCommand | undefined {
  if (isComposing(press)) return undefined;
  if (press.altKey) return isInsertNumbered(press, field) ? { do: 'insert-numbered' } : undefined;
  const isCommand = press.ctrlKey || press.metaKey;
  switch (press.key) {
    case 'ArrowDown':
      return isCommand || press.shiftKey ? undefined : { do: 'move', to: 'next' };
    case 'ArrowUp':
      return isCommand || press.shiftKey ? undefined : { do: 'move', to: 'previous' };
    case 'PageDown':
      return isCommand || press.shiftKey ? undefined : { do: 'move', to: 'page-down' };
    case 'PageUp':
      return isCommand || press.shiftKey ? undefined : { do: 'move', to: 'page-up' };
    case 'Home':
      return moveToEdge(press, field, 'first');
    case 'End':
      return moveToEdge(press, field, 'last');
    case 'Enter':
      return commandOfEnter(press, isCommand);
    case 'Tab':
      return press.shiftKey || isCommand || !field.hasRow ? undefined : { do: 'enter-row' };
    case 'ArrowRight':
      return press.shiftKey || isCommand || !field.hasRow || !field.isCaretAtEnd
        ? undefined
        : { do: 'enter-row' };
    case 'Escape':
      if (isCommand || press.shiftKey) return undefined;
      return field.isEmpty ? { do: 'close' } : { do: 'clear' };
    default:
      return undefined;
  }
}

/** Alt+Enter: no browser does anything with it outside its address bar. */
function isInsertNumbered(press: KeyPress, { hasNumber }: FieldState): boolean {
  return hasNumber && press.key === 'Enter' && !press.shiftKey && !press.ctrlKey && !press.metaKey;
}

/** Home and End belong to the text that is typed; with nothing typed, or with Ctrl, they go through the list. */
function moveToEdge(press: KeyPress, field: FieldState, to: Move): FieldCommand | undefined {
  if (press.shiftKey) return undefined;
  return field.isEmpty || press.ctrlKey || press.metaKey ? { do: 'move', to } : undefined;
}

function commandOfEnter(press: KeyPress, isCommand: boolean): FieldCommand | undefined {
  if (isCommand) return press.shiftKey ? undefined : { do: 'copy' };
  return press.shiftKey ? { do: 'insert-and-return' } : { do: 'activate' };
}
