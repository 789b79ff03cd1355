import type { Sentence } from './clauses';
import { clausePieces, memberPieces, unitPieces } from './pieces';
import type { Piece, Proposal } from './proposal';
import { findParallels } from './series';

/** The pieces of a sentence between certain marks, and the rows of neighbours among them that are built alike. */
export interface PieceList {
  pieces: readonly Piece[];
  rows: readonly Proposal[];
}

/** A sentence divided at its marks: at all of them, at ，；：, and at ；：. */
export interface Division {
  units: PieceList;
  /** The same as `units` where there is no more to see, as `members` may be the same as `clauses`. */
  clauses: PieceList;
  members: PieceList;
}

/** Divides a sentence; the finders of phrases and of patterns ask for the same one. */
export function divisionOf(text: string, sentence: Sentence): Division {
  const known = KNOWN.get(sentence);
  if (known) return known;
  const units = withRows(unitPieces(text, sentence));
  const clauses = coarser(clausePieces(text, sentence), units);
  const members = coarser(memberPieces(text, sentence), clauses);
  const division = { units, clauses, members };
  KNOWN.set(sentence, division);
  return division;
}

const KNOWN = new WeakMap<Sentence, Division>();

/** A coarser list of as many pieces is the same list. */
function coarser(pieces: readonly Piece[], finer: PieceList): PieceList {
  return pieces.length === finer.pieces.length ? finer : withRows(pieces);
}

/** Finds the rows among pieces. */
export function withRows(pieces: readonly Piece[]): PieceList {
  return { pieces, rows: findParallels(pieces) };
}
