import type { ShownEntry } from '@/lib/library';
import type { PreviewPiece } from '@/lib/pattern';
import type { Ranges } from '@/lib/search/types';
import { piecesOf } from './entry-pieces';
import { type MarkedPiece, markPieces, startNearMark } from './highlight';

/** Characters that a row shows for certain: its three lines at the narrowest. */
const CERTAINLY_SHOWN = 48;
/** More than a row's lines show at their widest; a pattern's ten thousandth blank need not be drawn. */
const MOST_SHOWN = 600;

/** The most patterns cached once parsed: parsing one takes longer than drawing it, and it is drawn at every key that finds it. */
const CACHE_LIMIT = 500;
const parsed = new Map<string, PreviewPiece[]>();

/** The pieces of a row's text with the matches marked; a long text starts near its first match. */
export function shownPieces(entry: ShownEntry, ranges: Ranges): MarkedPiece[] {
  return cutPieces(startNearMark(markPieces(knownPieces(entry), ranges), CERTAINLY_SHOWN));
}

function knownPieces(entry: ShownEntry): PreviewPiece[] {
  if (entry.kind === 'phrase') return piecesOf(entry);
  const key = `${entry.kind} ${entry.body}`;
  const known = parsed.get(key) ?? piecesOf(entry);
  if (parsed.size >= CACHE_LIMIT) parsed.clear();
  parsed.set(key, known);
  return known;
}

/** A long text is one piece: what a row can't show of it is not drawn either. */
function cutPieces(pieces: MarkedPiece[]): MarkedPiece[] {
  const cut: MarkedPiece[] = [];
  let left = MOST_SHOWN;
  for (const { kind, segments } of pieces) {
    if (left <= 0) break;
    const kept: MarkedPiece['segments'] = [];
    for (const segment of segments) {
      if (left <= 0) break;
      kept.push({ ...segment, text: segment.text.slice(0, left) });
      left -= segment.text.length;
    }
    cut.push({ kind, segments: kept });
  }
  return cut;
}
