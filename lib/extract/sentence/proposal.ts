import type { QualityReason } from '../types';

/** A stretch of a paragraph that may be a phrase; `merit` is what its finder thinks of it, before the words are judged. */
export interface Proposal {
  start: number;
  end: number;
  merit: number;
  reason: QualityReason;
  /** The finder is sure of little: never more than quality 1. */
  isMinor?: boolean;
}

/** A stretch with its words. */
export interface Piece {
  start: number;
  end: number;
  text: string;
  /** The mark in front of it; empty at the head of its sentence or quotation. */
  before: string;
  damaged: boolean;
}
