import { alignMembers } from '../frame/align-members';
import type { Frame } from '../frame/frame';
import type { Sentence } from '../sentence/clauses';
import type { Draft } from '../draft';
import type { Passage } from '../sentence/passage';
import { blankPenalty, cutPenalty, draftPattern, LEAST_SCORE } from './draft-pattern';
import { groupOf } from '../frame/frame-body';
import { generalise } from '../generalise/generalise';
import { findSetPhrases } from '../generalise/set-phrases';
import { readMark } from '../structure/marks';
import { divisionOf } from '../sentence/division';
import type { Piece } from '../sentence/proposal';
import { SlotNamer } from '../frame/slot-names';
import { slotTopics } from '../frame/topic-slots';
import { leadLength, shellLength } from '../sentence/trim-lead';
import { isBetweenWords } from '../sentence/words';

/** Rows of neighbours that align: the sentence's words before and behind stay, the row becomes a group. */
export function findRows(passage: Passage, sentence: Sentence): Draft[] {
  const { text } = passage;
  const { units, clauses, members } = divisionOf(text, sentence);
  const seen = new Set<string>();
  const drafts: Draft[] = [];
  for (const { pieces, rows } of new Set([units, clauses, members]))
    for (const row of rows) {
      const key = `${row.start}-${row.end}`;
      if (seen.has(key)) continue;
      const own = pieces.filter(
        ({ start, end }) => start >= row.start - 12 && end > row.start && end <= row.end,
      );
      const isList = own.slice(1).some((member) => readMark(member.text));
      if (own.length < 2 || isList || isOfPairs(own)) continue;
      seen.add(key);
      const draft = rowPattern(passage, sentence, row.start, own);
      if (draft) drafts.push(draft);
    }
  return drafts;
}

/** Whether pieces stand behind two kinds of marks in turn (哪里有困难，哪里有党员；…): the row is of the longer ones, one with each pair in it. */
function isOfPairs(own: readonly Piece[]): boolean {
  const [first, second] = [own[1]?.before, own[2]?.before];
  return (
    own.length >= 4 &&
    own.length % 2 === 0 &&
    first !== second &&
    own.every(({ before }, at) => at === 0 || before === (at % 2 === 1 ? first : second))
  );
}

/** A row of members whose frame holds enough of them, and where it stands in its paragraph. */
interface Row {
  words: readonly string[];
  /** What the first member has in front that the others lack, what all have, and what the last has behind. */
  head: string;
  items: readonly string[];
  tail: string;
  frame: Frame;
  /** Of the frame, in characters. */
  fixed: number;
  joiner: string;
  /** Of the first member, and behind the last. */
  start: number;
  end: number;
}

function rowPattern(
  passage: Passage,
  sentence: Sentence,
  rowStart: number,
  members: readonly Piece[],
): Draft | undefined {
  const row = readRow(passage.text, rowStart, members);
  if (!row) return undefined;
  const { items, frame, end } = row;
  const before = leadBefore(passage.text, sentence, row.start) + row.head;
  const around = wordsAround(passage, row, before);
  if (!around) return undefined;
  const start = row.start - before.length + row.head.length;
  const worth = worthOfRow(row, around.lead);
  const penalty = cutPenalty(passage, start, end);
  // What its blanks hold can only speak against it.
  if (worth - penalty < LEAST_SCORE) return undefined;
  const group = groupOf(frame, { count: items.length, joiner: row.joiner }, new SlotNamer());
  const score = worth - blankPenalty(group) - penalty;
  if (score < LEAST_SCORE || cutsSetPhrase(row)) return undefined;
  const isLong = items.length >= 3;
  return draftPattern(passage, {
    body: around.lead + group + around.rest,
    title: titleOfFrame(
      frame.pieces.map((piece) => (piece.kind === 'fixed' ? piece.text : '…')).join(''),
    ),
    start,
    end,
    score,
    reasons: ['shared-frame', isLong ? 'parallel-series' : 'antithesis'],
    forms: [isLong ? '排比' : '对偶'],
  });
}

/** Aligns the members of a row; nothing when they have too little in common. */
function readRow(text: string, rowStart: number, members: readonly Piece[]): Row | undefined {
  const [first, last] = [members[0], members.at(-1)];
  if (!first || !last) return undefined;
  const start = startOf(text, first, rowStart);
  const words = members.map((piece, at) => (at === 0 ? text.slice(start, piece.end) : piece.text));
  const { head, items, tail } = trimMembers(words);
  const frame = alignMembers(items);
  if (!frame) return undefined;
  const fixed = frame.pieces.reduce(
    (sum, piece) => sum + (piece.kind === 'fixed' ? piece.text.length : 0),
    0,
  );
  const least = items.length === 2 ? 0.3 : fixed >= 3 ? 0.12 : 0.2;
  if (frame.coverage < least) return undefined;
  const marks = members.slice(1).map(({ before }) => before);
  const joiner = marks.every((mark) => mark === marks[0]) ? (marks[0] ?? '，') : '，';
  return { words, head, items, tail, frame, fixed, joiner, start, end: last.end };
}

/** What stands before and behind the group, without names; nothing when the row itself has some, or there are too many. */
function wordsAround(
  { named, learnt, topics }: Passage,
  { words, items, tail, start, end }: Row,
  before: string,
): { lead: string; rest: string } | undefined {
  const from = start - before.length;
  const whole = `${before}\u0001${tail}`;
  let text = whole;
  if (named.some((one) => one.start < end && one.end > from)) {
    // A frame is made of the members' own words: what names an office in them can't be made neutral.
    if (words.some((word) => generalise(word, learnt).text !== word)) return undefined;
    const around = generalise(whole, learnt);
    if (around.slots > 1 || generalise(items[0] ?? '', learnt).slots > 0) return undefined;
    ({ text } = around);
  }
  const [lead = '', rest = ''] = slotTopics(text, topics).split('\u0001');
  return { lead, rest };
}

/** Whether a blank of the first member begins or ends within a set phrase (“两个{确立}”). */
function cutsSetPhrase({ items, frame }: Row): boolean {
  const [first = ''] = items;
  const phrases = findSetPhrases(first);
  let place = 0;
  return frame.pieces.some((piece) => {
    place += piece.kind === 'fixed' ? piece.text.length : (piece.values[0]?.length ?? 0);
    return phrases.some(({ start, end }) => start < place && place < end);
  });
}

/** What a row is worth as a pattern, whatever its blanks are called. */
function worthOfRow({ items, frame, fixed }: Row, lead: string): number {
  const slotLengths = frame.pieces.flatMap((piece) =>
    piece.kind === 'slot' ? piece.values.map(({ length }) => length) : [],
  );
  const isCut = slotLengths.some((length) => length > 30);
  // 有原则、有界限、有规矩 is a phrase; what of it could be exchanged is the whole of it.
  const isList = slotLengths.length === items.length && items.join('').length <= 5.5 * items.length;
  // 守土有责、守土尽责: a pair of set words, of which none can be exchanged.
  if (items.length === 2 && items.every(({ length }) => length <= 4)) return 0;
  const fragments = slotLengths.filter((length) => length === 1).length;
  return (
    (items.length >= 3 ? 1.2 : 0.6) +
    Math.min(0.6, frame.coverage) +
    0.12 * Math.min(5, fixed) +
    (lead.length > 2 ? 0.2 : 0) -
    (isCut ? 0.8 : 0) -
    (isList ? 0.7 : 0) -
    (LEANS.test(lead) ? 0.7 : 0) -
    (fragments > items.length ? 0.6 : 0)
  );
}

/** Where a row's first member begins, behind its number and dash. */
function startOf(text: string, first: Piece, rowStart: number): number {
  const start = Math.max(first.start, rowStart);
  return start + shellLength(text.slice(start, first.end));
}

/** A lead that points to what stands before. */
const LEANS =
  /^(?:如果|只是|这|那|它|他们|其|还是|就是|就要求|我们|你|这样)|(?:这个|这些|这种|这对)/;

/** Words in front of the first member that the others lack, and behind the last: they stay outside the group. */
function trimMembers(words: readonly string[]): { head: string; items: string[]; tail: string } {
  const [first = '', second = ''] = words;
  const at = headCut(first, second, words.slice(1));
  const head = first.slice(0, at);
  const last = words.at(-1) ?? '';
  const others = [first.slice(at), ...words.slice(1, -1)];
  const longest = Math.max(...others.map(({ length }) => length));
  const cut = last.length > longest + 3 ? last.slice(0, longest + 3).search(/的(?![^的]*的)/) : -1;
  const tail = cut > 1 && others.every((word) => !word.includes('的')) ? last.slice(cut) : '';
  const items = words.map((word, index) => (index === 0 ? word.slice(head.length) : word));
  if (tail !== '') items[items.length - 1] = last.slice(0, cut);
  return { head, items, tail };
}

/** Where the first member begins to be built like the others: at the second's first words, or at the others' length from its end. */
function headCut(first: string, second: string, others: readonly string[]): number {
  const longest = Math.max(...others.map(({ length }) => length));
  if (first.startsWith(second.charAt(0))) return 0;
  // 要|多到现场去、多到偏远岗位去: what all begin with, behind one character, though others are longer.
  if (first.slice(1, 3) === second.slice(0, 2)) return 1;
  if (first.length <= longest) return 0;
  const same = Math.max(first.lastIndexOf(second.slice(0, 2)), first.lastIndexOf(second.charAt(0)));
  if (same > 0 && first.length - same >= 2) return same;
  const even = first.length - longest;
  const isEven = even > 1 || (even === 1 && LEADS.test(first));
  return isEven && isBetweenWords(first, even) ? even : 0;
}

/** One verb before what the members are (做|政治上的明白人、业务上的内行人). */
const LEADS = /^[做当是为]/;

/** The clause in front of the row where it belongs to it: 要做到…, 按照…的要求. */
function leadBefore(text: string, sentence: Sentence, rowStart: number): string {
  const before = text.slice(sentence.start, rowStart);
  const clause = /[^，；：。]{0,24}[，：]?$/.exec(before)?.[0] ?? '';
  if (/[，；]$/.test(clause) || shellLength(`${clause}某某`) === clause.length) return '';
  return clause.slice(leadLength(clause));
}

function titleOfFrame(words: string): string {
  return `“${words}”排比`.replace(/^“(.{20}).*”/, '“$1…”');
}
