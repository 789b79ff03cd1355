import type { Sentence } from '../sentence/clauses';
import { findForms } from '../labels/forms';
import { generaliseIn } from '../generalise/generalise';
import { findFunction } from '../labels/label-function';
import { clausePieces, memberPieces, quotedPieces, unitPieces } from '../sentence/pieces';
import type { Piece, Proposal } from '../sentence/proposal';
import { findSayings } from './quotations';
import { scoreCut } from './score-cut';
import { qualityOf, scorePhrase } from './score-phrase';
import { findAnaphora, findFourSeries, findParallels } from '../sentence/series';
import { findSingles } from './singles';
import { findSpans } from './spans';
import { leadLength } from '../sentence/trim-lead';
import type { DropReason, Quality } from '../types';
import type { Draft } from '../draft';
import type { Passage } from '../sentence/passage';

/** The phrases of a paragraph, judged and labelled; what is dropped is told to `drop`. */
export function findPhrases(passage: Passage, drop: (reason: DropReason) => void): Draft[] {
  const { text } = passage;
  const drafts: Draft[] = [];
  for (const sentence of passage.sentences) {
    if (sentence.units.some(({ damaged }) => damaged)) drop('damaged');
    if (sentence.units.every(({ damaged }) => damaged)) continue;
    for (const proposal of bestOfEach(proposeIn(text, sentence))) {
      const draft = draftPhrase(passage, sentence, proposal, drop);
      if (draft) drafts.push(draft);
    }
  }
  return drafts;
}

/** Of proposals for the same words, the one with most merit. */
function bestOfEach(proposals: readonly Proposal[]): Proposal[] {
  const best = new Map<string, Proposal>();
  for (const one of proposals) {
    const key = `${one.start}-${one.end}`;
    const known = best.get(key);
    if (!known || one.merit > known.merit) best.set(key, one);
  }
  return [...best.values()];
}

function proposeIn(text: string, sentence: Sentence): Proposal[] {
  const units = unitPieces(text, sentence);
  const clauses = clausePieces(text, sentence);
  const members = memberPieces(text, sentence);
  const marks = clauses.map((clause) => text.charAt(clause.end));
  const lists = [units, ...quotedPieces(text, sentence)];
  const series = [
    ...lists
      .flatMap((list) => findFourSeries(list))
      .map((one) => weighFragment(text, weighList(text, one))),
    ...lists
      .flatMap((list) => findParallels(list))
      .filter((one) => isWhole(text, one))
      .map((one) => weighFragment(text, one)),
    ...(clauses.length < units.length ? findParallels(clauses) : []),
    ...(members.length > 1 ? findParallels(members) : []),
    ...findAnaphora(units),
  ];
  const seams = new Set(
    series.filter(({ merit }) => merit >= 2).flatMap(({ start, end }) => [start, end]),
  );
  return [
    ...series,
    ...findSayings(text, sentence),
    ...findSpans(clauses, marks, seams),
    ...findSingles(clauses),
    ...wholeSentence(clauses),
  ];
}

/** A list of things (…、…、…等工作) is less than a series of acts. */
function weighList(text: string, one: Proposal): Proposal {
  const isList =
    /^(?:等|的?(?:工作|任务|方面|作用|职能|内容))/.test(text.slice(one.end, one.end + 4)) &&
    !/，/.test(text.slice(one.start, one.end));
  return isList ? { ...one, merit: one.merit - 1.6 } : one;
}

/** A short row that is only part of a clause (…的新方法、新途径、新机制) is found, but its clause says more. */
function weighFragment(text: string, one: Proposal): Proposal {
  const isBounded = BOUND.test(text.charAt(one.start - 1)) && BOUND.test(text.charAt(one.end));
  const count = text.slice(one.start, one.end).split(/[，、；]/).length;
  return isBounded || (count >= 4 && one.end - one.start >= 18) ? one : { ...one, isMinor: true };
}

const BOUND = /^$|[，；：。！？“”要]/;

/** A row within a clause ends where the clause ends, or is close: three members of nearly one length. */
function isWhole(text: string, one: Proposal): boolean {
  const words = text.slice(one.start, one.end);
  const inside = text.charAt(one.start - 1) === '、' || text.charAt(one.end) === '、';
  const lengths = words.split(/[，、；]/).map(({ length }) => length);
  if (lengths.length === 2 && /^[^，；]*、[^，；]*$/.test(words))
    return (lengths[0] ?? 0) >= 4 && lengths[0] === lengths[1];
  const isClose = lengths.length >= 3 && Math.max(...lengths) - Math.min(...lengths) <= 2;
  return isClose || !inside;
}

/** A sentence of two or three clauses is a phrase as a whole, however it could be divided. */
function wholeSentence(clauses: readonly Piece[]): Proposal[] {
  const [first, last] = [clauses[0], clauses.at(-1)];
  if (!first || !last || clauses.length > 3 || clauses.some(({ damaged }) => damaged)) return [];
  return [{ start: first.start, end: last.end, merit: 0, reason: 'statement' }];
}

const SHORTEST = 4;
const LONGEST = 130;

function draftPhrase(
  passage: Passage,
  sentence: Sentence,
  proposal: Proposal,
  drop: (reason: DropReason) => void,
): Draft | undefined {
  const { text } = passage;
  if (
    sentence.units.some(
      (unit) => unit.damaged && unit.start < proposal.end && unit.end > proposal.start,
    )
  )
    return undefined;
  const whole = text.slice(proposal.start, proposal.end);
  const isFormula = FORMULA.test(whole);
  const start =
    proposal.start + (isFormula || proposal.reason === 'saying' ? 0 : leadLength(whole));
  const words = balanceQuotes(text.slice(start, proposal.end).replace(/[，、；：]+$/, ''));
  if (words === undefined) return undefined;
  // Items of a list whose first number is cut off.
  if (/[，；][二三四五六七八九十](?:是|要)/.test(words)) return undefined;
  const fault = faultOf(words);
  if (fault) {
    drop(fault);
    return undefined;
  }
  const general = generaliseIn(passage, withoutOuterQuotes(words), start);
  const name = findFunction(words, passage.place);
  const forms = findForms(words);
  const merit = proposal.merit;
  const verdict = scorePhrase({
    text: words,
    merit,
    forms,
    function: name,
    isFormula,
    slots: general.slots,
  });
  const reasons =
    merit >= 0.8
      ? [proposal.reason, ...verdict.reasons.filter((reason) => reason !== proposal.reason)]
      : verdict.reasons;
  const cut = scoreCut({
    text: words,
    before: text.charAt(start - 1),
    after: text.charAt(proposal.end),
    reasons,
    function: name,
  });
  const score = verdict.score + cut;
  const quality = qualityOf(verdict.score, score);
  return {
    content:
      general.slots > 0
        ? { kind: 'pattern', body: general.text }
        : { kind: 'phrase', text: general.text },
    ...(general.slots > 0 ? { title: titleOf(words) } : {}),
    labels: { function: name, forms },
    quality: proposal.isMinor ? lesser(quality) : quality,
    score,
    reasons,
    start,
    end: proposal.end,
  };
}

function faultOf(words: string): DropReason | undefined {
  if (words.length < SHORTEST) return 'too-short';
  if (words.length > LONGEST) return 'too-long';
  return (words.match(/\d/g)?.length ?? 0) > 6 ? 'figures' : undefined;
}

function lesser(quality: Quality): Quality {
  return quality > 1 ? 1 : quality;
}

/** Formulas of place: openings, transitions and closing calls; their first words belong to them. */
const FORMULA =
  /^(?:首先)?，?我?(?:要)?(?:代表[^，]{2,20})?(?:向[^，]{2,20})?(?:表示)?(?:衷心|诚挚|崇高)?(?:的)?感谢|(?:下面|接下来|借(?:此|这个)机会|在此|在这里|这里)，?[^。]{0,20}(?:讲|谈|说|强调|交流|汇报|意见|看法|共勉)|(?:我(?!们)|主要)[^。，]{0,8}(?:讲|谈|说|提)[^。，]{0,10}(?:[一二三四五六七八九十几两]|以下)[^。，]{0,3}(?:点|个|方面|句|条)|供(?:大家|同志们)?参考$|^(?:很)?高兴(?:能)?参加|再上(?:一个)?新?的?台阶|提高到(?:一个)?新的?(?:水平|高度)|(?:作出|做出|贡献)新?的?(?:更大)?的?贡献$|^同志们，|批评指正|共勉$|^大家好/;

/** Words whose quotation marks pair; a mark lost at either end is given back only where it can be left out. */
function balanceQuotes(words: string): string | undefined {
  let depth = 0;
  for (const char of words) {
    if (char === '“') depth += 1;
    if (char === '”') depth -= 1;
    if (depth < 0) return undefined;
  }
  return depth === 0 ? words : undefined;
}

/** “…” around all of it are the sentence's, and no part of what is said. */
function withoutOuterQuotes(words: string): string {
  const inner = /^“([^“”]+?)。?”$/.exec(words)?.[1];
  return inner !== undefined && /[，；]/.test(inner) ? inner : words;
}

function titleOf(words: string): string {
  return words.length <= 16 ? words : `${words.slice(0, 15)}…`;
}
