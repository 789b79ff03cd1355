import { matchesOf } from '../sentence/matches';
import type { LearntName } from '../sentence/passage';
import { cutsWord, isWord } from '../sentence/words';
import { GENERIC, LEARNT_FROM, PERSON, RULES, type Slot } from './name-rules';
import { findSetPhrases } from './set-phrases';

/** Something in a text that belongs to one place, firm, person, day or figure, and the slot that is to stand for it. */
export interface Identity {
  start: number;
  end: number;
  slot: Slot;
}

/*
 * What names a place, a firm or a person is recognised by its tail (县, 集团, 同志) and by the words before it: a name begins where a
 * clause or a word begins, and generic words that end alike (城市, 各县, 分公司) are left out. Names learnt from a full form
 * (铁西区) are then found without their tail as well. Ancients and the world's classics keep their names: they come
 * with no office.
 */

/** Finds names in a text; `learnt` are short forms of names that the whole file has shown (see `learnNames`). */
export function identify(text: string, learnt: readonly LearntName[] = []): Identity[] {
  const found: Identity[] = [];
  for (const [slot, rule, needs, isName] of RULES)
    if (!needs || needs.test(text))
      for (const hit of matchesOf(text, rule))
        if (!isName || isName(hit))
          found.push({ start: hit.index, end: hit.index + hit[0].length, slot });
  for (const { name, slot } of learnt)
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
      const end = at + name.length;
      const tail = slot === '地区' && LEVEL.test(text.slice(end, end + 3)) ? 1 : 0;
      found.push({ start: at, end: end + tail, slot });
    }
  return found.length === 0 ? found : withoutOverlap(withEvidence(text, found, learnt));
}

/** The level of a place behind its short name (松原|县), unless an office or another word begins with it (县委, 县城). */
const LEVEL = /^[省市县区州镇乡](?!委|政府|政协|人民|人大|[城域直级长内里外区])/;

/** Names that begin and end where words do, or are learnt ones, which the dictionary can't know (来|临州), and stand in no set phrase. */
function withEvidence(
  text: string,
  found: readonly Identity[],
  learnt: readonly LearntName[],
): Identity[] {
  const phrases = findSetPhrases(text);
  return found.filter(
    ({ start, end, slot }) =>
      !phrases.some(
        (phrase) =>
          phrase.start < end && phrase.end > start && !(start < phrase.start && phrase.end < end),
      ) &&
      (slot === '文件' ||
        slot === '数额' ||
        isDay(text, end) ||
        !cutsWord(text, start, end) ||
        learnt.some(
          ({ name, isWord }) =>
            !isWord && text.startsWith(name, start) && end - start - name.length <= 1,
        )),
  );
}

/** Whether a name ends in a day of the month, which the dictionary joins to what follows (4月20日前). */
function isDay(text: string, end: number): boolean {
  return /[\d一二三四五六七八九十]日$/.test(text.slice(end - 2, end));
}

/** Whether two to four characters are built like a person's name: a frequent surname and a given name. */
export function isPersonName(words: string): boolean {
  return PERSON.test(words);
}

/** The short forms of the places and firms that a file names in full. */
export function learnNames(text: string): LearntName[] {
  const names = new Map<
    string,
    { name: string; slot: LearntName['slot']; count: number; isSeat: boolean }
  >();
  for (const [slot, rule, needs, isSeat] of LEARNT_FROM)
    for (const hit of needs.test(text) ? matchesOf(text, rule) : []) {
      const name = hit[1] ?? '';
      if (GENERIC.test(name)) continue;
      const known = names.get(name);
      names.set(name, {
        name,
        slot,
        count: (known?.count ?? 0) + 1,
        isSeat: isSeat || known?.isSeat === true,
      });
    }
  // Once may be chance (联系县五大办); who is at home in a speech is named again, or has an office and is named by its short form.
  const known = [...names.values()].filter(({ count }) => count > 1);
  const seats = [...names.values()]
    .filter(({ count, isSeat }) => count === 1 && isSeat)
    .slice(0, MOST_LEARNT)
    .filter(({ name }) => !isWord(name) && text.split(name).length > LEAST_NAMED);
  return [...known.toSorted((a, b) => b.count - a.count), ...seats]
    .slice(0, MOST_LEARNT)
    .map(({ name, slot }) => ({ name, slot, isWord: isWord(name) }));
}

const LEAST_NAMED = 3;

/** Each paragraph is searched for all of them. */
const MOST_LEARNT = 200;

function withoutOverlap(found: Identity[]): Identity[] {
  const out: Identity[] = [];
  for (const one of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const before = out.at(-1);
    // A place in front of its office is part of the office's name (松原|县委办公室).
    if (before?.slot === '地区' && one.slot === '单位' && one.start === before.end)
      Object.assign(before, { end: one.end, slot: one.slot });
    else if (!before || one.start >= before.end) out.push({ ...one });
    else before.end = Math.max(before.end, one.end);
  }
  return out;
}
