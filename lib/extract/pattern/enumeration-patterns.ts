import { alignMembers } from '../frame/align-members';
import type { Frame } from '../frame/frame';
import { splitSentences } from '../sentence/clauses';
import type { Passage } from '../sentence/passage';
import { groupOf, openGroupOf, slotOf } from '../frame/frame-body';
import { generalise } from '../generalise/generalise';
import { numeralValue } from '@/lib/pattern/numerals';
import { SlotNamer } from '../frame/slot-names';
import { slotTopics } from '../frame/topic-slots';
import { leadLength } from '../sentence/trim-lead';

/** An enumeration as a pattern. */
export interface EnumerationPattern {
  body: string;
  title: string;
  hasFrame: boolean;
  hasIntro: boolean;
}

/**
 * The pattern of an enumeration: its introduction with the number counted again (要做到{=数}点), then the members' frame as a group.
 * Members are compared by their first sentence, or their first clause where that gives the better frame.
 */
export function enumerationPattern(
  passage: Passage,
  intro: string,
  ordinal: string,
  members: readonly string[],
): EnumerationPattern | undefined {
  const heads = members.map((member) => firstPart(member, /[。；：！？]/));
  const clauses = members.map((member) => firstPart(member, /[，。；：！？]/));
  const whole = alignMembers(heads);
  const isShorter = clauses.some((words, at) => words !== heads[at]);
  const clause = isShorter ? alignMembers(clauses) : whole;
  const frame = betterFrame(whole, clause);
  const namer = new SlotNamer();
  const lead = introOf(passage, intro, members.length);
  const hasEnd = lead === '' || /[：，]$/.test(lead);
  const shape = { ordinal, count: members.length, joiner: '；' };
  const first = generalise((heads[0] ?? '').slice(0, 60), passage.learnt);
  if (!frame && (first.slots > 0 || first.text.length > 44)) return undefined;
  if (frame && !isClean(frame, passage)) return undefined;
  const group = frame ? groupOf(frame, shape, namer) : openGroupOf(first.text, shape, namer);
  const body = shareStandard(`${lead}${hasEnd ? '' : '：'}`, group);
  return {
    body,
    title: titleOf(frame, ordinal, lead),
    hasFrame: frame !== null,
    hasIntro: lead !== '',
  };
}

/** “三个精细：…要精细” names what its members share: one slot for both. */
function shareStandard(lead: string, group: string): string {
  const standard = /\{=数\}个“?([\u4e00-\u9fff]{2,4})”?：/.exec(lead)?.[1];
  if (!standard || !group.includes(`${standard}]`)) return `${lead}${group}。`;
  const slot = slotOf('标准', standard);
  return `${lead.replace(new RegExp(`${standard}(?=”?：)`), slot)}${group.replace(`${standard}]`, `${slot}]`)}。`;
}

function firstPart(member: string, stop: RegExp): string {
  const at = member.search(stop);
  return at === -1 ? member : member.slice(0, at);
}

/** A frame of the whole sentence is worth more than one of the clause, unless it says less. */
function betterFrame(whole: Frame | null, clause: Frame | null): Frame | null {
  if (!whole || !clause) return whole ?? clause;
  return clause.coverage > whole.coverage * 1.8 ? clause : whole;
}

function isClean(frame: Frame, passage: Passage): boolean {
  const fixed = frame.pieces.map((piece) => (piece.kind === 'fixed' ? piece.text : '，')).join('');
  const examples = frame.pieces
    .map((piece) => (piece.kind === 'slot' ? (piece.values[0] ?? '') : ''))
    .join('，');
  return generalise(`${fixed}。${examples}`, passage.learnt).slots === 0 && examples.length <= 90;
}

/** A sentence leads up to a list when it ends in a colon or says how many there are. */
const ANNOUNCES =
  /[：，]$|[一二三四五六七八九十两几][个点项条种句][^。]{0,16}[。：]?$|(?:如下|表现在|包括|就是|主要有|做到)[。：]?$/;

function introOf(passage: Passage, intro: string, count: number): string {
  const trimmed = intro
    .slice(leadLength(intro))
    .trim()
    .replace(/[。！？]$/, '：');
  if (trimmed.length < 4 || trimmed.length > 80 || !ANNOUNCES.test(intro)) return '';
  const counted = trimmed.replace(
    /([一二三四五六七八九十两几]{1,3})(?=[个点项条种句方大])/g,
    (words, number: string) =>
      words === '几' ||
      words === '两' ||
      numeralValue(number) === count ||
      (words === '两' && count === 2)
        ? '\u0001'
        : words,
  );
  const general = generalise(shorten(counted), passage.learnt);
  if (general.slots > 2) return '';
  return slotTopics(general.text, passage.topics).replaceAll('\u0001', '{=数}');
}

/** The last clause alone where it announces the list, or the whole is long; 它的 is nobody's. */
function shorten(intro: string): string {
  const clauses = splitSentences(intro)[0]?.units.filter(
    ({ mark }, at, all) => mark !== '、' || at === all.length - 1,
  );
  const last = intro.slice(clauses?.at(-1)?.start ?? 0);
  const short = intro.length > 34 || last.includes('\u0001') ? last : intro;
  if (short.length < 4) return intro;
  return short.slice(leadLength(short)).replace(/^(?:它|其)(?:的)?(?=[\u4e00-\u9fff])/, '');
}

function titleOf(frame: Frame | null, ordinal: string, intro: string): string {
  if (frame) {
    const words = frame.pieces.map((piece) => (piece.kind === 'fixed' ? piece.text : '…')).join('');
    return `“${ordinal}${words}”分条`.slice(0, 30);
  }
  const plain = intro
    .replace(/\{=数\}/g, '几')
    .replace(/\{[^{}=]*=([^{}]*)\}/g, '$1')
    .replace(/[{}：，]/g, '');
  return plain === ''
    ? `“${ordinal}…”分条`
    : `${plain.slice(-14)}（${ordinal.replace(/[，、]/g, '')}…）`;
}
