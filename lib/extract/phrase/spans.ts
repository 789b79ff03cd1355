import { ALIKE, parallelism } from '../sentence/parallelism';
import type { Piece, Proposal } from '../sentence/proposal';

/*
 * A sentence of a speech holds several things that can be said alone. Where it falls apart is found by the cheapest division of
 * its clauses into spans: a cut is good behind ； and before a clause that opens a demand of its own (要, 同时, 特别是), bad before a
 * clause that hangs on the one before (而, 才, 使, 从而), behind one that only opens (随着…, 为了…, 只有…) and between clauses
 * of one build; a span is good between 10 and 46 characters. Dynamic programming over the clauses, at most eight to a span.
 */

/** Divides a sentence's clauses into the spans that can be said alone; damaged clauses are in none. `seams` are offsets where a series begins or ends. */
export function findSpans(
  clauses: readonly Piece[],
  marks: readonly string[],
  seams: ReadonlySet<number>,
): Proposal[] {
  const spans: Proposal[] = [];
  let from = 0;
  for (let at = 0; at <= clauses.length; at += 1) {
    if (at < clauses.length && !clauses[at]?.damaged) continue;
    spans.push(...divide(clauses.slice(from, at), marks.slice(from, at), seams));
    from = at + 1;
  }
  return spans;
}

const MOST_CLAUSES = 8;

function divide(
  clauses: readonly Piece[],
  marks: readonly string[],
  seams: ReadonlySet<number>,
): Proposal[] {
  const cuts = clauses.map((after, at) =>
    worthBefore(after, clauses[at - 1], marks[at - 1] ?? '', seams),
  );
  const best = [0];
  const cameFrom = [0];
  for (let end = 1; end <= clauses.length; end += 1) {
    let most = -Infinity;
    for (let start = Math.max(0, end - MOST_CLAUSES); start < end; start += 1) {
      const worth = (best[start] ?? 0) + (cuts[start] ?? 0) + worthOfSpan(clauses, start, end);
      if (worth <= most) continue;
      most = worth;
      cameFrom[end] = start;
    }
    best[end] = most;
  }
  const spans: Proposal[] = [];
  for (let end = clauses.length; end > 0; end = cameFrom[end] ?? 0) {
    const [first, last] = [clauses[cameFrom[end] ?? 0], clauses[end - 1]];
    if (first && last)
      spans.unshift({ start: first.start, end: last.end, merit: 0, reason: 'statement' });
  }
  return spans;
}

function worthOfSpan(clauses: readonly Piece[], start: number, end: number): number {
  const length = (clauses[end - 1]?.end ?? 0) - (clauses[start]?.start ?? 0);
  if (length < 10) return -1.2;
  if (length <= 46) return 0;
  return -(length - 46) / 14 - (length > 90 ? 3 : 0);
}

/** What a cut before a clause is worth; 0 before the first. */
function worthBefore(
  after: Piece,
  before: Piece | undefined,
  mark: string,
  seams: ReadonlySet<number>,
): number {
  if (!before) return 0;
  const isSeam = seams.has(before.end) || seams.has(after.start);
  return worthOfCut(before, after, mark) + (isSeam ? 1 : 0);
}

function worthOfCut(before: Piece, after: Piece, mark: string): number {
  if (isRowBesideFigures(before.text, after.text)) return 2.1;
  let worth = -0.3;
  if (mark === '；') worth += 1.4;
  if (mark === '：') worth += HANGS_ON_COLON.test(before.text) ? -0.5 : 1.2;
  if (BINDS.test(after.text)) worth -= 2.4;
  if (OPENS_ALONE.test(after.text)) worth += 0.8;
  if (ONLY_OPENS.test(before.text) && mark === '，') worth -= 2;
  if (/^[^，]{1,12}(?:中|上|下|时|后|前|方面|来说|来讲|以来)$/.test(before.text)) worth -= 1.5;
  if (parallelism(before.text, after.text) > ALIKE) worth -= 1.6;
  if (before.text.length === 4 && after.text.length === 4) worth -= 1.2;
  if (before.text.length < 5) worth -= 0.6;
  return worth;
}

/** 排查隐患1387项，对问题一个一个盯、一项一项改: figures are of one day, a row beside them of any. */
function isRowBesideFigures(before: string, after: string): boolean {
  const [isBefore, isAfter] = [HAS_FIGURE.test(before), HAS_FIGURE.test(after)];
  return isBefore !== isAfter && (isBefore ? after : before).includes('、');
}

const HAS_FIGURE = /\d/;
const BINDS =
  /^(?:又|也|还|更|而|才|就|便|则|并|且|从而|以(?!.{0,8}的)|使|让|致使|因而|否则|甚至|但|却|再|实则|往往|都(?!要)|均|即|是(?!不是)|一旦|谈不上|更谈不上|才能|确保|保证|为[^，]{2,16}(?:提供|服务|奠定)|其|他们|它|这)/;
const OPENS_ALONE =
  /^(?:要(?!求)|必须|务必|一定要|特别是|尤其|同时|因此|所以|还要|也要|我们|大家|同志们|对[^，]{2,12}要)/;
const ONLY_OPENS =
  /^(?:在|随着|通过|按照|围绕|为了?|当|如果|只有|只要|虽然|尽管|不仅|不但|既|无论|不管|因为|由于|作为|站在|从|对(?!待)|对于|面对|根据|本着|凡|除|若|即使|既然|越是)/;
const HANGS_ON_COLON = /(?:问题|意见|方面|点|句话|要求|表现在|就是|说|讲|指出|云|到|即)$/;
