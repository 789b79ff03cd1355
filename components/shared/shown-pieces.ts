import type { LibraryEntry } from '@/lib/library';
import type { PreviewPiece } from '@/lib/pattern';
import type { Ranges } from '@/lib/search/types';
import { piecesOf } from './entry-pieces';
import { type MarkedPiece, markPieces, startNearMark } from './highlight';

/** Characters that a row shows for certain: its three lines at the narrowest. */
const CERTAINLY_SHOWN = 48;
/** More than a row's lines show at their widest; a pattern's ten thousandth blank need not be drawn. */
const MOST_SHOWN = 600;

// Parsing a pattern takes longer than drawing it, and an entry is drawn at every keystroke that finds it.
const pieces = new WeakMap<LibraryEntry, PreviewPiece[]>();

/** The pieces of a row's text with the matches marked; a long text starts near its first match. */
export function shownPieces(entry: LibraryEntry, ranges: Ranges): MarkedPiece[] {
  const known = pieces.get(entry) ?? piecesOf(entry);
  pieces.set(entry, known);
  return cutPieces(startNearMark(markPieces(known, ranges), CERTAINLY_SHOWN));
}

function cutPieces(pieces: MarkedPiece[]): MarkedPiece[] {
  let length = 0;
  const end = pieces.findIndex((piece) => {
    if (length >= MOST_SHOWN) return true;
    length += piece.segments.reduce((sum, segment) => sum + segment.text.length, 0);
    return false;
  });
  return end < 0 ? pieces : pieces.slice(0, end);
}
