/** The runs of two characters in a text, marks and blanks left out, each as one number (first · 32768 + second, see `numberOf`). */
export function pairsOf(text: string): Set<number> {
  const pairs = new Set<number>();
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const number = numberOf(text.charCodeAt(at));
    if (number === 0) continue;
    if (before !== 0) pairs.add(before * 32768 + number);
    before = number;
  }
  // The last character alone, so that a single character has a pair as well.
  if (before !== 0) pairs.add(before * 32768);
  return pairs;
}

/** The number of a letter, and 0 for anything else. Below 28000, so that a pair is below 2 to the 30th: engines put such numbers into sets without a box. */
function numberOf(code: number): number {
  if (code >= 0x3400 && code <= 0x9fff) return code - 0x3300;
  const isLatin =
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a);
  return isLatin ? code : 0;
}

/** The share of character pairs that two texts have in common (Dice), from 0 to 1; from `NEAR_DUPLICATE` on they count as the same entry. */
export function likeness(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a.size + b.size === 0) return 0;
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const pair of small) if (large.has(pair)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}

/** Whether the likeness of two texts is at least `bound` (0 to 1). Texts whose sizes alone rule that out are not compared. */
export function isAsAlike(a: ReadonlySet<number>, b: ReadonlySet<number>, bound: number): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  const size = Math.max(1, a.size + b.size);
  let shared = small.size;
  if ((2 * shared) / size < bound) return false;
  for (const pair of small) {
    if (large.has(pair)) continue;
    shared -= 1;
    if ((2 * shared) / size < bound) return false;
  }
  return true;
}

/** Returns the pairs that `countOf` counts least, at most `most` of them, in ascending order of count; of equal ones the lower numbers, so that the order is the same for every text. */
export function rarestOf(
  pairs: ReadonlySet<number>,
  most: number,
  countOf: (pair: number) => number,
): number[] {
  // Count and pair as one number: comparing numbers is many times as fast as comparing by a rule.
  const keyOf = (pair: number): number => countOf(pair) * ABOVE_PAIRS + pair;
  const keys = pairs.size <= FEW ? leastOf(pairs, most, keyOf) : sortedBy(pairs, keyOf);
  const rarest: number[] = [];
  for (const key of keys) {
    if (rarest.length >= most) break;
    rarest.push(key % ABOVE_PAIRS);
  }
  return rarest;
}

/** More than any pair's number. */
const ABOVE_PAIRS = 2 ** 30;

/** Sets up to this size, those of a phrase, are sorted by insertion, in two thirds of the time of `sort`. For thousands of pairs insertion is many times slower. */
const FEW = 128;

/** The least keys of a few pairs, at most `most` of them, in ascending order. */
function leastOf(
  pairs: ReadonlySet<number>,
  most: number,
  keyOf: (pair: number) => number,
): number[] {
  const least: number[] = [];
  for (const pair of pairs) {
    const key = keyOf(pair);
    let at = least.length;
    if (at === most) {
      if (at === 0 || key >= (least[at - 1] ?? 0)) continue;
      at -= 1;
    }
    while (at > 0 && (least[at - 1] ?? 0) > key) {
      least[at] = least[at - 1] ?? 0;
      at -= 1;
    }
    least[at] = key;
  }
  return least;
}

function sortedBy(pairs: ReadonlySet<number>, keyOf: (pair: number) => number): Float64Array {
  const keys = new Float64Array(pairs.size);
  let at = 0;
  for (const pair of pairs) {
    keys[at] = keyOf(pair);
    at += 1;
  }
  return keys.sort();
}
