import { NEAR_DUPLICATE } from '@/lib/entry/near-duplicate';
import { bodyOf, type EntryKind } from '@/lib/entry';
import { MOST_COMPARED, firstOf } from './first-of';
import { isAsAlike, pairsOf, rarestOf } from './likeness';
import type { Draft, PlacedDraft } from '../draft';

/*
 * Near-duplicates are looked for among drafts that share a rare pair of characters, so that a hundred thousand drafts are not
 * compared with each other: each draft is filed under its pairs that the fewest drafts have. Where a text says the same few words over
 * and over, all pairs are frequent: then only the first `MOST_COMPARED` are looked at, besides those that are the same but for their
 * blanks. The better one stays, of two equal ones the first. Within a paragraph a stretch that lies in a better one is kept, but
 * ranks below it unless it is a strong series of its own: a reader takes the whole.
 */

/** The drafts without near-duplicates, in reading order, and how many went. */
export function dedupe(drafts: readonly PlacedDraft[]): { kept: PlacedDraft[]; dropped: number } {
  const ranked = rank(drafts);
  const rarity = new Map<number, number>();
  for (const { pairs } of ranked)
    for (const pair of pairs) rarity.set(pair, (rarity.get(pair) ?? 0) + 1);
  const filed = new Map<number, Array<(typeof ranked)[number]>>();
  const bodies = byKind(() => new Map<string, PlacedDraft>());
  // Of texts that are the same but for their blanks all but the first have a twin: it, or one that it has.
  const seen = byKind(() => new Set<Pairs>());
  const kept: typeof ranked = [];
  for (const one of ranked) {
    const { kind } = one.draft.content;
    const same = bodies[kind].get(one.body);
    if (same) {
      if (isElsewhere(same, one.draft)) same.recurs = true;
      continue;
    }
    if (seen[kind].has(one.pairs)) continue;
    seen[kind].add(one.pairs);
    const keys = rarestOf(one.pairs, keysFor(one.pairs.size), (pair) => rarity.get(pair) ?? 0);
    const rivals = keys.map((key) => filed.get(key) ?? []);
    if (hasTwin(one, firstOf(rivals, MOST_COMPARED))) continue;
    bodies[kind].set(one.body, one.draft);
    kept.push(one);
    for (const key of keys) {
      const list = filed.get(key);
      if (list) list.push(one);
      else filed.set(key, [one]);
    }
  }
  const inOrder = kept.toSorted((a, b) => a.at - b.at).map(({ draft }) => draft);
  return { kept: inOrder, dropped: drafts.length - kept.length };
}

type Pairs = Set<number>;

function byKind<T>(create: () => T): Record<EntryKind, T> {
  return { phrase: create(), pattern: create(), outline: create() };
}

/** The drafts with their pairs, the best first; texts that are the same but for their blanks have one set of pairs. */
function rank(drafts: readonly PlacedDraft[]) {
  const pairsOfText = new Map<string, Pairs>();
  return drafts
    .map((draft, at) => {
      const body = bodyOf(draft.content);
      const text = body.replace(SYNTAX, '');
      const pairs = pairsOfText.get(text) ?? pairsOf(text);
      pairsOfText.set(text, pairs);
      return { draft, at, body, pairs, worth: worth(draft) };
    })
    .toSorted((a, b) => b.worth - a.worth || a.at - b.at);
}

/** Blanks, and how often a group is repeated: 越是{甲}，越要{乙} alone and as a member of a row are one. */
const SYNTAX = /\{[^{}]*\}|\]\*\d+(?:-\d+)?/g;

/** The same words in another sentence, and not in another cut of this one. */
function isElsewhere(a: PlacedDraft, b: PlacedDraft): boolean {
  return a.paragraph !== b.paragraph || a.start >= b.end || b.start >= a.end;
}

/** Quality first: a finder that is sure of little may have scored high. */
function worth({ quality, score }: Draft): number {
  return 10 * quality + score;
}

/** Of n pairs, two texts that share 85 % have one of the n · 0.27 rarest in common. */
function keysFor(size: number): number {
  return Math.max(1, Math.ceil(size * 0.27));
}

interface Compared {
  draft: Draft;
  pairs: Pairs;
}

/** Whether one of some texts of the same kind is a near-duplicate. */
function hasTwin({ draft, pairs }: Compared, others: Iterable<Compared>): boolean {
  const { kind } = draft.content;
  for (const other of others)
    if (other.draft.content.kind === kind && isAsAlike(other.pairs, pairs, NEAR_DUPLICATE))
      return true;
  return false;
}
