import type { FramePiece } from './frame';

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/*
 * Members of a list may share one character of words that differ (遵从规矩, 遵循规律): a frame that keeps it leaves half a word in the
 * blank. A fixed character whose word of two characters goes on in the blank is given to the blank.
 */

/** The pieces with whole words in their slots; `members` are the texts that were aligned, in order. */
export function keepWordsWhole(
  pieces: readonly FramePiece[],
  members: readonly string[],
): FramePiece[] {
  if (!pieces.some((piece, at) => mayCutWord(piece, pieces[at + 1]))) return [...pieces];
  // Two members tell as much as all of them, in less time.
  const pairs = members.slice(0, 2).map(wordsOfTwo);
  const out: FramePiece[] = pieces.map((piece) =>
    piece.kind === 'slot' ? { kind: 'slot', values: [...piece.values] } : { ...piece },
  );
  const starts = out.map((_, at) => pairs.map((_, member) => startOf(pieces, at, member)));
  const isSplitAt = (place: (member: number) => number): boolean =>
    pairs.every((starting, member) => starting.has(place(member)));
  out.forEach((piece, at) => {
    if (piece.kind !== 'fixed' || piece.text === '') return;
    const [before, after] = [out[at - 1], out[at + 1]];
    const startIn = (member: number): number => starts[at]?.[member] ?? 0;
    if (after?.kind === 'slot') {
      const last = piece.text.length - 1;
      if (!STAYS.test(piece.text.charAt(last)) && isSplitAt((member) => startIn(member) + last)) {
        const moved = piece.text.slice(last);
        after.values = after.values.map((value) => moved + value);
        piece.text = piece.text.slice(0, last);
      }
    }
    if (before?.kind === 'slot' && piece.text !== '') {
      if (isSplitAt((member) => startIn(member) - 1)) {
        const moved = piece.text.charAt(0);
        before.values = before.values.map((value) => value + moved);
        piece.text = piece.text.slice(1);
      }
    }
  });
  return joinSlots(out.filter((piece) => piece.kind === 'slot' || piece.text !== ''));
}

/** One fixed character before a blank, or a blank of one character before fixed words, may be half a word; looking all up would take long. */
function mayCutWord(piece: FramePiece, next: FramePiece | undefined): boolean {
  if (piece.kind === 'fixed')
    return next?.kind === 'slot' && /^[\u4e00-\u9fff]$/.test(piece.text) && !STAYS.test(piece.text);
  if (next?.kind !== 'fixed' || !piece.values.every(({ length }) => length === 1)) return false;
  const after = next.text.charAt(0);
  return /[\u4e00-\u9fff]/.test(after) && !STAYS.test(after);
}

/** Words of their own, whatever the dictionary makes of them with what follows (一座, 是否). */
const STAYS = /[一二三四五六七八九十的是有不在要把从为]/;

/** Where words of exactly two characters begin. */
function wordsOfTwo(text: string): Set<number> {
  const starts = new Set<number>();
  for (const { segment, index } of WORDS.segment(text)) if (segment.length === 2) starts.add(index);
  return starts;
}

function startOf(pieces: readonly FramePiece[], at: number, member: number): number {
  return pieces
    .slice(0, at)
    .reduce(
      (sum, piece) =>
        sum + (piece.kind === 'fixed' ? piece.text.length : (piece.values[member]?.length ?? 0)),
      0,
    );
}

function joinSlots(pieces: readonly FramePiece[]): FramePiece[] {
  const out: FramePiece[] = [];
  for (const piece of pieces) {
    const before = out.at(-1);
    if (piece.kind === 'slot' && before?.kind === 'slot')
      before.values = before.values.map((value, at) => value + (piece.values[at] ?? ''));
    else out.push(piece);
  }
  return out;
}
