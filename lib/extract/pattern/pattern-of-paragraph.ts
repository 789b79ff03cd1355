import { alignMembers } from '../frame/align-members';
import { type Enumeration, findEnumerations } from './enumerations';
import { type GroupShape, groupOf, openGroupOf } from '../frame/frame-body';
import { SlotNamer } from '../frame/slot-names';
import { escapeSlotText, escapeText, isOrdinalStyle, parse } from '@/lib/pattern';
import { numeralValue } from '@/lib/pattern/numerals';

/**
 * The pattern of a paragraph with an enumeration (一是…；二是…；三是…): what its items share stays, what differs becomes slots with
 * the first item's words as examples, and a count before it (三点) counts itself. Null where there is no enumeration.
 */
export function patternOfParagraph(text: string): string | null {
  const source = joinLines(text);
  const list = longest(findEnumerations(source.text));
  if (!list || !isOrdinalStyle(list.ordinal)) return null;
  if (list.items.some((item) => item.text === '')) return null;
  const intro = withCountSlot(escapeText(source.slice(0, list.start)), list.items.length);
  const outro = escapeText(source.slice(list.end, source.text.length));
  const body = `${intro}${groupOfItems(list, joinerOf(source, list))}${outro}`;
  return parse(body).ok ? body : null;
}

function longest(lists: readonly Enumeration[]): Enumeration | undefined {
  return lists.reduce<Enumeration | undefined>(
    (best, list) => (best && best.end - best.start >= list.end - list.start ? best : list),
    undefined,
  );
}

function groupOfItems({ ordinal, items }: Enumeration, joiner: string): string {
  const members = items.map((item) => item.text);
  const shape: GroupShape = { ordinal, count: members.length, joiner };
  const namer = new SlotNamer();
  const whole = alignMembers(members);
  if (whole) return groupOf(whole, shape, namer);
  // Items are often alike in their first clause alone, and say more behind it.
  const heads = members.map((member) => member.split(CLAUSE_END, 1)[0] ?? '');
  const head = alignMembers(heads);
  const first = members[0] ?? '';
  if (!head || members.some((member, at) => member === heads[at]))
    return openGroupOf(first, shape, namer);
  const rest = first.slice(heads[0]?.length);
  const group = groupOf(head, shape, namer);
  const end = group.lastIndexOf(']*');
  const more = `${escapeText(rest.charAt(0))}{展开=${escapeSlotText(rest.slice(1))}}`;
  return `${group.slice(0, end)}${more}${group.slice(end)}`;
}

const CLAUSE_END = /[，。；：！？]/;

/** “三点”, “三个精细” before three items say their number. */
function withCountSlot(intro: string, count: number): string {
  return intro.replace(/([一二三四五六七八九十两]{1,3})(?=[个点项条种句方大])/g, (words) =>
    words === '两'
      ? count === 2
        ? '{=数}'
        : words
      : numeralValue(words) === count
        ? '{=数}'
        : words,
  );
}

/** What stands between the first two items; `¶` where the second begins a line. */
function joinerOf(source: JoinedLines, { items }: Enumeration): string {
  const [first, second] = items;
  if (!first || !second) return '；';
  const joiner = source.slice(first.end, second.start).replace(/[\n\s]+/g, '¶');
  return /[()（）]/.test(joiner) || joiner === '' ? '；' : joiner;
}

/** Lines as one paragraph, and any stretch of it with its line breaks again. */
interface JoinedLines {
  text: string;
  slice(start: number, end: number): string;
}

/** Enumerations are found within one paragraph, behind a mark: a line that ends without one is given a semicolon. */
function joinLines(text: string): JoinedLines {
  const lines = text.split(/\s*\n\s*/u).filter((line) => line.trim() !== '');
  // The character behind which each line break stood, or the semicolon put in its place.
  const breaks = new Map<number, 'behind' | 'instead'>();
  let joined = '';
  for (const line of lines) {
    if (/[，。；：！？、]$/.test(joined)) breaks.set(joined.length - 1, 'behind');
    else if (joined !== '') {
      breaks.set(joined.length, 'instead');
      joined += '；';
    }
    joined += line.trim();
  }
  return {
    text: joined,
    slice(start, end) {
      let piece = '';
      for (let at = start; at < end; at += 1) {
        const broken = breaks.get(at);
        if (broken !== 'instead') piece += joined.charAt(at);
        if (broken !== undefined) piece += '\n';
      }
      return piece;
    },
  };
}
