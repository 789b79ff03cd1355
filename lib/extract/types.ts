import type { EntryContent, EntryFunction, Form, Theme } from '@/lib/entry';

/** Why a candidate is worth its quality, or what speaks against it; words for each are the UI's. */
export type QualityReason =
  | 'four-character-series'
  | 'antithesis'
  | 'parallel-series'
  | 'shared-frame'
  | 'enumeration'
  | 'correlative'
  | 'turn'
  | 'metaphor'
  | 'saying'
  | 'number-summary'
  | 'formula'
  | 'idiom'
  | 'statement'
  | 'outline'
  | 'generalised'
  | 'loose-frame'
  | 'leans-on-context'
  | 'narrative'
  | 'too-long'
  | 'too-short'
  | 'plain';

/** Why a passage of the source gave no candidate. */
export type DropReason =
  | 'residue'
  | 'note'
  | 'damaged'
  | 'foreign'
  | 'figures'
  | 'too-long'
  | 'too-short'
  | 'plain'
  | 'near-duplicate'
  | 'invalid-pattern';

/** 0 is not worth showing by default, 3 is among the finest. */
export type Quality = 0 | 1 | 2 | 3;

/** Where a candidate was found: heading path, paragraph from 0 in the whole file, and the source's own characters, at most 120. */
export interface CandidateSource {
  /** Which speech of the file, from 0, and its title if it has one. */
  speech: number;
  speechTitle?: string;
  heading: string[];
  paragraph: number;
  quote: string;
}

/** A phrase, pattern or outline that the extractor proposes. */
export type Candidate = EntryContent & {
  title?: string;
  function: EntryFunction;
  themes: Theme[];
  forms: Form[];
  quality: Quality;
  reasons: QualityReason[];
  source: CandidateSource;
};

/** What a source gave, its candidates the best first; `language` says whether it was a Chinese text at all. */
export interface Extraction {
  language: 'chinese' | 'other' | 'empty';
  speeches: number;
  paragraphs: number;
  candidates: Candidate[];
  dropped: Record<DropReason, number>;
}

/** How far an extraction is: paragraphs read of all. */
export interface ExtractProgress {
  done: number;
  total: number;
}

export interface ExtractOptions {
  /** Candidates below it are left out and counted as plain; 1 when not given. */
  leastQuality?: Quality;
}
