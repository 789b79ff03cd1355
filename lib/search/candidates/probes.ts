import {
  INITIAL,
  PROBE_CHARACTER,
  PROBE_FUZZY,
  PROBE_OTHER_READING,
  PROBE_READINGS,
  PROBE_SOUND_OF_HAN,
  PROBE_SYLLABLES,
  PROBE_UNFINISHED,
} from '../ranking-weights';
import { bigramKey, initialOf, trigramRange } from '../inverted-index/keys';
import type { Word } from '../query/parse-query';
import { splitPinyin } from '../text/split-pinyin';
import { soundsLike } from '../text/syllables';

/** One look into the postings: all documents with a key in `[from, to)`. */
export interface Probe {
  kind: 'char' | 'bigram' | 'trigram';
  from: number;
  to: number;
  /** How much a match says, before rarity. */
  weight: number;
  /** False for what need not be there even in the right entry: another way to cut or to sound. */
  expected: boolean;
  /** It has this in common with the other ways to sound of the same units. */
  group: ProbeGroup;
}

/** A probe of labels by number, weighed by the word that they answer. */
export interface LabelProbe extends Omit<Probe, 'kind'> {
  kind: 'label';
}

/** What the probes of the same units have in common. */
export interface ProbeGroup {
  /** Null for what doesn't hang on how letters are cut. */
  cut: Cut | null;
}

/** One way to cut a word's letters into syllables; `likeliest` is null in the likeliest. */
export interface Cut {
  likeliest: Cut | null;
}

/** A unit of a word under one way to cut its letters. */
interface Unit {
  /** The characters' code; 0 where letters were typed. */
  char: number;
  /** What it may sound like: exact numbers, or a range for a begun syllable. */
  readings: readonly number[];
  from: number;
  to: number;
  whole: boolean;
  /** How many characters were typed for it. */
  length: number;
  initial: number;
}

/**
 * The probes of one word: each of its Han characters and digits; each pair of neighbouring syllables, the
 * second perhaps only begun; and, where initials were typed, each run of three initials. Letters are cut
 * into syllables in up to three ways, of which only the likeliest is expected to be there.
 */
export function probesOf(word: Word, fuzzySounds: boolean): Probe[] {
  const probes = new Map<string, Probe>();
  const add = (probe: Probe) => {
    const key = `${probe.kind} ${probe.from} ${probe.to}`;
    const known = probes.get(key);
    if (!known || probe.weight > known.weight) probes.set(key, probe);
  };
  for (const atom of word.atoms) {
    if (!atom.letter) {
      const [from, to] = [atom.code, atom.code + 1];
      const weight = PROBE_CHARACTER;
      add({ kind: 'char', from, to, weight, expected: true, group: { cut: null } });
    }
  }
  const likeliest: Cut = { likeliest: null };
  cutWord(word).forEach((units, way) => {
    const cut = way === 0 ? likeliest : { likeliest };
    probeBigrams(units, cut, fuzzySounds, add);
    probeTrigrams(units, cut, add);
  });
  return [...probes.values()];
}

function probeBigrams(
  units: readonly Unit[],
  cut: Cut,
  fuzzySounds: boolean,
  add: (probe: Probe) => void,
): void {
  const isLikeliest = cut.likeliest === null;
  const only = units.length === 1 ? units[0] : undefined;
  if (only?.whole && only.char === 0) {
    const group = { cut };
    for (const [reading, weight] of soundsOf(only, fuzzySounds)) {
      const expected = isLikeliest && weight === 1;
      const [from, to] = [bigramKey(reading, 0), bigramKey(reading + 1, 0)];
      add({ kind: 'bigram', from, to, weight, expected, group });
    }
  }
  if (only && !only.whole && only.length > 1 && only.from < only.to) {
    const [from, to] = [bigramKey(only.from, 0), bigramKey(only.to, 0)];
    const weight = PROBE_UNFINISHED;
    add({ kind: 'bigram', from, to, weight, expected: isLikeliest, group: { cut } });
  }
  for (let at = 0; at + 1 < units.length; at += 1) {
    const first = units[at];
    const second = units[at + 1];
    if (!first?.whole || !second) continue;
    const group = { cut };
    // Two Han characters are looked for by themselves as well; their sounds only make up for a homophone.
    const typed = first.char > 0 && second.char > 0 ? PROBE_SOUND_OF_HAN : PROBE_SYLLABLES;
    for (const [a, weightA] of soundsOf(first, fuzzySounds)) {
      if (!second.whole) {
        if (second.from < second.to) {
          const [from, to] = [bigramKey(a, second.from), bigramKey(a, second.to)];
          const expected = isLikeliest && weightA === 1;
          const weight = typed * PROBE_UNFINISHED * weightA;
          add({ kind: 'bigram', from, to, weight, expected, group });
        }
        continue;
      }
      for (const [b, weightB] of soundsOf(second, fuzzySounds)) {
        const key = bigramKey(a, b);
        const expected = isLikeliest && weightA === 1 && weightB === 1;
        const weight = typed * weightA * weightB;
        add({ kind: 'bigram', from: key, to: key + 1, weight, expected, group });
      }
    }
  }
}

function probeTrigrams(units: readonly Unit[], cut: Cut, add: (probe: Probe) => void): void {
  // What is more than an initial of a single syllable says more than the initial.
  if (units.length === 1 && (units[0]?.length ?? 0) > 1) return;
  const last = Math.max(1, units.length - 2);
  for (let at = 0; at < last; at += 1) {
    const window = units.slice(at, at + 3);
    // Single letters that are syllables too may be meant as letters: A, OA.
    const isLetters = window.every((unit) => unit.char === 0 && unit.length === 1);
    if (!isLetters && window.every((unit) => unit.whole)) continue;
    if (window.some((unit) => unit.initial === 0)) continue;
    const [from, to] = trigramRange(window.map((unit) => unit.initial));
    const expected = cut.likeliest === null;
    add({ kind: 'trigram', from, to, weight: INITIAL, expected, group: { cut } });
  }
}

/** Returns the syllables that a unit may be, likeliest first, each with its share of a probe's weight: 1 for the likeliest. */
function soundsOf(unit: Unit, fuzzySounds: boolean): Array<[number, number]> {
  const sounds = unit.readings
    .slice(0, PROBE_READINGS)
    .map((reading, at): [number, number] => [reading, at === 0 ? 1 : PROBE_OTHER_READING]);
  if (!fuzzySounds || unit.char > 0) return sounds;
  for (const other of soundsLike(unit.readings[0] ?? 0)) sounds.push([other, PROBE_FUZZY]);
  return sounds;
}

/** The word's units, once for each way to cut its runs of letters: all the best ways, all the second best, and so on. */
function cutWord(word: Word): Unit[][] {
  const runs: Array<Unit[][]> = [];
  for (let at = 0; at < word.atoms.length;) {
    const atom = word.atoms[at];
    if (!atom) break;
    const length = atom.letter ? atom.reach : 1;
    runs.push(
      atom.letter
        ? splitPinyin(lettersOf(word, at, length)).map((pieces) => cutLetters(word, at, pieces))
        : [[charUnit(atom.code, atom.readings)]],
    );
    at += length;
  }
  const ways = Math.max(1, ...runs.map((run) => run.length));
  return Array.from({ length: ways }, (_, way) => runs.flatMap((run) => run[way] ?? run[0] ?? []));
}

function cutLetters(
  word: Word,
  start: number,
  pieces: ReturnType<typeof splitPinyin>[number],
): Unit[] {
  let at = start;
  return pieces.map((piece) => {
    const initial = initialOf(word.atoms[at]?.code ?? 0, 0);
    at += piece.length;
    const readings = piece.whole ? [piece.from] : [];
    return { ...piece, char: 0, readings, initial };
  });
}

function charUnit(char: number, readings: readonly number[]): Unit {
  const first = readings[0] ?? 0;
  return {
    char,
    readings,
    from: 0,
    to: 0,
    length: 1,
    whole: first > 0,
    initial: initialOf(char, first),
  };
}

function lettersOf(word: Word, at: number, length: number): string {
  return String.fromCharCode(...word.atoms.slice(at, at + length).map((atom) => atom.code));
}
