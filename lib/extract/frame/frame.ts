/** What the members of a list have in common: fixed text, and slots with one value for each member, in order. */
export interface Frame {
  pieces: FramePiece[];
  /** Share of the members' characters that is fixed, from 0 to 1. */
  coverage: number;
}

export type FramePiece = { kind: 'fixed'; text: string } | { kind: 'slot'; values: string[] };
