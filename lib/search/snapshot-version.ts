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

const STEP = 0x9e3779b1;

/**
 * A sum over a buffer's 32-bit words and its length. Four sums run side by side, which takes a third of the time that one
 * takes. Each step is a bijection of its sum so far, and so is their joining, so a change within one word is always seen,
 * and any other with all but one chance in four thousand million.
 */
export function checksumOf(buffer: ArrayBuffer): number {
  const words = new Int32Array(buffer, 0, Math.floor(buffer.byteLength / 4));
  let [a, b, c, d] = [1, 2, 3, 4];
  let at = 0;
  for (; at + 3 < words.length; at += 4) {
    a = step(a, words[at] ?? 0);
    b = step(b, words[at + 1] ?? 0);
    c = step(c, words[at + 2] ?? 0);
    d = step(d, words[at + 3] ?? 0);
  }
  for (; at < words.length; at += 1) a = step(a, words[at] ?? 0);
  return [a, b, c, d].reduce(step, buffer.byteLength | 0) >>> 0;
}

function step(sum: number, word: number): number {
  const mixed = Math.imul(sum ^ word, STEP);
  return mixed ^ (mixed >>> 15);
}
