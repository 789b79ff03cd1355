import { NEAR_DUPLICATE } from '@/lib/entry/near-duplicate';
import type { EntryKind } from '@/lib/entry';
import { MOST_COMPARED, firstOf } from './first-of';
import { isAsAlike, likeness, pairsOf, rarestOf } from './likeness';

/** A text that new ones are compared with: an entry of the library, or a candidate found before. */
export interface KnownText {
  id: string;
  where: 'library' | 'batch';
  kind: EntryKind;
  body: string;
}

/** The entry that a text nearly duplicates; `isExact` when they differ in marks and blanks at most. */
export interface NearDuplicate {
  id: string;
  where: KnownText['where'];
  isExact: boolean;
}

/** Finds near-duplicates among the texts added to it. */
export interface NearDuplicateFinder {
  add(known: KnownText): void;
  /** The most alike text of the same kind from `NEAR_DUPLICATE` on, the first of several; null when there is none. */
  find(kind: EntryKind, body: string): NearDuplicate | null;
  /** Finds what a text nearly duplicates, then adds it. */
  findAndAdd(known: KnownText): NearDuplicate | null;
}

/*
 * Each text is filed under all its pairs of characters. Two texts that share 85 % of their pairs have at least one in common of
 * any 27 % of either's, so only the texts filed under a text's rarest 27 % are compared with it, at most `MOST_COMPARED` of them.
 * Those that are the same but for marks and blanks are found by their letters.
 */
const LOOKED_UP = 0.27;

/** Creates an empty finder. */
export function createNearDuplicateFinder(): NearDuplicateFinder {
  const texts: Array<{ known: KnownText; pairs: Set<number> }> = [];
  const filed = new Map<number, number[]>();

  const byLetters = new Map<string, number>();

  const textsWithRarest = (pairs: Set<number>): number[][] => {
    const most = Math.max(1, Math.ceil(pairs.size * LOOKED_UP));
    const rarest = rarestOf(pairs, most, (pair) => filed.get(pair)?.length ?? 0);
    return rarest.map((pair) => filed.get(pair) ?? []);
  };

  const addRead = (known: KnownText, { key, pairs }: TextRead): void => {
    const at = texts.push({ known, pairs }) - 1;
    if (!byLetters.has(key)) byLetters.set(key, at);
    for (const pair of pairs) {
      const list = filed.get(pair);
      if (list) list.push(at);
      else filed.set(pair, [at]);
    }
  };

  const findRead = (kind: EntryKind, { key, pairs }: TextRead): NearDuplicate | null => {
    const exact = texts[byLetters.get(key) ?? -1];
    if (exact) return twinOf(exact.known, true);
    let twin: NearDuplicate | null = null;
    let most = 0;
    for (const at of firstOf(textsWithRarest(pairs), MOST_COMPARED)) {
      const text = texts[at];
      if (text?.known.kind !== kind || !isAsAlike(text.pairs, pairs, NEAR_DUPLICATE)) continue;
      const alike = likeness(text.pairs, pairs);
      if (alike <= most) continue;
      twin = twinOf(text.known, false);
      most = alike;
    }
    return twin;
  };

  return {
    add: (known) => addRead(known, readText(known.kind, known.body)),
    find: (kind, body) => findRead(kind, readText(kind, body)),
    findAndAdd(known) {
      const read = readText(known.kind, known.body);
      const twin = findRead(known.kind, read);
      addRead(known, read);
      return twin;
    },
  };
}

/** What a text is found by: its kind with its letters, and its pairs of characters. */
interface TextRead {
  key: string;
  pairs: Set<number>;
}

function readText(kind: EntryKind, body: string): TextRead {
  return { key: `${kind} ${lettersOf(body)}`, pairs: pairsIn(body) };
}

/** How much two texts have in common, from 0 to 1, as the finder sees it: 1 where they differ in marks and blanks at most, a near-duplicate from `NEAR_DUPLICATE` on. */
export function likenessOfTexts(one: string, other: string): number {
  if (lettersOf(one) === lettersOf(other)) return 1;
  return likeness(pairsIn(one), pairsIn(other));
}

function twinOf({ id, where }: KnownText, isExact: boolean): NearDuplicate {
  return { id, where, isExact };
}

/** The names of slots say nothing of the words around them. */
function pairsIn(body: string): Set<number> {
  return pairsOf(body.replace(/\{[^{}]*\}/g, ''));
}

function lettersOf(body: string): string {
  return body.replace(/[^\p{L}\p{N}{}]/gu, '');
}
