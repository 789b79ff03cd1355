import { describe, expect, it } from 'vitest';
import { commandOfFieldKey, type FieldState, type KeyPress } from './field-keys';

function press(keys: string, more: Partial<KeyPress> = {}): KeyPress {
  const parts = keys.split('+');
  return {
    key: parts.at(-1) ?? '',
    shiftKey: parts.includes('Shift'),
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Meta'),
    altKey: parts.includes('Alt'),
    keyCode: 0,
    isComposing: false,
    ...more,
  };
}

const typed: FieldState = { isEmpty: false, isCaretAtEnd: true, hasRow: true, hasNumber: false };
const empty: FieldState = { ...typed, isEmpty: true };

describe('a key in the search field', () => {
  it.each([
    ['ArrowDown', { do: 'move', to: 'next' }],
    ['ArrowUp', { do: 'move', to: 'previous' }],
    ['PageDown', { do: 'move', to: 'page-down' }],
    ['PageUp', { do: 'move', to: 'page-up' }],
    ['Ctrl+Home', { do: 'move', to: 'first' }],
    ['Ctrl+End', { do: 'move', to: 'last' }],
    ['Enter', { do: 'activate' }],
    ['Shift+Enter', { do: 'insert-and-return' }],
    ['Ctrl+Enter', { do: 'copy' }],
    ['Meta+Enter', { do: 'copy' }],
    ['Tab', { do: 'enter-row' }],
    ['ArrowRight', { do: 'enter-row' }],
    ['Escape', { do: 'clear' }],
  ])('%s is a command', (keys, command) => {
    expect(commandOfFieldKey(press(keys), typed)).toEqual(command);
  });

  it.each(['a', 'Home', 'End', 'ArrowLeft', 'Shift+Tab', 'Shift+ArrowRight', 'Shift+ArrowDown'])(
    '%s stays with the field',
    (keys) => {
      expect(commandOfFieldKey(press(keys), typed)).toBeUndefined();
    },
  );

  it.each(['Enter', 'ArrowDown', 'Escape', 'Tab', 'Shift+Enter'])(
    '%s is no command while an input method composes',
    (keys) => {
      expect(commandOfFieldKey(press(keys, { isComposing: true }), typed)).toBeUndefined();
      expect(commandOfFieldKey(press(keys, { keyCode: 229 }), typed)).toBeUndefined();
    },
  );

  it.each(['Alt+Enter', 'Alt+ArrowDown', 'Alt+Escape'])('%s is left to the browser', (keys) => {
    expect(commandOfFieldKey(press(keys), typed)).toBeUndefined();
  });

  it('inserts as the next item by Alt+Enter where an enumeration is open', () => {
    const open = { ...typed, hasNumber: true };
    expect(commandOfFieldKey(press('Alt+Enter'), open)).toEqual({ do: 'insert-numbered' });
    expect(commandOfFieldKey(press('Alt+Shift+Enter'), open)).toBeUndefined();
    expect(commandOfFieldKey(press('Alt+Enter', { keyCode: 229 }), open)).toBeUndefined();
  });

  it('closes the panel by Escape once the field is empty', () => {
    expect(commandOfFieldKey(press('Escape'), empty)).toEqual({ do: 'close' });
  });

  it.each([
    ['Home', 'first'],
    ['End', 'last'],
  ])('goes through the list by %s when nothing is typed', (key, to) => {
    expect(commandOfFieldKey(press(key), empty)).toEqual({ do: 'move', to });
  });

  it('keeps → for the text while the caret is inside it', () => {
    expect(
      commandOfFieldKey(press('ArrowRight'), { ...typed, isCaretAtEnd: false }),
    ).toBeUndefined();
  });

  it('lets Tab go on where there is no row to enter', () => {
    expect(commandOfFieldKey(press('Tab'), { ...typed, hasRow: false })).toBeUndefined();
  });
});
