import * as v from 'valibot';
import { bodyOf } from '../../lib/entry';
import type { PackEntry } from '../../lib/entry';
import type { Candidate } from '../../lib/extract';
import { likeness, pairsOf } from '../../lib/extract/likeness';

/** An entry that a careful reader marked in the source. */
export interface Gold {
  kind: 'phrase' | 'pattern';
  text: string;
}

/** What was planted in a test speech; a pattern's frame has … for its slots. */
export interface Planted {
  phrases: string[];
  patterns: Array<{ frame: string; quote: string }>;
  outline: string[];
}

const PlantedShape = v.object({
  phrases: v.array(v.string()),
  patterns: v.array(v.object({ frame: v.string(), quote: v.string() })),
  outline: v.array(v.string()),
});

/** Reads the list of what was planted; throws when it isn't one. */
export function parsePlanted(json: string): Planted {
  return v.parse(PlantedShape, JSON.parse(json));
}

/*
 * Two texts are the same entry when 85 % of their character pairs are shared (the rule of the pack itself). A phrase of the pack keeps a
 * candidate when 70 % of its pairs are, with the entry or with the passage that it quotes, or when one holds the other whole and is at most twice as long: the pack's editors trimmed and
 * smoothed what they took over. A pattern of the pack keeps a candidate when three quarters of the shorter one's pairs, slots filled
 * with their examples, are in the other or in its source: patterns of one frame differ in how much of the sentence they take in.
 */
const SAME = 0.85;
const KEPT = 0.7;
const SHARED_FRAME = 0.75;

/** Whether a gold entry is a candidate of its own, stands whole in a longer one, or was missed. */
export function findGold(
  gold: Gold,
  candidates: readonly Candidate[],
): 'same' | 'within' | 'missed' {
  const pairs = pairsOf(gold.text);
  const words = hanOf(gold.text);
  let found: 'within' | 'missed' = 'missed';
  for (const candidate of candidates) {
    if ((candidate.kind === 'phrase') !== (gold.kind === 'phrase')) continue;
    if (likeness(pairsOf(filled(candidate)), pairs) >= SAME) return 'same';
    // A pattern is generalised: what it was made from is compared.
    const isFromIt =
      gold.kind === 'pattern' &&
      candidate.kind === 'pattern' &&
      hanOf(candidate.source.quote).includes(words);
    if (isFromIt) return 'same';
    if (hanOf(filled(candidate)).includes(words)) found = 'within';
  }
  return found;
}

/** Whether the pack keeps a candidate; strictly, word for word but for 15 %. */
export function isKept(
  candidate: Candidate,
  pack: readonly PackEntry[],
  strictly: boolean,
): boolean {
  const pairs = pairsOf(filled(candidate));
  return pack.some((entry) => {
    if (entry.kind === 'outline' || (candidate.kind === 'pattern' && entry.kind !== 'pattern'))
      return false;
    const own = pairsOf(filled(entry));
    const least = strictly ? SAME : KEPT;
    if (
      likeness(pairs, own) >= least ||
      (entry.kind === candidate.kind && likeness(pairs, pairsOf(entry.source.quote)) >= least)
    )
      return true;
    if (strictly) return false;
    if (candidate.kind === 'pattern')
      return (
        overlap(pairs, own) >= SHARED_FRAME ||
        overlap(pairs, pairsOf(filled(entry) + entry.source.quote)) >= SHARED_FRAME
      );
    const [short, long] = [hanOf(filled(candidate)), hanOf(filled(entry))].toSorted(
      (a, b) => a.length - b.length,
    );
    return (
      short !== undefined &&
      long !== undefined &&
      long.includes(short) &&
      2 * short.length >= long.length
    );
  });
}

/** How many planted things the candidates hold: a phrase the same or whole in one, a frame in a pattern made from its words. */
export function findPlanted(
  planted: Planted,
  candidates: readonly Candidate[],
): { found: number; missed: string[] } {
  const missed: string[] = [];
  for (const text of planted.phrases)
    if (findGold({ kind: 'phrase', text }, candidates) === 'missed') missed.push(text);
  for (const { frame, quote } of planted.patterns) {
    const isFound = candidates.some(
      (one) => one.kind === 'pattern' && hasFrame(one.body, frame) && isNear(one, quote),
    );
    if (!isFound) missed.push(`${frame} (${quote})`);
  }
  for (const heading of planted.outline)
    if (
      !candidates.some(
        (one) => one.kind === 'outline' && hanOf(filled(one)).includes(hanOf(heading)),
      )
    )
      missed.push(`outline: ${heading}`);
  const all = planted.phrases.length + planted.patterns.length + planted.outline.length;
  return { found: all - missed.length, missed };
}

/** A frame's fixed words in order, outside slots. */
function hasFrame(body: string, frame: string): boolean {
  const fixed = body.replace(/\{#([^}]*)\}/g, '$1').replace(/\{[^{}]*\}/g, '…');
  let at = 0;
  for (const part of frame.split('…').filter((words) => words !== '')) {
    const place = fixed.indexOf(part, at);
    if (place === -1) return false;
    at = place + part.length;
  }
  return true;
}

function isNear(candidate: Candidate, quote: string): boolean {
  const [made, words] = [hanOf(candidate.source.quote), hanOf(quote)];
  return made.includes(words) || words.includes(made) || hanOf(filled(candidate)).includes(words);
}

/** An entry's words, slots filled with their examples, each group once. */
function filled(entry: Candidate | PackEntry): string {
  return bodyOf(entry)
    .replace(/\{[^{}=:]*[=:]([^{}|]*)(?:\|[^{}]*)?\}/g, '$1')
    .replace(/\{[^{}]*\}/g, '')
    .replace(/\]\*\d+(?:-\d+)?(?:（[^）]*）|\([^)]*\))?/g, '')
    .replace(/\[/g, '');
}

function hanOf(text: string): string {
  return text.replace(/[^\u3400-\u9fff]/g, '');
}

function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (small.size < 4) return 0;
  let shared = 0;
  for (const pair of small) if (large.has(pair)) shared += 1;
  return shared / small.size;
}
