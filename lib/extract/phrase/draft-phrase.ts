import type { EntryFunction } from '@/lib/entry';
import type { Sentence } from '../sentence/clauses';
import { findForms } from '../labels/forms';
import { generaliseIn } from '../generalise/generalise';
import { isDemandedBefore, isForbiddenBefore } from '../labels/speech-acts';
import { findFunction, inRules } from '../labels/label-function';
import type { Proposal } from '../sentence/proposal';
import { findFormula } from './formulas';
import { balanceQuotes, withoutOuterQuotes } from './quotation-marks';
import {
  announcementLength,
  isCondition,
  isHalfOfPair,
  isPartOfList,
  leavesItsVerb,
} from './incomplete';
import { isAnecdote, isBareHeading, isRecipientLine, isRecordLine, saysNothing } from './no-phrase';
import { isToBeAvoided } from './quotations';
import { scoreCut } from './score-cut';
import { qualityOf, scorePhrase } from './score-phrase';
import { leadLength, shellLength } from '../sentence/trim-lead';
import { readMark } from '../structure/marks';
import type { DropReason, Quality } from '../types';
import type { Draft } from '../draft';
import type { Passage } from '../sentence/passage';

const SHORTEST = 4;
const LONGEST = 130;

/** Writes a proposal down as a draft, judged and labelled; what is dropped is reported to `drop`. */
export function draftPhrase(
  passage: Passage,
  sentence: Sentence,
  proposal: Proposal,
  drop: (reason: DropReason) => void,
): Draft | undefined {
  if (isDamaged(sentence, proposal)) return undefined;
  const cut = cutProposal(passage, sentence, proposal);
  if (!cut) return undefined;
  const { words, start } = cut;
  const fault = isShortMember(proposal, cut) ? 'too-short' : faultOf(words, cut.isFormula);
  if (fault) {
    drop(fault);
    return undefined;
  }
  const general = generaliseIn(passage, withoutOuterQuotes(words), start);
  // 市住建局、市财政局 is a blank and no pattern.
  if (general.slots > 0 && !/[\u4e00-\u9fff]{2}/.test(general.text.replace(/\{[^{}]*\}/g, ''))) {
    drop('too-short');
    return undefined;
  }
  const ofWords = cut.formula ?? functionOf(passage, proposal, words, start);
  const labels = { function: ofWords, forms: UNSHAPED.has(ofWords) ? [] : findForms(words) };
  const draft: Draft = {
    content:
      general.slots > 0
        ? { kind: 'pattern', body: general.text }
        : { kind: 'phrase', text: general.text },
    // Said elsewhere the words are worth as much.
    labels: { ...labels, function: passage.isRule ? inRules(ofWords) : ofWords },
    ...judge(passage, proposal, cut, labels, general.slots),
    start,
    end: proposal.end,
    isWhole: cut.isWhole,
    isBounded: isBounded(passage.text, start, proposal.end),
  };
  if (general.slots > 0) draft.title = titleOf(words);
  return draft;
}

/** Names of hearers and formulas at the end are built alike by chance. */
const UNSHAPED: ReadonlySet<EntryFunction> = new Set(['称呼', '落款']);

/** What a cut is worth, and why. */
function judge(
  passage: Passage,
  proposal: Proposal,
  cut: Cut,
  labels: Draft['labels'],
  slots: number,
): Pick<Draft, 'quality' | 'score' | 'reasons'> {
  const { words, start, formula, isFormula } = cut;
  const { merit } = proposal;
  const verdict = scorePhrase({ text: words, merit, ...labels, isFormula, slots });
  const reasons =
    merit >= 0.8
      ? [proposal.reason, ...verdict.reasons.filter((reason) => reason !== proposal.reason)]
      : verdict.reasons;
  const score =
    verdict.score +
    scoreCut({
      text: words,
      before: passage.text.slice(Math.max(0, start - 4), start),
      after: passage.text.charAt(proposal.end),
      reasons,
      function: labels.function,
    });
  const quality = qualityIn(passage, proposal, cut, slots, qualityOf(verdict.score, score));
  return {
    quality: proposal.isMinor && !formula ? lesser(quality) : quality,
    score,
    reasons,
  };
}

/** Adjusts the quality that a cut's words have: at least 1 for a sentence that can be said anywhere, 0 for words that say nothing. */
function qualityIn(
  passage: Passage,
  proposal: Proposal,
  cut: Cut,
  slots: number,
  ofWords: Quality,
): Quality {
  const { words, formula, isFormula } = cut;
  let quality = ofWords;
  if (quality === 0 && isSayable(passage, proposal, cut, slots)) quality = 1;
  if (formula) quality = atLeast(quality, qualityOfFormula(words));
  if (quality === 0 || isRecipientLine(passage.text) || isRecordLine(passage.text)) return 0;
  // 下面进行大会第三项议程 has the build of a label, but a host says it.
  const isEmpty =
    (formula !== '主持串联' && saysNothing(words)) || (!isFormula && isAnecdote(words));
  return isEmpty ? 0 : quality;
}

/** A whole sentence that names little can be said anywhere. */
function isSayable(
  passage: Passage,
  { end }: Proposal,
  { words, start, isWhole }: Cut,
  slots: number,
): boolean {
  return (
    isWhole &&
    words.length >= 6 &&
    !/\d/.test(words) &&
    slots <= 1 &&
    !isBareHeading(passage.text, words, start, end)
  );
}

/** Whether a stretch begins at the head of a clause, 要 and the like aside, and ends at the end of one. */
function isBounded(text: string, start: number, end: number): boolean {
  return (
    /^[，；。！？”]?$/.test(text.charAt(end)) &&
    OPENS_CLAUSE.test(text.slice(Math.max(0, start - 8), start))
  );
}

const OPENS_CLAUSE =
  /只有(?:这样|如此)，?(?:我们)?才(?:能够?|会)$|(?:^|[，；：。！？“”\s])(?:还|也|都|更|一定|切实|真正|努力|始终)?(?:要|必须|务必|应当|能够?|不断|真正|切实)?(?:做到|学会)?$|(?:人员|同志|干部|主任|大家|我们)(?:都|还|也)?(?:要|必须|应当?)$|(?:要|必须|务必|真正|切实|努力|始终|自觉)(?:做到|学会)$/;

function isDamaged({ units }: Sentence, { start, end }: Proposal): boolean {
  return units.some((unit) => unit.damaged && unit.start < end && unit.end > start);
}

interface Cut {
  words: string;
  start: number;
  /** The function of a whole sentence that is a formula of its place. */
  formula: ReturnType<typeof findFormula>;
  isFormula: boolean;
  isWhole: boolean;
}

/** A proposal without number, speaker and what ties it to the words before; nothing when its marks don't pair. */
function cutProposal(passage: Passage, sentence: Sentence, proposal: Proposal): Cut | undefined {
  const { text } = passage;
  const whole = text.slice(proposal.start, proposal.end);
  const mark = readMark(whole);
  const shell = shellLength(whole, mark);
  const isWhole = isWholeSentence(text, sentence, proposal.start + shell, proposal.end);
  const formula = isWhole ? findFormula(whole.slice(shell), passage.isHosting ?? false) : undefined;
  const isFormula = formula !== undefined || FORMULA.test(whole);
  const lead = isFormula ? shell : proposal.reason === 'saying' ? 0 : leadLength(whole, mark);
  const start = proposal.start + Math.max(lead, announcementLength(whole));
  const words = balanceQuotes(text.slice(start, proposal.end).replace(/[，、；：]+$/, ''));
  if (words === undefined || isPartOfList(words)) return undefined;
  const after = text.slice(proposal.end, proposal.end + 4);
  if (isHalfOfPair(words, after) || isCondition(words, after)) return undefined;
  if (leavesItsVerb(text.slice(sentence.start, start), words)) return undefined;
  return { words, start, formula, isFormula, isWhole };
}

/** A quotation is quoted, whatever it says, unless it is of a fault. */
function functionOf(
  passage: Passage,
  { reason }: Proposal,
  words: string,
  start: number,
): EntryFunction {
  const { text, place, heading } = passage;
  if (reason === 'saying') {
    const before = text.slice(Math.max(0, start - NEAR), start);
    if (FAULT_OF.test(before)) return '指出问题';
    return isToBeAvoided(before, words) ? '提出要求' : '引用典故';
  }
  const isDemanded = isDemandedBefore(text, start);
  const isForbidden = isForbiddenBefore(text, start);
  const { isReport = false, isPledge = false, isAmongDemands = false } = passage;
  const given = { isReport, isPledge, isAmongDemands, isDemanded, isForbidden };
  return findFunction(words, place, { heading, ...given });
}

/** Of the clause before a quotation, in characters. */
const NEAR = 12;
/** Who does what is quoted (有的“推一推动一动，不推就不动”). */
const FAULT_OF = /(?:有的|个别|少数|有些|一些|部分|存在)[^，。；：]{0,6}“$/;

function atLeast(quality: Quality, least: Quality): Quality {
  return quality < least ? least : quality;
}

/** 谢谢大家 is what anybody says; a longer formula is worth having at hand. */
function qualityOfFormula(words: string): Quality {
  return words.length > 5 && !/我们(?:办公室|单位|公司)|集团/.test(words) ? 2 : 1;
}

/** Whether a stretch is all of its sentence, or of a member of it between ；. */
function isWholeSentence(text: string, sentence: Sentence, start: number, end: number): boolean {
  if (end !== sentence.end && text.charAt(end) !== '；') return false;
  const before = text.slice(sentence.start, start);
  return before === '' || /[；：]$/.test(before) || shellLength(`${before}某某`) === before.length;
}

function faultOf(words: string, isFormula: boolean): DropReason | undefined {
  if (words.length < (isFormula ? 2 : SHORTEST)) return 'too-short';
  if (words.length > LONGEST) return 'too-long';
  return !isFormula && (words.match(/\d/g)?.length ?? 0) > 6 ? 'figures' : undefined;
}

/** In characters. */
const LEAST_MEMBER = 6;

/** A member of a sentence in a word or two is worth nothing unless its place asks for it; most members are such, so none of them is judged. */
function isShortMember({ reason, isMinor = false }: Proposal, { words, isFormula }: Cut): boolean {
  return reason === 'statement' && isMinor && !isFormula && words.length < LEAST_MEMBER;
}

function lesser(quality: Quality): Quality {
  return quality > 1 ? 1 : quality;
}

/** Formulas of place: openings, transitions and closing calls; their first words belong to them. */
const FORMULA =
  /^(?:首先)?，?我?(?:要)?(?:代表[^，]{2,20})?(?:向[^，]{2,20})?(?:表示)?(?:衷心|诚挚|崇高)?(?:的)?感谢|(?:下面|接下来|借(?:此|这个)机会|在此|在这里|这里)，?[^。]{0,20}(?<!不再?[多细一]*)(?:讲|谈|说|强调|交流|汇报|意见|看法|共勉)|(?:我(?!们)|主要)[^。，]{0,8}(?:讲|谈|说|提)[^。，]{0,10}(?:[一二三四五六七八九十几两]|以下)[^。，]{0,3}(?:点|个|方面|句|条)|供(?:大家|同志们)?参考$|^(?:很)?高兴(?:能)?参加|再上(?:一个)?新?的?台阶|提高到(?:一个)?新的?(?:水平|高度)|(?:作出|做出|贡献)新?的?(?:更大)?的?贡献$|^同志们，|批评指正|共勉$|^大家好/;

function titleOf(words: string): string {
  return words.length <= 16 ? words : `${words.slice(0, 15)}…`;
}
