/** From here on two neighbours count as built alike. */
export const ALIKE = 0.64;

/**
 * Whether two clauses are built alike, from 0 (not) to 1: near lengths, and the same words at head or tail, or the same
 * characters in the same places. 耐得住寂寞 and 顶得住诱惑 are.
 */
export function parallelism(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 2 || short.length / long.length < 0.5 || a === b) return 0;
  let prefix = 0;
  while (prefix < short.length && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix += 1;
  let suffix = 0;
  while (
    suffix < short.length - prefix &&
    a.charCodeAt(a.length - 1 - suffix) === b.charCodeAt(b.length - 1 - suffix)
  )
    suffix += 1;
  let placed = 0;
  if (a.length === b.length)
    for (let at = 0; at < a.length; at += 1) if (a.charCodeAt(at) === b.charCodeAt(at)) placed += 1;
  // 把…的…得… and 把…的…得…: like words in like order, where head or tail is alike already.
  const isOrdered = prefix + suffix > 0 && short.length / long.length >= 0.75;
  const same = Math.max(prefix + suffix, placed, isOrdered ? 0.9 * inOrder(a, b) : 0);
  if (same === 0) return a.length === b.length && a.length <= 8 ? 0.3 : 0;
  // One like character in a long clause is chance.
  if (same <= 1 && long.length > 5) return 0.5;
  const shared = same / long.length;
  const size = a.length === b.length ? 0.15 : short.length / long.length >= 0.8 ? 0.05 : 0;
  const head = prefix >= 3 ? 0.15 : 0;
  return Math.min(1, 0.42 + 1.1 * shared + size + head);
}

/** How many characters two clauses have in common, in the same order. */
function inOrder(a: string, b: string): number {
  if (a.length > LONGEST || b.length > LONGEST) return 0;
  ROW.fill(0, 0, b.length);
  for (let i = 0; i < a.length; i += 1) {
    const code = a.charCodeAt(i);
    // What `a` so far has in common with `b` before, and up to, the character in hand; `ROW` has it without the last of `a`.
    let corner = 0;
    let left = 0;
    for (let j = 0; j < b.length; j += 1) {
      const above = ROW[j] ?? 0;
      left = code === b.charCodeAt(j) ? corner + 1 : Math.max(above, left);
      ROW[j] = left;
      corner = above;
    }
  }
  return ROW[b.length - 1] ?? 0;
}

/** In characters: words in longer clauses are not put in order. */
const LONGEST = 40;
/** One row of the table, used for each pair of clauses again. */
const ROW = new Uint8Array(LONGEST);
