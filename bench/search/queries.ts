import simplifiedToTraditional from 'opencc-js/dict/STCharacters';
import type { SearchDoc } from '@/lib/search';
import { type Random, createRandom } from './random';
import {
  type Answers,
  type Source,
  around,
  begins,
  contains,
  cut,
  cutWords,
  inOrder,
  readSource,
  readsAs,
  sounds,
  soundsSouthern,
  spelled,
} from './sources';

/** A query with its class and every entry that answers it as well as the one it was made from. */
export interface LabelledQuery {
  kind: string;
  query: string;
  answers: ReadonlySet<string>;
}

/** What a maker gives: the query, and which documents answer it. */
interface Made {
  query: string;
  answers: Answers;
}

type Maker = (source: Source, random: Random, sources: readonly Source[]) => Made | null;

const EACH = 36;

/** The labelled queries of every class, the same for the same documents and seed. */
export function makeQueries(docs: readonly SearchDoc[], seed = 11): LabelledQuery[] {
  const sources = docs.map(readSource);
  const queries: LabelledQuery[] = [];
  for (const [kind, maker] of Object.entries(MAKERS)) {
    const random = createRandom(seed + kind.length * 101 + (kind.codePointAt(0) ?? 0));
    for (let made = 0, tries = 0; made < EACH && tries < EACH * 200; tries += 1) {
      const labelled = maker(random.pick(sources), random, sources);
      if (!labelled) continue;
      const answers = sources.filter(labelled.answers).map(({ doc }) => doc.id);
      queries.push({ kind, query: labelled.query, answers: new Set(answers) });
      made += 1;
    }
  }
  return queries;
}

const MAKERS: Readonly<Record<string, Maker>> = {
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
  '形近 wrong character'(source, random, sources) {
    const part = cut(source, random, 5, 8);
    if (!part) return null;
    const at = random.below(part.text.length);
    const other = cut(random.pick(sources), random, 1, 1);
    if (!other || part.text.includes(other.text)) return null;
    const [before, after] = [part.text.slice(0, at), part.text.slice(at + 1)];
    return { query: before + other.text + after, answers: around(before, after) };
  },
  '漏字 dropped'(source, random) {
    const part = cut(source, random, 5, 8);
    if (!part) return null;
    const at = 1 + random.below(part.text.length - 2);
    return { query: replaceAt(part.text, at, ''), answers: contains(part.text) };
  },
  '多字 added'(source, random, sources) {
    const part = cut(source, random, 5, 8);
    const other = cut(random.pick(sources), random, 1, 1);
    if (!part || !other) return null;
    const at = 1 + random.below(part.text.length - 1);
    const query = part.text.slice(0, at) + other.text + part.text.slice(at);
    return { query, answers: contains(part.text) };
  },
  '倒字 swapped'(source, random) {
    const part = cut(source, random, 4, 8);
    if (!part) return null;
    const at = random.below(part.text.length - 1);
    const [a, b] = [part.text.charAt(at), part.text.charAt(at + 1)];
    if (a === b) return null;
    return {
      query: part.text.slice(0, at) + b + a + part.text.slice(at + 2),
      answers: contains(part.text),
    };
  },
  '全拼 full pinyin'(source, random) {
    const part = cut(source, random, 3, 7);
    return part && { query: part.syllables.join(''), answers: spelled(part.syllables) };
  },
  '分隔拼音 spaced pinyin'(source, random) {
    const part = cut(source, random, 3, 7);
    const separator = random.pick([' ', "'"]);
    return part && { query: part.syllables.join(separator), answers: sounds(part.syllables) };
  },
  '简拼 initials'(source, random) {
    const part = cut(source, random, 5, 8);
    const query = part?.syllables.map((syllable) => syllable.charAt(0)).join('') ?? '';
    return part && { query, answers: begins(query) };
  },
  '混拼 partial pinyin'(source, random) {
    const part = cut(source, random, 4, 7);
    if (!part) return null;
    const last = part.syllables.length - 1;
    const pieces = part.syllables.map((syllable, at) => {
      if (at === 0) return syllable;
      if (at === last) return syllable.slice(0, 1 + random.below(syllable.length));
      return random.pick([syllable, /^[zcs]h/.exec(syllable)?.[0] ?? syllable.charAt(0)]);
    });
    return { query: pieces.join(''), answers: readsAs(pieces.join('')) };
  },
  '汉拼 Han and pinyin'(source, random) {
    const part = cut(source, random, 4, 7);
    if (!part) return null;
    const query = part.syllables
      .map((syllable, at) => (at % 2 === 0 ? part.text.charAt(at) : syllable))
      .join('');
    return { query, answers: contains(part.text) };
  },
  '多词简拼 initials of words'(source, random) {
    const words = cutWords(source, random, 3, 4);
    if (!words) return null;
    const initials = words.map((word) => word.syllables.map((it) => it.charAt(0)).join(''));
    return {
      query: initials.join(' '),
      answers: (other) => initials.every((word) => other.initials.includes(word)),
    };
  },
  '模糊音 southern sounds'(source, random) {
    const part = cut(source, random, 4, 7);
    if (!part) return null;
    const southern = part.syllables.map((syllable) =>
      syllable.replace(/^([zcs])h/, '$1').replace(/([aei]n)g$/, '$1'),
    );
    const query = southern.join(' ');
    return query === part.syllables.join(' ') ? null : { query, answers: soundsSouthern(southern) };
  },
  '繁体 traditional'(source, random) {
    const part = cut(source, random, 4, 8);
    if (!part) return null;
    const query = Array.from(part.text, (char) => traditional().get(char) ?? char).join('');
    return query === part.text ? null : { query, answers: contains(part.text) };
  },
  '全角 full-width'(source, random) {
    const part = cut(source, random, 3, 6);
    if (!part) return null;
    const query = part.syllables
      .join('')
      .replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
    return { query, answers: spelled(part.syllables) };
  },
  '标签加词 tag and word'(source, random) {
    const part = cut(source, random, 3, 5);
    const tag = source.doc.tags[0];
    if (!part || !tag) return null;
    return {
      query: `${tag} ${part.text}`,
      answers: (other) => other.doc.tags.includes(tag) && other.chars.includes(part.text),
    };
  },
  '#@ label tokens'(source, random) {
    const part = cut(source, random, 3, 5);
    const theme = source.doc.themes[0];
    const use = source.doc.function;
    if (!part || !theme || !use) return null;
    const byTheme = random.below(2) === 0;
    return {
      query: byTheme ? `#${theme} ${part.text}` : `${part.text} @${use}`,
      answers: (other) =>
        other.chars.includes(part.text) &&
        (byTheme ? other.doc.themes.includes(theme) : other.doc.function === use),
    };
  },
  '长句 pasted, one word wrong'(source, random, sources) {
    if (source.doc.text.length < 40) return null;
    const text = source.doc.text.slice(0, 60);
    const at = 5 + random.below(text.length - 12);
    const other = cut(random.pick(sources), random, 2, 2);
    if (!other) return null;
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
