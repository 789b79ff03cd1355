import type { SearchDoc } from './types';

const PRIME_A = 0x85ebca6b;
const PRIME_B = 0xc2b2ae35;

/**
 * A number (53 bits) that two documents share only if they are alike in everything that the index holds; it tells
 * which entries changed since a snapshot. Two sums of 32 bits run over the characters of all fields.
 */
export function fingerprintOf(doc: SearchDoc): number {
  let a = 0x9747b28c;
  let b = 0x1b873593;
  const add = (code: number) => {
    a = Math.imul(a ^ code, PRIME_A);
    a ^= a >>> 13;
    b = Math.imul(b ^ code, PRIME_B);
    b ^= b >>> 16;
  };
  const addText = (text: string) => {
    for (let at = 0; at < text.length; at += 1) add(text.charCodeAt(at));
    // No character has this code, so no two lists of texts run together.
    add(0x10000 + text.length);
  };
  const addList = (list: readonly string[]) => {
    for (const text of list) addText(text);
    add(0x20000);
  };
  addText(doc.text);
  addText(doc.title ?? '');
  addText(doc.kind);
  addText(doc.function ?? '');
  addList(doc.themes);
  addList(doc.forms);
  addList(doc.tags);
  add((doc.mine ? 1 : 0) | (doc.best ? 2 : 0) | (doc.pinned ? 4 : 0));
  if (doc.uses) addText(`${doc.uses} ${doc.lastUsedAt ?? ''}`);
  return (b & 0x1fffff) * 0x100000000 + (a >>> 0);
}
