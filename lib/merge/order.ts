import { isObject } from '@/lib/entry/is-object';
import type { Snippet, Stamp } from './records';

/** Returns less than 0 where `a` was written before `b`: the earlier time, of one time the smaller device. */
export function compareStamps(a: Stamp, b: Stamp): number {
  return a.updatedAt - b.updatedAt || compareText(a.device, b.device);
}

/**
 * Returns which of two records of one snippet is the older (less than 0). Two writes bear one stamp where a clock was set back or a
 * file was edited by hand: the order is total all the same, so that every device takes the same one.
 */
export function compareSnippets(a: Snippet, b: Snippet): number {
  return compareStamps(a, b) || compareText(canonicalJson(a), canonicalJson(b));
}

/** Compares by UTF-16 units, on every machine alike. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Returns a hash of what the user wrote in a snippet (53 bits in base 36): its content and fields without id, times and device. */
export function hashOf(snippet: Snippet): string {
  const written = Object.entries(snippet).filter(([key]) => !NOT_WRITTEN.has(key));
  return hashText(canonicalJson(Object.fromEntries(written)));
}

const NOT_WRITTEN: ReadonlySet<string> = new Set<keyof Snippet>([
  'id',
  'createdAt',
  'updatedAt',
  'device',
  'deletedAt',
]);

/** Returns JSON with the keys of every object in order, so that equal values have equal JSON. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    isObject(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => compareText(a, b)))
      : inner,
  );
}

/** cyrb53 (public domain, bryc): two 32-bit halves, of which 53 bits are used. */
function hashText(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
