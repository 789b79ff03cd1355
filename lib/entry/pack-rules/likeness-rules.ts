import { NEAR_DUPLICATE } from '../near-duplicate';
import { bodyOf, type PackEntry } from '../entry';
import type { PackFault } from '../pack-schema';
import { exampleOf, frameOf } from './body-shape';

/*
 * Two entries that say the same are one too many in a list of results. Likeness of the whole (Dice) sees them when they are equally
 * long; a short entry inside a long one is seen by the share of its own runs of two characters that the other has. Patterns share
 * their fixed words more often than phrases do, so that theirs must be nearly all. Between a phrase and a pattern the example is
 * meant to be the same; a pattern whose fixed words alone are a phrase leaves nothing to fill in.
 */

/** The share of a phrase's runs from which another phrase says it too. */
const PHRASE_WITHIN = 0.7;
/** The same for a pattern filled with its examples. */
const PATTERN_WITHIN = 0.9;
/** A frame of fewer Han characters, as of a title or of what stands below a document, says too little: the names of its slots count. */
const SHORT_FRAME = 6;
/** How many Han characters in a row two phrases may have in common. */
const LONGEST_SHARED = 18;

/** An entry as it is compared with others. */
interface Compared {
  entry: PackEntry;
  han: string;
  runs: ReadonlySet<string>;
  frame: ReadonlySet<string>;
  /** What a pattern is compared with others by. */
  words: ReadonlySet<string>;
}

/** Returns the entries that say what another one says; outlines are made of patterns and are left out. */
export function findLikenessFaults(entries: readonly PackEntry[]): PackFault[] {
  const all = entries.filter(({ kind }) => kind !== 'outline').map(compare);
  return all.flatMap((one, at) =>
    all.slice(0, at).flatMap((other) => {
      const message = likenessOf(one, other) ?? likenessOf(other, one);
      return message ? [{ entry: one.entry.id, path: 'text', message }] : [];
    }),
  );
}

function compare(entry: PackEntry): Compared {
  const body = bodyOf(entry);
  const frame = hanOf(frameOf(body));
  if (entry.kind === 'pattern' && frame.length < SHORT_FRAME) {
    const words = runsOf(hanOf(body));
    return { entry, han: hanOf(body), runs: words, frame: runsOf(frame), words };
  }
  const han = hanOf(entry.kind === 'phrase' ? entry.text : exampleOf(body));
  return { entry, han, runs: runsOf(han), frame: runsOf(frame), words: runsOf(frame) };
}

function likenessOf(one: Compared, other: Compared): string | null {
  if (one.entry.kind !== other.entry.kind) return frameFault(one, other);
  const shared = countShared(one.runs, other.runs);
  const { id } = other.entry;
  // Patterns with the same fixed words count whatever their examples are.
  const alike =
    one.entry.kind === 'pattern' ? dice(one.words, other.words) : dice(one.runs, other.runs);
  if (alike > NEAR_DUPLICATE) return `nearly the same as ${id}`;
  const within = one.entry.kind === 'phrase' ? PHRASE_WITHIN : PATTERN_WITHIN;
  if (one.runs.size > 1 && one.runs.size <= other.runs.size && shared >= within * one.runs.size)
    return `${one.entry.id} lies within ${id}`;
  const isLong = one.entry.kind === 'phrase' && shared >= LONGEST_SHARED - 1;
  return isLong && shareRow(one.han, other.han) ? `says at length what ${id} says` : null;
}

function frameFault(pattern: Compared, phrase: Compared): string | null {
  if (pattern.entry.kind !== 'pattern' || phrase.entry.kind !== 'phrase') return null;
  if (bodyOf(pattern.entry).includes('[')) return null;
  return dice(pattern.frame, phrase.runs) > NEAR_DUPLICATE
    ? `${pattern.entry.id} fills in nothing that ${phrase.entry.id} lacks`
    : null;
}

function shareRow(one: string, other: string): boolean {
  for (let at = 0; at + LONGEST_SHARED <= one.length; at += 1)
    if (other.includes(one.slice(at, at + LONGEST_SHARED))) return true;
  return false;
}

function hanOf(text: string): string {
  return text.replace(/[^\p{Script=Han}]/gu, '');
}

function runsOf(han: string): Set<string> {
  return new Set(Array.from(han, (char, at) => char + han.charAt(at + 1)).slice(0, -1));
}

function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const run of a) if (b.has(run)) shared += 1;
  return shared;
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.size + b.size === 0 ? 0 : (2 * countShared(a, b)) / (a.size + b.size);
}
