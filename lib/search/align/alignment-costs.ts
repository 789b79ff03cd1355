// Match scores and gap penalties, tuned on labelled queries (bench/search).

// The match score of each typed letter; zh, ch and sh are initials of two.
export const WHOLE = 0.95;
export const BEGUN_AT_END = 0.9;
export const BEGUN = 0.85;
export const FUZZY = 0.78;
export const INITIAL = 0.8;
// What is lost, where a Han character weighs 3.
export const GAP_OF_ONE = 0.5;
export const GAP_OF_TWO = 0.7;
export const GAP = 1.3;
export const GAP_BEFORE_WORD = 0.2;
export const SWAP = 0.6;
/** Another character of the same sound, met across a gap, is chance more often than not. */
export const SOUND_AFTER_GAP = 1.5;
// What is left of a Han character's weight where it is the only one amiss: another one stands in its place between two
// that are met, the two stand side by side, or it is the first or the last of all (`deletion-costs.ts`). So one slip costs about the same
// wherever it is.
export const WRONG = 0.35;
export const ADDED = 0.3;

/** The score of an unreachable cell. */
export const NEVER = -1e9;
