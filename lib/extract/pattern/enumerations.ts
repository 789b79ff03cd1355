import { matchesOf } from '../sentence/matches';
import { readMark } from '../structure/marks';
import type { Mark } from '../structure/marks';

/** One item of an enumeration: its words without number and end mark, and where they stand in the paragraph. */
export interface EnumeratedItem {
  text: string;
  start: number;
  end: number;
}

/** An enumeration within a paragraph (…：一是…；二是…), `intro` the words that lead up to it. */
export interface Enumeration {
  ordinal: string;
  items: EnumeratedItem[];
  intro: string;
  start: number;
  end: number;
}

/*
 * Numbers are read from left to right with a stack of open enumerations. A first number (一要, 首先) opens one, inside the open
 * ones; a later number continues the innermost enumeration of its own style that it can follow (numbers may skip one), and closes
 * those within. An item goes from its number to the next number of its own enumeration, or to the paragraph's end for the last.
 */

/** The enumerations of a paragraph, those of three items or more and of two. */
export function findEnumerations(text: string): Enumeration[] {
  const open: OpenList[] = [];
  const closed: OpenList[] = [];
  for (const { mark, at } of readNumbers(text)) {
    const level = open.findLastIndex((list) => list.style === mark.style && follows(list, mark));
    if (level !== -1) {
      closed.push(...open.splice(level + 1));
      open[level]?.places.push({ mark, at });
    } else if (mark.value === 1) {
      open.push({ style: mark.style, places: [{ mark, at }] });
    }
  }
  closed.push(...open);
  return closed.filter(({ places }) => places.length >= 2).map((list) => describe(text, list));
}

interface Place {
  mark: Mark;
  at: number;
}

interface OpenList {
  style: string;
  places: Place[];
}

function follows(list: OpenList, mark: Mark): boolean {
  const last = list.places.at(-1)?.mark.value ?? 0;
  if (mark.value === 99) return last >= 1 && last < 99;
  return mark.value > last && mark.value <= last + 2;
}

/** Numbers stand at the head of a clause. */
function readNumbers(text: string): Place[] {
  const places: Place[] = [];
  for (const hit of matchesOf(text, HEADS)) {
    const at = hit.index + hit[0].length;
    const mark = readMark(text.slice(at, at + 12));
    if (mark && mark.family !== 'part') places.push({ mark, at });
  }
  return places;
}

const HEADS = /^|[，。；：！？、](?=[一二三四五六七八九十第首其再最（(①-⑳\d])/g;

function describe(text: string, list: OpenList): Enumeration {
  const first = list.places[0];
  const items = list.places.map(({ mark, at }, index) => {
    const next = list.places[index + 1]?.at ?? endOfLast(text, at);
    const words = text.slice(at + mark.text.length, next).replace(/[，。；：、\s]+$/, '');
    return { text: words, start: at, end: at + mark.text.length + words.length };
  });
  const start = first?.at ?? 0;
  return {
    ordinal: (first?.mark.text ?? '').trim(),
    items,
    intro: introBefore(text, start),
    start,
    end: items.at(-1)?.end ?? start,
  };
}

/** How far the end of a last item, and the head of an introduction, are looked for. */
const LONGEST_ITEM = 600;

/** The last item ends with its sentence. */
function endOfLast(text: string, at: number): number {
  const stop = /[。！？]/.exec(text.slice(at, at + LONGEST_ITEM));
  return stop ? at + stop.index : Math.min(text.length, at + LONGEST_ITEM);
}

/** The sentence that leads up to the first number. */
export function introBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - LONGEST_ITEM), at);
  const sentence = /[^。！？]*[。！？]?$/.exec(before.trimEnd())?.[0] ?? '';
  return sentence.length > 80
    ? (/(?:[^，。；“”]|“[^”]*”)*[，：。]?$/.exec(sentence)?.[0] ?? '')
    : sentence;
}
