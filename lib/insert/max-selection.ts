/** The most characters of a selection that are handed on; ten times what a snippet may have, and far below what a message may. */
export const MAX_SELECTION = 200_000;
