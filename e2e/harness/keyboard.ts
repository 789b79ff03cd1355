import type { Session } from './child-session';

export type Modifier = 'Alt' | 'Control' | 'Meta' | 'Shift';

interface KeyDefinition {
  key: string;
  code: string;
  keyCode: number;
  text?: string;
}

const MODIFIER_BITS: Record<Modifier, number> = { Alt: 1, Control: 2, Meta: 4, Shift: 8 };

const NAMED_KEYS: Record<string, Omit<KeyDefinition, 'key'>> = {
  Enter: { code: 'Enter', keyCode: 13, text: '\r' },
  Tab: { code: 'Tab', keyCode: 9 },
  Escape: { code: 'Escape', keyCode: 27 },
  Backspace: { code: 'Backspace', keyCode: 8 },
  Delete: { code: 'Delete', keyCode: 46 },
  ArrowLeft: { code: 'ArrowLeft', keyCode: 37 },
  ArrowUp: { code: 'ArrowUp', keyCode: 38 },
  ArrowRight: { code: 'ArrowRight', keyCode: 39 },
  ArrowDown: { code: 'ArrowDown', keyCode: 40 },
  Home: { code: 'Home', keyCode: 36 },
  End: { code: 'End', keyCode: 35 },
  PageUp: { code: 'PageUp', keyCode: 33 },
  PageDown: { code: 'PageDown', keyCode: 34 },
  F10: { code: 'F10', keyCode: 121 },
  ContextMenu: { code: 'ContextMenu', keyCode: 93 },
};

/** The key code of a key event that an input method has taken (W3C UI Events, 7.3.1). */
const IME_KEY_CODE = 229;

/** Presses and releases one key: a name of the UI Events specification, or one character. */
export async function pressKey(
  session: Session,
  key: string,
  modifiers: readonly Modifier[] = [],
): Promise<void> {
  const definition = defineKey(key);
  const bits = modifiers.reduce((sum, modifier) => sum | MODIFIER_BITS[modifier], 0);
  const types = modifiers.every((modifier) => modifier === 'Shift');
  const event = {
    key: definition.key,
    code: definition.code,
    windowsVirtualKeyCode: definition.keyCode,
    modifiers: bits,
  };
  const text = types ? definition.text : undefined;
  await session.send('Input.dispatchKeyEvent', {
    ...event,
    type: text === undefined ? 'rawKeyDown' : 'keyDown',
    ...(text === undefined ? {} : { text }),
  });
  await session.send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' });
}

/** Types text key by key; characters that no key writes (Han characters) are committed as by an input method. */
export async function typeText(session: Session, text: string): Promise<void> {
  for (const character of text) {
    if (/^[\x20-\x7e]$/.test(character)) await pressKey(session, character);
    else await session.send('Input.insertText', { text: character });
  }
}

/** Shows `text` as an input method's uncommitted composition in the focused field. */
export async function setComposition(session: Session, text: string): Promise<void> {
  await pressImeKey(session, 'rawKeyDown', 'Process');
  await session.send('Input.imeSetComposition', {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  });
  await pressImeKey(session, 'keyUp', 'Process');
}

/** Presses Enter while an input method composes, which commits `text`; the key event carries what macOS and Windows send. */
export async function commitComposition(session: Session, text: string): Promise<void> {
  await pressImeKey(session, 'rawKeyDown', 'Enter');
  await session.send('Input.insertText', { text });
  await pressImeKey(session, 'keyUp', 'Enter');
}

async function pressImeKey(
  session: Session,
  type: 'rawKeyDown' | 'keyUp',
  key: 'Enter' | 'Process',
): Promise<void> {
  await session.send('Input.dispatchKeyEvent', {
    type,
    key,
    code: key === 'Enter' ? 'Enter' : '',
    windowsVirtualKeyCode: IME_KEY_CODE,
  });
}

function defineKey(key: string): KeyDefinition {
  const named = NAMED_KEYS[key];
  if (named) return { key, ...named };
  if (key.length !== 1) throw new Error(`No key is called ${key}`);
  if (/[a-z]/i.test(key)) {
    return {
      key,
      code: `Key${key.toUpperCase()}`,
      keyCode: key.toUpperCase().charCodeAt(0),
      text: key,
    };
  }
  if (/\d/.test(key)) return { key, code: `Digit${key}`, keyCode: key.charCodeAt(0), text: key };
  if (key === ' ') return { key, code: 'Space', keyCode: 32, text: key };
  return { key, code: '', keyCode: 0, text: key };
}
