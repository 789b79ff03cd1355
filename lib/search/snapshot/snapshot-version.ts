import { ENTRY_FIELDS_VERSION, FORMS, FUNCTIONS, KINDS, THEMES } from '@/lib/entry';
import { SYLLABLE_LIMIT, spellingOf } from '../text/syllables';

/** To be raised when what a snapshot holds changes: its layout, folding, keys, or the readings that pinyin-pro gives. */
const FORMAT = 3;

/** What this version of the extension calls its snapshots: the format and a hash of the lists that numbers in it count in. */
export function snapshotVersion(): string {
  const spellings = Array.from({ length: SYLLABLE_LIMIT }, (_, number) => spellingOf(number));
  const lists = [KINDS, FUNCTIONS, THEMES, FORMS, spellings].map((list) => list.join(' '));
  let hash = 0;
  for (const char of [...lists, ENTRY_FIELDS_VERSION].join('\n'))
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x9e3779b1);
  return `${FORMAT}.${(hash >>> 0).toString(36)}`;
}

const STEP = 0x9e3779b1;
/** Bytes that are summed up in one go, in about a millisecond. */
const SLICE = 1 << 20;

/**
 * A sum over a buffer's 32-bit words and its length. Four sums run side by side, which takes a third of the time that one
 * takes. Each step is a bijection of its sum so far, and so is their joining, so a change within one word is always seen,
 * and any other with all but one chance in four thousand million.
 */
export function checksumOf(buffer: ArrayBuffer): number {
  let sum = 0;
  for (sum of sumUp(buffer));
  return sum;
}

/** As `checksumOf`, slice by slice, awaiting `pause` after each. */
export async function checksumInSlices(
  buffer: ArrayBuffer,
  pause: () => Promise<void>,
): Promise<number> {
  let sum = 0;
  for (sum of sumUp(buffer)) await pause();
  return sum;
}

/** The sum of all slices so far, one after the other; that of the last one is the checksum. */
function* sumUp(buffer: ArrayBuffer): Generator<number> {
  let sum = buffer.byteLength | 0;
  for (let from = 0; from === 0 || from < buffer.byteLength; from += SLICE) {
    const bytes = Math.min(SLICE, buffer.byteLength - from);
    sum = step(sum, sumOf(new Int32Array(buffer, from, Math.floor(bytes / 4))));
    yield sum >>> 0;
  }
}

function sumOf(words: Int32Array): number {
  let [a, b, c, d] = [1, 2, 3, 4];
  let at = 0;
  for (; at + 3 < words.length; at += 4) {
    a = step(a, words[at] ?? 0);
    b = step(b, words[at + 1] ?? 0);
    c = step(c, words[at + 2] ?? 0);
    d = step(d, words[at + 3] ?? 0);
  }
  for (; at < words.length; at += 1) a = step(a, words[at] ?? 0);
  return [b, c, d].reduce(step, a);
}

function step(sum: number, word: number): number {
  const mixed = Math.imul(sum ^ word, STEP);
  return mixed ^ (mixed >>> 15);
}
