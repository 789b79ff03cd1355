import { NEAR_DUPLICATE } from '@/lib/entry/near-duplicate';
import * as v from 'valibot';
import { bodyOf } from '../../lib/entry';
import type { PackEntry } from '../../lib/entry';
import type { Candidate } from '../../lib/extract';
import { likeness, pairsOf } from '../../lib/extract/duplicates/likeness';

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
    if (likeness(pairsOf(filled(candidate)), pairs) >= NEAR_DUPLICATE) return 'same';
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

/*
 * The pack keeps a phrase when one of its entries has nearly the same words, slots filled with their examples, or was made from
 * nearly the same words of the source. It keeps a pattern when one of its patterns has nearly the same words, or their source, or
 * nearly the same repeated group, or the same fixed words around the blanks. Nearly is 85 % of the pairs of characters throughout:
 * words that merely lie within an entry, or overlap it, are not kept.
 */

/** The entry of the pack that is the candidate or nearly so, the most alike first; none when the pack doesn't keep it. */
export function findKept(candidate: Candidate, pack: readonly PackEntry[]): PackEntry | undefined {
  let best: { entry: PackEntry; alike: number } | undefined;
  for (const entry of pack) {
    const alike = alikeness(candidate, entry);
    if (alike >= NEAR_DUPLICATE && alike > (best?.alike ?? 0)) best = { entry, alike };
  }
  return best?.entry;
}

function alikeness(candidate: Candidate, entry: PackEntry): number {
  if (candidate.kind === 'outline' || entry.kind === 'outline') return 0;
  if (candidate.kind === 'pattern' && entry.kind === 'phrase') return 0;
  const pairs = pairsOf(filled(candidate));
  const whole = likeness(pairs, pairsOf(filled(entry)));
  if (candidate.kind !== entry.kind) return whole;
  const source = likeness(pairs, pairsOf(entry.source.quote ?? ''));
  if (candidate.kind === 'phrase' || entry.kind === 'phrase') return Math.max(whole, source);
  return Math.max(
    whole,
    source,
    ofParts(groupIn(candidate.body), groupIn(entry.body)),
    ofParts(frameOf(candidate.body), frameOf(entry.body)),
  );
}

/** A part of fewer than four characters says too little to be recognised by. */
function ofParts(a: string, b: string): number {
  if (Math.min(hanOf(a).length, hanOf(b).length) < 4) return 0;
  return likeness(pairsOf(a), pairsOf(b));
}

function groupIn(body: string): string {
  return withExamples(/\[[^\]]*\]\*/.exec(body)?.[0] ?? '');
}

function frameOf(body: string): string {
  return withoutGroups(body.replace(/\{[^{}]*\}/g, ''));
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
  return withExamples(bodyOf(entry));
}

function withExamples(body: string): string {
  const words = body.replace(/\{[^{}=:]*[=:]([^{}|]*)(?:\|[^{}]*)?\}/g, '$1');
  return withoutGroups(words.replace(/\{[^{}]*\}/g, ''));
}

function withoutGroups(words: string): string {
  return words.replace(/\]\*(?:\d+(?:-\d+)?)?(?:（[^）]*）|\([^)]*\))?/g, '').replace(/\[/g, '');
}

/** The Han characters of a text. */
export function hanOf(text: string): string {
  return text.replace(/[^\u3400-\u9fff]/g, '');
}
