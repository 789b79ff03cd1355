import type { EntryKind } from '@/lib/entry';
import { escapeSlotText, escapeText, parseBody } from '@/lib/pattern';

/** A stretch of the form's text, in UTF-16 units. */
export interface TextRange {
  start: number;
  end: number;
}

/** Why nothing can be made a slot: nothing is selected, or the selection runs over a line or what is already a slot or group. */
export type SlotRefusal = 'nothing-selected' | 'not-plain';

export type MadeSlot =
  | { ok: true; kind: 'pattern' | 'outline'; text: string }
  | { ok: false; reason: SlotRefusal };

/**
 * Makes the selected words a slot of the given name, with the words themselves as its example. A phrase becomes a pattern: its
 * own braces and brackets are doubled, so that they stay what they are.
 */
export function makeSlot(kind: EntryKind, text: string, range: TextRange, name: string): MadeSlot {
  const words = text.slice(range.start, range.end);
  if (words.trim() === '') return { ok: false, reason: 'nothing-selected' };
  const outer = kind === 'phrase' ? escapeText : (part: string) => part;
  const isTaken =
    /[{}[\]]/.test(words) || text.charAt(range.start - 1) === '{' || text.charAt(range.end) === '}';
  if (/[\n\r]/.test(words) || (kind !== 'phrase' && isTaken))
    return { ok: false, reason: 'not-plain' };
  const before = outer(text.slice(0, range.start));
  const after = outer(text.slice(range.end));
  const written = `${before}${slotOf(nameIn(name) || nameIn(words) || '内容', words)}${after}`;
  const madeKind = kind === 'phrase' ? 'pattern' : kind;
  const isSound = parseBody(madeKind, written).ok || !parseBody(madeKind, `${before}${after}`).ok;
  return isSound ? { ok: true, kind: madeKind, text: written } : { ok: false, reason: 'not-plain' };
}

/** What a name can be made of; a slot's name holds neither braces nor what begins its default or choices. */
function nameIn(text: string): string {
  return text
    .replace(/[{}[\]=:：|#\n\r]/g, '')
    .trim()
    .slice(0, 20);
}

function slotOf(name: string, words: string): string {
  return name === words ? `{${name}}` : `{${name}=${escapeSlotText(words)}}`;
}
