import type { Maker } from './maker';
import type { Random } from '@/lib/search/testing/random';
import { cut } from './sources';

/** The classes that name a label. */
export const LABEL_MAKERS: Readonly<Record<string, Maker>> = {
  '标签加词 tag and word'(source, random) {
    const part = cut(source, random, 3, 5);
    const tag = source.doc.tags[0];
    if (!part || !tag) return null;
    return {
      query: `${tag} ${part.text}`,
      answers: (other) => other.doc.tags.includes(tag) && other.chars.includes(part.text),
    };
  },
  '#主题 theme token'(source, random) {
    const part = cut(source, random, 3, 5);
    const theme = source.doc.themes[0];
    if (!part || !theme) return null;
    return {
      query: `#${wholeOrBegun(theme, random)} ${part.text}`,
      answers: ({ doc, chars }) => chars.includes(part.text) && doc.themes.includes(theme),
    };
  },
  '@用途 function token'(source, random) {
    const part = cut(source, random, 3, 5);
    const use = source.doc.function;
    if (!part || !use) return null;
    return {
      query: `${part.text} @${wholeOrBegun(use, random)}`,
      answers: ({ doc, chars }) => chars.includes(part.text) && doc.function === use,
    };
  },
};

function wholeOrBegun(label: string, random: Random): string {
  return random.below(2) === 0 ? label : label.slice(0, 2);
}
