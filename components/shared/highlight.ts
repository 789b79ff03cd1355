import type { Ranges } from '@/lib/search/types';

/** A run of characters, marked or not. */
export interface Segment {
  text: string;
  isMarked: boolean;
}

/** A piece of a row's text with its runs; the kinds of `PreviewPiece`. */
export interface MarkedPiece {
  kind: 'text' | 'slot' | 'more';
  segments: Segment[];
}

/**
 * Cuts pieces of a text into marked and unmarked runs. `ranges` count UTF-16 units in the pieces' texts joined; a range
 * that runs over the edge of a piece is marked in both. Ranges outside the text are ignored.
 */
export function markPieces(
  pieces: ReadonlyArray<{ kind: MarkedPiece['kind']; text: string }>,
  ranges: Ranges,
): MarkedPiece[] {
  let start = 0;
  return pieces.map((piece) => {
    const end = start + piece.text.length;
    const segments = cut(piece.text, start, end, ranges);
    start = end;
    return { kind: piece.kind, segments };
  });
}

/** As `markPieces`, for one plain text. */
export function markText(text: string, ranges: Ranges): Segment[] {
  return cut(text, 0, text.length, ranges);
}

function cut(text: string, start: number, end: number, ranges: Ranges): Segment[] {
  const segments: Segment[] = [];
  let at = start;
  const push = (until: number, isMarked: boolean) => {
    if (until > at) segments.push({ text: text.slice(at - start, until - start), isMarked });
    at = Math.max(at, until);
  };
  for (const [from, to] of ranges) {
    if (to <= at || from >= end) continue;
    push(Math.max(from, at), false);
    push(Math.min(to, end), true);
  }
  push(end, false);
  return segments;
}

/** Characters kept before the first mark when the front of a long text is left out. */
const LEAD = 10;

/**
 * Leaves out the front of a text whose first mark stands after `visible` characters, so that the mark is among the lines a
 * row shows; the cut is shown as “…”.
 */
export function startNearMark(pieces: MarkedPiece[], visible: number): MarkedPiece[] {
  const first = positionOfFirstMark(pieces);
  if (first === undefined || first < visible) return pieces;
  let drop = first - LEAD;
  const kept: MarkedPiece[] = [{ kind: 'text', segments: [{ text: '…', isMarked: false }] }];
  for (const piece of pieces) {
    const length = lengthOf(piece);
    if (drop >= length) {
      drop -= length;
    } else if (drop > 0 && piece.kind === 'text') {
      kept.push({ kind: piece.kind, segments: dropFront(piece.segments, drop) });
      drop = 0;
    } else {
      kept.push(piece);
      drop = 0;
    }
  }
  return kept;
}

function positionOfFirstMark(pieces: MarkedPiece[]): number | undefined {
  let at = 0;
  for (const piece of pieces) {
    for (const segment of piece.segments) {
      if (segment.isMarked) return at;
      at += segment.text.length;
    }
  }
  return undefined;
}

function lengthOf(piece: MarkedPiece): number {
  return piece.segments.reduce((sum, segment) => sum + segment.text.length, 0);
}

function dropFront(segments: Segment[], count: number): Segment[] {
  let drop = count;
  return segments.flatMap((segment) => {
    const text = segment.text.slice(drop);
    drop = Math.max(0, drop - segment.text.length);
    return text === '' ? [] : [{ ...segment, text }];
  });
}
