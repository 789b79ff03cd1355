import type { EntryContent, EntryFunction, Form } from '@/lib/entry';
import type { Sentence } from './sentence/clauses';
import type { Quality, QualityReason } from './types';

/** A paragraph as the finders see it. */
export interface Passage {
  text: string;
  /** The sentences of `text`; overlong ones, which nobody could take over, are left out. */
  sentences: readonly Sentence[];
  /** Where `text` names a place, a firm, a person, a day or a figure. */
  named: ReadonlyArray<{ start: number; end: number }>;
  heading: readonly string[];
  /** Where in its speech the paragraph stands, from 0 to 1. */
  place: number;
  /** Short names of places and firms that the file has shown. */
  learnt: readonly string[];
  /** What the speech is most about (办公室工作), and the office it speaks to (办公室). */
  topics: readonly string[];
}

/** A candidate before its source is written down; `start` and `end` are offsets in its paragraph. */
export interface Draft {
  content: EntryContent;
  title?: string;
  labels: { function: EntryFunction; forms: Form[] };
  quality: Quality;
  score: number;
  reasons: QualityReason[];
  start: number;
  end: number;
}
