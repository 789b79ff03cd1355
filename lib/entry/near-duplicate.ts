/** The share of character pairs (Dice, from 0 to 1) from which two texts count as the same entry. */
export const NEAR_DUPLICATE = 0.85;
