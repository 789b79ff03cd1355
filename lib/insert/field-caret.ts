import { essenceOf, type Expected } from './classify';
import type { TextField } from './editable';
import type { Expectation } from './region';

/**
 * The offset behind a text that was inserted into a field's value, also where a formatter has grouped it or written it in another width; null where what stood
 * behind the caret is not there any more. The characters behind the text are counted from the end, without what a formatter puts between them.
 */
export function offsetBehindInserted(
  value: string,
  { inserted, after }: Pick<Expected, 'inserted' | 'after'>,
): number | null {
  const behind = essenceOf(after).text.length;
  const { text, places } = essenceOf(value);
  const last = text.length - behind - 1;
  if (last < 0 || !text.endsWith(essenceOf(after).text)) return null;
  const place = places[last] ?? 0;
  const next = place + ((value.codePointAt(place) ?? 0) > 0xff_ff ? 2 : 1);
  const [closing = ''] = /[^\p{L}\p{N}]*$/u.exec(inserted) ?? [];
  const signs = widthless(value.slice(next, places[last + 1]));
  const at = signs.indexOf(widthless(closing));
  return at < 0 ? next : next + at + closing.length;
}

function widthless(text: string): string {
  return text.normalize('NFKC');
}

/** Puts the caret behind the text in a field that was just inserted; true when it was elsewhere, where a page that wrote the value again had left it. */
export function keepFieldCaretBehind(
  field: TextField,
  { region, before, inserted, after }: Expectation,
): boolean {
  const now = region.read();
  if (now === null || field.selectionEnd === null) return false;
  const isAsGiven = now === before + inserted + after;
  const behind = isAsGiven
    ? before.length + inserted.length
    : offsetBehindInserted(now, { inserted, after });
  if (behind === null) return false;
  const caret = region.start + behind;
  if (field.selectionStart === caret && field.selectionEnd === caret) return false;
  field.setSelectionRange(caret, caret);
  return true;
}
