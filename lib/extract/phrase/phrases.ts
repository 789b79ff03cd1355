import type { Sentence } from '../sentence/clauses';
import { divisionOf, withRows, type PieceList } from '../sentence/division';
import { quotedPieces } from '../sentence/pieces';
import type { Piece, Proposal } from '../sentence/proposal';
import { isNounList } from '../sentence/noun-list';
import { draftPhrase } from './draft-phrase';
import { findSayings } from './quotations';
import { findAnaphora, findFourSeries, findThreeSeries } from '../sentence/series';
import { findSingles } from './singles';
import { findSpans } from './spans';
import type { DropReason } from '../types';
import type { Draft } from '../draft';
import type { Passage } from '../sentence/passage';

/** The phrases of a paragraph, judged and labelled; `drop` is called with each text that is left out. */
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
  const best = new Map<number, Proposal>();
  for (const one of proposals) {
    // Paragraphs are read in parts of some thousand characters.
    const key = one.start * 65_536 + one.end;
    const known = best.get(key);
    if (!known || one.merit > known.merit) best.set(key, one);
  }
  return [...best.values()];
}

function proposeIn(text: string, sentence: Sentence): Proposal[] {
  const division = divisionOf(text, sentence);
  const [units, clauses, members] = [division.units, division.clauses, division.members];
  const found = seriesIn(text, sentence, units);
  const add = (proposals: readonly Proposal[]): void => {
    for (const one of proposals) found.push(one);
  };
  if (clauses !== units) add(clauses.rows);
  if (members.pieces.length > 1) add(members.rows);
  add(findAnaphora(units.pieces));
  add(findThreeSeries(units.pieces));
  const seams = new Set<number>();
  for (const { merit, start, end } of found) if (merit >= 2) seams.add(start).add(end);
  const marks = clauses.pieces.map((clause) => text.charAt(clause.end));
  add(findSayings(text, sentence));
  add(findSpans(clauses.pieces, marks, seams));
  add(findSingles(clauses.pieces));
  add(wholeSentence(clauses.pieces));
  if (members.pieces.length > 1)
    for (const member of members.pieces) add(wholeSentence([member], true));
  return found;
}

/** The series of four characters, and the rows, of a sentence's units and of what it quotes. */
function seriesIn(text: string, sentence: Sentence, units: PieceList): Proposal[] {
  const quoted = quotedPieces(text, sentence).filter((pieces) => !areNames(text, pieces));
  const lists = [units, ...quoted.map(withRows)];
  const found: Proposal[] = [];
  for (const { pieces } of lists)
    for (const one of findFourSeries(pieces))
      if (text.charAt(one.start - 1) !== '、' && text.charAt(one.end) !== '、')
        found.push(weighFragment(text, weighList(text, one)));
  for (const { rows } of lists)
    for (const one of rows)
      if (isWhole(text, one) && !isThings(text, one)) found.push(weighFragment(text, one));
  return found;
}

/** Quoted names that a verb in front of the quotation needs: 做好“五个聚焦、五个提升”, 当好“明白人、带头人、贴心人”. */
function areNames(text: string, pieces: readonly Piece[]): boolean {
  const [first] = pieces;
  if (!first || !/[\u4e00-\u9fff]“$/.test(text.slice(Math.max(0, first.start - 2), first.start)))
    return false;
  const tail = first.text.slice(-1);
  return (
    pieces.every((piece) => /^[一二三四五六七八九十两\d][个项种大]/.test(piece.text)) ||
    pieces.every((piece) => piece.text.length <= 3 && piece.text.endsWith(tail))
  );
}

/** 高新技术产业园、现代农业产业园: things side by side, built alike because their last word is one. */
function isThings(text: string, one: Proposal): boolean {
  const words = text.slice(one.start, one.end);
  return !/[，；]/.test(words) && isNounList(words.split('、'));
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
    return !inside && (lengths[0] ?? 0) >= 4 && lengths[0] === lengths[1];
  const isClose = lengths.length >= 3 && Math.max(...lengths) - Math.min(...lengths) <= 2;
  return isClose || !inside;
}

/** A sentence is a phrase as a whole, however it could be divided. */
function wholeSentence(clauses: readonly Piece[], isMember = false): Proposal[] {
  const [first, last] = [clauses[0], clauses.at(-1)];
  if (!first || !last || clauses.some(({ damaged }) => damaged)) return [];
  const commas = clauses.reduce((sum, { text }) => sum + text.split(/[，；：]/).length, 0);
  const isMinor = isMember || commas > 3;
  return [{ start: first.start, end: last.end, merit: 0, reason: 'statement', isMinor }];
}
