/** The most characters of a selection that are handed on; as many as a snippet may have, and far below what a message may hold. */
export const MAX_SELECTION = 200_000;
