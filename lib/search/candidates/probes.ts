import {
  INITIAL,
  PROBE_CHARACTER,
  PROBE_FUZZY,
  PROBE_OTHER_READING,
  PROBE_READINGS,
  PROBE_READ_OTHERWISE,
  PROBE_SOUND_OF_HAN,
  PROBE_SYLLABLES,
  PROBE_UNFINISHED,
} from '../ranking-weights';
import { bigramKey, initialOf, trigramRange } from '../inverted-index/keys';
import { digitOf } from '../text/han-numerals';
import type { Word } from '../query/parse-query';
import { splitPinyin } from '../text/split-pinyin';
import { type FuzzySounds, soundsLike } from '../text/fuzzy-sounds';

/** One look-up in the postings: all documents with a key in `[from, to)`. */
export interface Probe {
  kind: 'char' | 'bigram' | 'trigram' | 'other-bigram' | 'other-trigram';
  from: number;
  to: number;
  /** What a find says, before it is multiplied by its rarity. */
  weight: number;
  /** False where even the right entry need not have it: another split, another sound. */
  expected: boolean;
  /** Characters were typed, whose sounds these are. */
  isOfHan?: boolean;
  /** Shared by the other sounds of the same units. */
  group: ProbeGroup;
}

/** A probe of labels by number, weighed by the word that they answer. */
export interface LabelProbe extends Omit<Probe, 'kind'> {
  kind: 'label';
}

/** The probes of the same units. */
export interface ProbeGroup {
  /** Null where the probe does not depend on how letters are split. */
  split: Split | null;
}

/** One way to split a word's letters into syllables; `likeliest` is null in the likeliest. */
export interface Split {
  likeliest: Split | null;
}

/** A unit of a word under one way to split its letters. */
interface QueryUnit {
  /** The characters' code; 0 where letters were typed. */
  char: number;
  /** The numbers of the syllables that it may be; of a begun syllable the range `[from, to)` instead. */
  readings: readonly number[];
  from: number;
  to: number;
  whole: boolean;
  /** The number of characters typed for it. */
  length: number;
  initial: number;
}

/**
 * Returns the probes of one word: each of its Han characters and digits; each pair of neighbouring syllables, the
 * second perhaps only begun; and, where initials were typed, each run of three initials. Letters are split
 * into syllables in several ways, of which only the likeliest is expected to be there.
 */
export function probesOf(word: Word, fuzzy: FuzzySounds): Probe[] {
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
      add({ kind: 'char', from, to, weight, expected: true, group: { split: null } });
    }
  }
  probeNumerals(word, add);
  const likeliest: Split = { likeliest: null };
  splitWord(word).forEach((units, way) => {
    const split = way === 0 ? likeliest : { likeliest };
    probeBigrams(units, split, fuzzy, add);
    probeTrigrams(units, split, add);
  });
  return [...probes.values()].flatMap(withOtherReadings);
}

/**
 * Returns a probe and, where letters were typed for it, the one of characters that are read so only now and then. Han characters are
 * looked for by themselves, and their sound only makes up for a homophone.
 */
function withOtherReadings(probe: Probe): Probe[] {
  if (probe.kind !== 'bigram' && probe.kind !== 'trigram') return [probe];
  if (probe.isOfHan) return [probe];
  const weight = probe.weight * PROBE_READ_OTHERWISE;
  return [probe, { ...probe, kind: `other-${probe.kind}`, weight, expected: false }];
}

/** Adds a probe for each digit typed as a Han numeral, in a row with another: texts write 2025. */
function probeNumerals({ atoms }: Word, add: (probe: Probe) => void): void {
  const digits = atoms.map(({ code }) => digitOf(code));
  digits.forEach((digit, at) => {
    if (digit === 0 || !((digits[at - 1] ?? 0) > 0 || (digits[at + 1] ?? 0) > 0)) return;
    const weight = PROBE_CHARACTER * PROBE_OTHER_READING;
    add({
      kind: 'char',
      from: digit,
      to: digit + 1,
      weight,
      expected: false,
      group: { split: null },
    });
  });
}

function probeBigrams(
  units: readonly QueryUnit[],
  split: Split,
  fuzzy: FuzzySounds,
  add: (probe: Probe) => void,
): void {
  const isLikeliest = split.likeliest === null;
  const only = units.length === 1 ? units[0] : undefined;
  if (only?.whole && only.char === 0) {
    const group = { split };
    for (const [reading, weight] of soundsOf(only, fuzzy)) {
      const expected = isLikeliest && weight === 1;
      const [from, to] = [bigramKey(reading, 0), bigramKey(reading + 1, 0)];
      add({ kind: 'bigram', from, to, weight, expected, group });
    }
  }
  if (only && !only.whole && only.length > 1 && only.from < only.to) {
    const [from, to] = [bigramKey(only.from, 0), bigramKey(only.to, 0)];
    const weight = PROBE_UNFINISHED;
    add({ kind: 'bigram', from, to, weight, expected: isLikeliest, group: { split } });
  }
  for (let at = 0; at + 1 < units.length; at += 1) {
    const first = units[at];
    const second = units[at + 1];
    if (!first?.whole || !second) continue;
    const group = { split };
    const isOfHan = first.char > 0 && second.char > 0;
    const typed = isOfHan ? PROBE_SOUND_OF_HAN : PROBE_SYLLABLES;
    for (const [a, weightA] of soundsOf(first, fuzzy)) {
      if (!second.whole) {
        if (second.from < second.to) {
          const [from, to] = [bigramKey(a, second.from), bigramKey(a, second.to)];
          const expected = isLikeliest && weightA === 1;
          const weight = typed * PROBE_UNFINISHED * weightA;
          add({ kind: 'bigram', from, to, weight, expected, group });
        }
        continue;
      }
      for (const [b, weightB] of soundsOf(second, fuzzy)) {
        const key = bigramKey(a, b);
        const expected = isLikeliest && weightA === 1 && weightB === 1;
        const weight = typed * weightA * weightB;
        add({ kind: 'bigram', from: key, to: key + 1, weight, expected, isOfHan, group });
      }
    }
  }
}

function probeTrigrams(
  units: readonly QueryUnit[],
  split: Split,
  add: (probe: Probe) => void,
): void {
  // Of a single syllable, more letters than the initial say more than the initial.
  if (units.length === 1 && (units[0]?.length ?? 0) > 1) return;
  const last = Math.max(1, units.length - 2);
  for (let at = 0; at < last; at += 1) {
    const window = units.slice(at, at + 3);
    // Single letters that are syllables too may be meant as letters: A, OA.
    const isLetters = window.every((unit) => unit.char === 0 && unit.length === 1);
    if (!isLetters && window.every((unit) => unit.whole)) continue;
    if (window.some((unit) => unit.initial === 0)) continue;
    const [from, to] = trigramRange(window.map((unit) => unit.initial));
    const expected = split.likeliest === null;
    add({ kind: 'trigram', from, to, weight: INITIAL, expected, group: { split } });
  }
}

/** Returns the syllables that a unit may be, likeliest first, each with its share of a probe's weight: 1 for the likeliest. */
function soundsOf(unit: QueryUnit, fuzzy: FuzzySounds): Array<[number, number]> {
  const sounds = unit.readings
    .slice(0, PROBE_READINGS)
    .map((reading, at): [number, number] => [reading, at === 0 ? 1 : PROBE_OTHER_READING]);
  if (unit.char > 0) return sounds;
  for (const other of soundsLike(unit.readings[0] ?? 0, fuzzy)) sounds.push([other, PROBE_FUZZY]);
  return sounds;
}

/** Returns the word's units, once for each way to split its runs of letters: the best split of every run, the second best of every run, and so on. */
function splitWord(word: Word): QueryUnit[][] {
  const runs: Array<QueryUnit[][]> = [];
  for (let at = 0; at < word.atoms.length;) {
    const atom = word.atoms[at];
    if (!atom) break;
    const length = atom.letter ? atom.reach : 1;
    runs.push(
      atom.letter
        ? splitPinyin(lettersOf(word, at, length)).map((pieces) => unitsOfPieces(word, at, pieces))
        : [[charUnit(atom.code, atom.readings)]],
    );
    at += length;
  }
  const ways = Math.max(1, ...runs.map((run) => run.length));
  return Array.from({ length: ways }, (_, way) => runs.flatMap((run) => run[way] ?? run[0] ?? []));
}

function unitsOfPieces(
  word: Word,
  start: number,
  pieces: ReturnType<typeof splitPinyin>[number],
): QueryUnit[] {
  let at = start;
  return pieces.map((piece) => {
    const initial = initialOf(word.atoms[at]?.code ?? 0, 0);
    at += piece.length;
    const readings = piece.whole ? [piece.from] : [];
    return { ...piece, char: 0, readings, initial };
  });
}

function charUnit(char: number, readings: readonly number[]): QueryUnit {
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
