/**
 * The pieces of a text up to about `most` characters, and whether some are left out: a pattern may have ten thousand blanks, and
 * drawing them all would freeze the page.
 */
export function piecesWithin<P extends { text: string }>(
  pieces: readonly P[],
  most: number,
): { drawn: readonly P[]; isCut: boolean } {
  let length = 0;
  for (const [at, piece] of pieces.entries()) {
    if (length >= most) return { drawn: pieces.slice(0, at), isCut: true };
    // An empty piece is an element too.
    length += Math.max(1, piece.text.length);
  }
  return { drawn: pieces, isCut: false };
}
