import type { ShownEntry } from '@/lib/library';

/** Enough of the text to tell one row's buttons from another's. */
export function nameOf(entry: ShownEntry): string {
  const text = entry.title ?? (entry.kind === 'phrase' ? entry.text : entry.body);
  return text.length > 16 ? `${text.slice(0, 16)}…` : text;
}
