/**
 * The pieces of a text up to `most` characters, the last of them cut, and whether something is left out: a pattern may have ten thousand
 * blanks, a phrase is one piece of up to 200,000 characters, and drawing all of it would hold up the page.
 */
export function piecesWithin<P extends { text: string }>(
  pieces: readonly P[],
  most: number,
): { drawn: readonly P[]; isCut: boolean } {
  let length = 0;
  for (const [at, piece] of pieces.entries()) {
    if (length >= most) return { drawn: pieces.slice(0, at), isCut: true };
    const left = most - length;
    if (piece.text.length > left)
      return {
        drawn: [...pieces.slice(0, at), { ...piece, text: cutText(piece.text, left) }],
        isCut: true,
      };
    // An empty piece is an element too.
    length += Math.max(1, piece.text.length);
  }
  return { drawn: pieces, isCut: false };
}

/** Returns the first characters of a text; of one that takes two units, both or none. */
export function cutText(text: string, most: number): string {
  return text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
}
