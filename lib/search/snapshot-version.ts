import { FORMS, FUNCTIONS, KINDS, THEMES } from '@/lib/entry';
import { SYLLABLE_LIMIT, spellingOf } from './syllables';

/** To be raised when what a snapshot holds changes: its layout, folding, keys, or the readings that pinyin-pro gives. */
const FORMAT = 2;

/** What this version of the extension calls its snapshots: the format and a hash of the lists that numbers in it count in. */
export function snapshotVersion(): string {
  const spellings = Array.from({ length: SYLLABLE_LIMIT }, (_, number) => spellingOf(number));
  const lists = [KINDS, FUNCTIONS, THEMES, FORMS, spellings].map((list) => list.join(' '));
  let hash = 0;
  for (const char of lists.join('\n'))
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x9e3779b1);
  return `${FORMAT}.${(hash >>> 0).toString(36)}`;
}

/**
 * A sum over a buffer's 32-bit words and its length. Each step is a bijection of the sum so far, so a change
 * within one word is always seen, and any other with all but one chance in four thousand million.
 */
export function checksumOf(buffer: ArrayBuffer): number {
  const words = new Uint32Array(buffer, 0, Math.floor(buffer.byteLength / 4));
  let sum = buffer.byteLength | 0;
  for (let at = 0; at < words.length; at += 1) {
    sum = Math.imul(sum ^ (words[at] ?? 0), 0x9e3779b1);
    sum ^= sum >>> 15;
  }
  return sum >>> 0;
}
