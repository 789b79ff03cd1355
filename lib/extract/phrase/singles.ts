import { findIdiom, isIdiom } from '../sentence/idioms';
import type { Piece, Proposal } from '../sentence/proposal';

/*
 * Clauses that are worth something alone: an idiom, a clause with one (不折不扣地贯彻领导意图), a name given by its parts
 * (突出“短、实、新、活”), a clause whose words answer each other (一百个公司可能对办公室主任有一百个要求). They rank low: the series
 * and sentences they stand in say more.
 */

/** The clauses of a sentence that can stand alone for one thing in them. */
export function findSingles(pieces: readonly Piece[]): Proposal[] {
  const found: Proposal[] = [];
  pieces.forEach(({ start, end, text, damaged }, at) => {
    if (damaged) return;
    const next = pieces[at + 1];
    if (next && isCouplet(text, next))
      found.push({ start, end: next.end, merit: 1.2, reason: 'antithesis', isMinor: true });
    if (isIdiom(text)) found.push({ start, end, merit: 1, reason: 'idiom', isMinor: true });
    else if (/“[^”、]{1,3}(?:、[^”、]{1,3}){2,}”/.test(text) && text.length <= 30)
      found.push({ start, end, merit: 1.9, reason: 'number-summary' });
    else if (isEcho(text))
      found.push({ start, end, merit: 1.2, reason: 'antithesis', isMinor: true });
    else if (text.length >= 7 && text.length <= 24 && findIdiom(text))
      found.push({ start, end, merit: 0.9, reason: 'idiom', isMinor: true });
  });
  return found;
}

/** Two clauses of one length, as the lines of a couplet are (点亮万家灯火，书写满城芬芳). */
function isCouplet(text: string, next: Piece): boolean {
  const isLong = text.length >= 5 && text.length <= 9;
  return (
    isLong && next.text.length === text.length && !next.damaged && /[，、；]/.test(next.before)
  );
}

/** The same three or more characters twice, with other words between. */
function isEcho(text: string): boolean {
  if (text.length < 8 || text.length > 40) return false;
  return /([\u4e00-\u9fff]{3}).{2,}\1|(一[百千万]?[个件]).{3,}\2/.test(text);
}
