import type { Random } from '@/lib/search/testing/random';
import type { Answers, Source } from './sources';

/** What a maker gives: the query, and which documents answer it. */
export interface Made {
  query: string;
  answers: Answers;
}

/** Makes a query of its class from a document; null where the document gives none. */
export type Maker = (source: Source, random: Random, sources: readonly Source[]) => Made | null;
