import { bodyOf } from '@/lib/entry';
import type { TransferEntry } from '../types';

/** Returns the words alone: an entry a line, or, where one has several, blank lines between them. */
export function writeText(entries: readonly TransferEntry[]): string {
  const texts = entries.map((entry) => bodyOf(entry).replace(/\n(?:[^\S\n]*\n)+/g, '\n'));
  const hasLines = texts.some((text) => text.includes('\n'));
  return texts.map((text) => `${text}\n`).join(hasLines ? '\n' : '');
}
