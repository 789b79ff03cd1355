/** The runs of two characters in a text, marks and blanks left out, each as one number (first code · 65536 + second). */
export function pairsOf(text: string): Set<number> {
  const pairs = new Set<number>();
  let before = -1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!isLetter(code)) continue;
    if (before !== -1) pairs.add(before * 65536 + code);
    before = code;
  }
  // The last character alone, so that a single character has a pair as well.
  if (before !== -1) pairs.add(before * 65536);
  return pairs;
}

function isLetter(code: number): boolean {
  return (
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a)
  );
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
  const most = (2 * Math.min(a.size, b.size)) / Math.max(1, a.size + b.size);
  return most >= bound && likeness(a, b) >= bound;
}

/** Returns the pairs that `countOf` counts least, at most `most` of them, in ascending order of count; of equal ones those that come first in the set. */
export function rarestOf(
  pairs: ReadonlySet<number>,
  most: number,
  countOf: (pair: number) => number,
): number[] {
  const all = [...pairs];
  // Count and place as one number: sorting numbers is many times as fast as sorting by a rule.
  const keys = new Float64Array(all.length);
  for (const [at, pair] of all.entries()) keys[at] = countOf(pair) * all.length + at;
  keys.sort();
  const rarest: number[] = [];
  for (let at = 0; at < most && at < keys.length; at += 1)
    rarest.push(all[(keys[at] ?? 0) % all.length] ?? 0);
  return rarest;
}
