import { countSyllables, spellingOf } from './syllables';

/** Which sounds are taken for one another (模糊音). */
export interface FuzzySounds {
  /** z and zh, c and ch, s and sh, l and n, and -n and -ng after a, e and i: as most of the south speaks. */
  southern: boolean;
  /** f and h, hu among them: fei and hui, as in Hunan, Fujian and Sichuan. */
  fh: boolean;
  /** r and l: re and le. */
  rl: boolean;
}

/** What is taken for one another by default. */
export const SOUTHERN: FuzzySounds = { southern: true, fh: false, rl: false };

const NONE: readonly number[] = [];
/** What hu and the rest of a syllable after f contract to, where that is not hu and the rest. */
const AFTER_HU: Readonly<Record<string, string>> = { u: 'hu', ei: 'hui', en: 'hun', eng: 'hong' };
/** By what is taken for one another: by syllable number, the others of the same sound. */
const tables = new Map<number, ReadonlyArray<readonly number[]>>();

/** Returns the fuzzy sounds of a syllable, itself excluded, as numbers in ascending order. */
export function soundsLike(number: number, fuzzy: FuzzySounds = SOUTHERN): readonly number[] {
  const key = Number(fuzzy.southern) + 2 * Number(fuzzy.fh) + 4 * Number(fuzzy.rl);
  if (key === 0) return NONE;
  let table = tables.get(key);
  if (!table) {
    table = listAlike(fuzzy);
    tables.set(key, table);
  }
  return table[number] ?? NONE;
}

function listAlike(fuzzy: FuzzySounds): ReadonlyArray<readonly number[]> {
  const groups = new Map<string, number[]>();
  const numbers = Array.from({ length: countSyllables() }, (_, at) => at + 1);
  for (const number of numbers) {
    for (const sound of soundsOf(spellingOf(number), fuzzy)) {
      groups.set(sound, [...(groups.get(sound) ?? []), number]);
    }
  }
  const alike = numbers.map((number) => {
    const others = soundsOf(spellingOf(number), fuzzy).flatMap((sound) => groups.get(sound) ?? []);
    return [...new Set(others)].filter((other) => other !== number).sort((a, b) => a - b);
  });
  return [NONE, ...alike];
}

/** Returns what a syllable is pronounced as; one with f in two ways, which stay apart from one another: han, fan, huan. */
function soundsOf(syllable: string, fuzzy: FuzzySounds): string[] {
  const isBoth = fuzzy.fh && syllable.startsWith('f');
  const rest = syllable.slice(1);
  const forms = isBoth ? [`h${rest}`, AFTER_HU[rest] ?? `hu${rest}`] : [syllable];
  return [...new Set(forms.map((form) => soundOf(form, fuzzy)))];
}

function soundOf(form: string, { southern, rl }: FuzzySounds): string {
  const sound = rl ? form.replace(/^r/, 'l') : form;
  if (!southern) return sound;
  return sound
    .replace(/^([zcs])h/, '$1')
    .replace(/^l/, 'n')
    .replace(/([aei]n)g$/, '$1');
}
