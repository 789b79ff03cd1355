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
  while (prefix < short.length && a.charAt(prefix) === b.charAt(prefix)) prefix += 1;
  let suffix = 0;
  while (suffix < short.length - prefix && a.at(-1 - suffix) === b.at(-1 - suffix)) suffix += 1;
  let placed = 0;
  if (a.length === b.length)
    for (let at = 0; at < a.length; at += 1) if (a.charAt(at) === b.charAt(at)) placed += 1;
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
  if (a.length > 40 || b.length > 40) return 0;
  let row = new Uint8Array(b.length + 1);
  for (let i = 0; i < a.length; i += 1) {
    const next = new Uint8Array(b.length + 1);
    for (let j = 0; j < b.length; j += 1)
      next[j + 1] =
        a.charCodeAt(i) === b.charCodeAt(j)
          ? (row[j] ?? 0) + 1
          : Math.max(row[j + 1] ?? 0, next[j] ?? 0);
    row = next;
  }
  return row[b.length] ?? 0;
}
