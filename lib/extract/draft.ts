import type { EntryContent, EntryFunction, Form } from '@/lib/entry';
import type { Quality, QualityReason } from './types';

/** A candidate before its source is written down; `start` and `end` are offsets in its paragraph. */
export interface Draft {
  content: EntryContent;
  title?: string;
  /** May be computed when they are read, so name each: spread, they would be lost. */
  labels: { readonly function: EntryFunction; readonly forms: Form[] };
  quality: Quality;
  score: number;
  reasons: QualityReason[];
  start: number;
  end: number;
  /** All of a sentence, or of a member of it between ；; phrases only. */
  isWhole?: boolean;
  /** From the head of a clause to the end of one; phrases only. */
  isBounded?: boolean;
}

/** A draft with the paragraph it stands in, from 0. */
export interface PlacedDraft extends Draft {
  paragraph: number;
  /** The same words stand in another sentence as well. */
  recurs?: boolean;
  /** The headings, or items, that a pattern is the common frame of, and their paragraphs. */
  members?: ReadonlyArray<{ paragraph: number; words: string }>;
}
