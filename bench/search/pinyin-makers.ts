import type { Maker } from './maker';
import { cut, cutWords, readsAs, sounds, soundsSouthern, spelled, mixes } from './sources';

/** The classes typed in letters, some among characters. */
export const PINYIN_MAKERS: Readonly<Record<string, Maker>> = {
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
    return part && { query, answers: readsAs(query) };
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
    return { query, answers: mixes(part.text, part.syllables) };
  },
  '多词简拼 initials of words'(source, random) {
    const words = cutWords(source, random, 3, 4);
    if (!words) return null;
    const initials = words.map((word) => word.syllables.map((it) => it.charAt(0)).join(''));
    // Letters fit whatever they can be read as: bas is 备案审 and 把深.
    const readings = initials.map(readsAs);
    return {
      query: initials.join(' '),
      answers: (other) => readings.every((fits) => fits(other)),
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
  '全角 full-width'(source, random) {
    const part = cut(source, random, 3, 6);
    if (!part) return null;
    const query = part.syllables
      .join('')
      .replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
    return { query, answers: spelled(part.syllables) };
  },
};
