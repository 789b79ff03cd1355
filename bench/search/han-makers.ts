import simplifiedToTraditional from 'opencc-js/dict/STCharacters';
import { lookAlikeOf } from './look-alikes';
import type { Maker } from './maker';
import type { Random } from '@/lib/search/testing/random';
import { type Source, contains, cut, cutWords, inOrder } from './sources';
import { oneExtra, oneLess, oneSwapped, oneWrong } from './slips';

/** The classes typed in characters. */
export const HAN_MAKERS: Readonly<Record<string, Maker>> = {
  '片段 fragment'(source, random) {
    const part = cut(source, random, 4, 8);
    return part && { query: part.text, answers: contains(part.text) };
  },
  '多词 words, any order'(source, random) {
    const words = cutWords(source, random, 2, 3);
    if (!words) return null;
    return {
      query: words.map((word) => word.text).join(' '),
      answers: (other) => words.every((word) => other.chars.includes(word.text)),
    };
  },
  '散字 scattered'(source, random) {
    const part = cut(source, random, 10, 16);
    if (!part) return null;
    const query = Array.from(part.text)
      .filter((_, at) => at % 3 === 0)
      .join('');
    return query.length < 4 ? null : { query, answers: inOrder(query) };
  },
  '同音 homophone typo'(source, random, sources) {
    const part = cut(source, random, 4, 8);
    if (!part) return null;
    const at = random.below(part.text.length);
    const other = homophoneOf(part.text.charAt(at), part.syllables[at] ?? '', random, sources);
    return other ? { query: replaceAt(part.text, at, other), answers: contains(part.text) } : null;
  },
  '形近 look-alike typo'(source, random) {
    const part = cut(source, random, 4, 8);
    if (!part) return null;
    const places = Array.from(part.text, (char, at) => ({ at, other: lookAlikeOf(char, random) }));
    const possible = places.filter(({ other }) => other !== null);
    if (possible.length === 0) return null;
    const { at, other } = random.pick(possible);
    const query = replaceAt(part.text, at, other ?? '');
    return { query, answers: oneWrong(query) };
  },
  '错字 wrong character'(source, random, sources) {
    const part = cut(source, random, 5, 8);
    if (!part) return null;
    const at = random.below(part.text.length);
    const other = cut(random.pick(sources), random, 1, 1);
    if (!other || part.text.includes(other.text)) return null;
    const query = replaceAt(part.text, at, other.text);
    return { query, answers: oneWrong(query) };
  },
  '漏字 dropped'(source, random) {
    const part = cut(source, random, 5, 8);
    if (!part) return null;
    const at = 1 + random.below(part.text.length - 2);
    const query = replaceAt(part.text, at, '');
    return { query, answers: oneLess(query) };
  },
  '多字 added'(source, random, sources) {
    const part = cut(source, random, 5, 8);
    const other = cut(random.pick(sources), random, 1, 1);
    if (!part || !other) return null;
    const at = 1 + random.below(part.text.length - 1);
    const query = part.text.slice(0, at) + other.text + part.text.slice(at);
    return { query, answers: oneExtra(query) };
  },
  '倒字 swapped'(source, random) {
    const part = cut(source, random, 4, 8);
    if (!part) return null;
    const at = random.below(part.text.length - 1);
    const [a, b] = [part.text.charAt(at), part.text.charAt(at + 1)];
    if (a === b) return null;
    const query = part.text.slice(0, at) + b + a + part.text.slice(at + 2);
    return { query, answers: oneSwapped(query) };
  },
  '繁体 traditional'(source, random) {
    const part = cut(source, random, 4, 8);
    if (!part) return null;
    const query = Array.from(part.text, (char) => traditional().get(char) ?? char).join('');
    return query === part.text ? null : { query, answers: contains(part.text) };
  },
  '长句 60 characters pasted, one word wrong'(source, random, sources) {
    const text = source.doc.text.slice(0, 60);
    const at = 5 + random.below(text.length - 12);
    const other = cut(random.pick(sources), random, 2, 2);
    if (text.length < 60 || !other) return null;
    const query = text.slice(0, at) + other.text + text.slice(at + 2);
    return { query, answers: ({ doc }) => doc.text.startsWith(text) };
  },
};

function homophoneOf(
  char: string,
  syllable: string,
  random: Random,
  sources: readonly Source[],
): string | null {
  for (let tries = 0; tries < 300; tries += 1) {
    const other = random.pick(sources);
    const at = other.syllables.indexOf(syllable);
    const found = at < 0 ? char : other.chars.charAt(at);
    if (found !== char) return found;
  }
  return null;
}

function replaceAt(text: string, at: number, by: string): string {
  return text.slice(0, at) + by + text.slice(at + 1);
}

let table: Map<string, string> | undefined;

function traditional(): Map<string, string> {
  table ??= new Map(
    simplifiedToTraditional.split('|').map((line) => {
      const [from = '', to = ''] = line.split(' ');
      return [from, to];
    }),
  );
  return table;
}
