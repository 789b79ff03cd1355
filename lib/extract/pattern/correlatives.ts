import { alignMembers } from '../frame/align-members';
import { CORRELATIVES } from './correlative-table';
import { groupOf, slotOf } from '../frame/frame-body';
import { generaliseIn } from '../generalise/generalise';
import { SlotNamer } from '../frame/slot-names';
import { slotTopics } from '../frame/topic-slots';
import { matchesOf } from '../sentence/matches';
import type { Passage } from '../sentence/passage';

/** A sentence whose frame is a pair of words (既要…又要…), as a pattern. */
export interface CorrelativePattern {
  body: string;
  title: string;
  start: number;
  end: number;
  /** Words in slots, in characters; short ones make the better pattern. */
  slotted: number;
  isCommon: boolean;
}

/** The correlative patterns of a sentence that stands at `start`. */
export function findCorrelatives(
  passage: Passage,
  sentence: string,
  start: number,
): CorrelativePattern[] {
  const found: CorrelativePattern[] = [];
  for (const { title, needs, rule, isCommon = false } of CORRELATIVES) {
    if (!sentence.includes(needs)) continue;
    const hits = matchesOf(sentence, rule);
    const [hit] = hits;
    if (!hit) continue;
    const group = repeatedBody(passage, sentence, start, hits);
    if (group)
      found.push({
        ...group,
        title: `${title}排比`,
        isCommon,
        start: start + group.start,
        end: start + group.end,
      });
    const body = bodyOf(passage, hit, start);
    if (!body) continue;
    const at = start + hit.index;
    const end = at + hit[0].length;
    found.push({ body: body.body, slotted: body.slotted, title, isCommon, start: at, end });
  }
  return found;
}

/** The same pair of words again right behind (既要…，又要…；既要…，又要…): a group. */
function repeatedBody(
  passage: Passage,
  sentence: string,
  start: number,
  hits: readonly RegExpExecArray[],
): Pick<CorrelativePattern, 'body' | 'start' | 'end' | 'slotted'> | undefined {
  const row = hits.filter((hit, at) => at === 0 || hit.index - endOf(hits[at - 1]) <= 2);
  const [first] = row;
  if (row.length < 2 || !first) return undefined;
  const frame = alignMembers(row.map(([words]) => words));
  const isWhole = row.every(([words]) => hasEvenQuotes(words));
  if (!frame || !isWhole || generaliseIn(passage, first[0], start + first.index).slots > 0)
    return undefined;
  const joiner = sentence.charAt(endOf(first)) === '；' ? '；' : '，';
  const body = groupOf(frame, { count: row.length, joiner }, new SlotNamer());
  return { body, start: first.index, end: endOf(row.at(-1)), slotted: 20 };
}

/** Whether a text closes as many quotation marks as it opens. */
function hasEvenQuotes(text: string): boolean {
  return !/[“”]/.test(text) || text.split('“').length === text.split('”').length;
}

function endOf(hit: RegExpExecArray | undefined): number {
  return hit ? hit.index + hit[0].length : 0;
}

/*
 * A rule's groups alternate: fixed words are written out in it, captured groups are slots. The slots are found again in the match by
 * walking it from left to right, since a captured group always follows fixed words.
 */
function bodyOf(
  passage: Passage,
  hit: RegExpExecArray,
  start: number,
): { body: string; slotted: number } | undefined {
  const namer = new SlotNamer();
  const whole = hit[0];
  let body = '';
  let at = 0;
  let slotted = 0;
  for (const value of hit.slice(1)) {
    if (value === undefined || value === '') continue;
    if (!hasEvenQuotes(value)) return undefined;
    const place = whole.indexOf(value, at);
    if (place === -1) return undefined;
    const fixed = whole.slice(at, place);
    const general = generaliseIn(passage, value, start + hit.index + place);
    const after = whole.slice(place + value.length);
    body +=
      slotTopics(fixed, passage.topics) +
      slotOf(namer.name(fixed, after, [value]), general.slots > 0 ? '' : general.text);
    at = place + value.length;
    slotted += value.length;
  }
  body += slotTopics(whole.slice(at), passage.topics);
  return slotted === 0 ? undefined : { body, slotted };
}
