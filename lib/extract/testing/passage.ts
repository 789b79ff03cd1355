import { learnNames } from '../generalise/identify';
import { findNamed } from '../generalise/generalise';
import { splitSentences } from '../sentence/clauses';
import type { Passage } from '../sentence/passage';
import { readStructure } from '../structure/structure';
import type { Paragraph } from '../structure/structure';

/** Returns a paragraph as the finders see it, alone in the middle of a speech about nothing else. */
export function samplePassage(text: string, given: Partial<Passage> = {}): Passage {
  const learnt = learnNames(text);
  return {
    text,
    sentences: splitSentences(text),
    named: findNamed(text, learnt),
    heading: [],
    place: 0.5,
    learnt,
    topics: [],
    ...given,
  };
}

/** Returns the paragraphs of a text with its titles, and a context for each that says what the speech is about. */
export function sampleSpeech(
  text: string,
  topics: readonly string[] = [],
): { paragraphs: Paragraph[]; titles: readonly string[]; passageOf: (one: Paragraph) => Passage } {
  const { paragraphs, titles } = readStructure(text);
  const passageOf = ({ text: words, heading, index }: Paragraph): Passage =>
    samplePassage(words, { heading, topics, place: index / paragraphs.length });
  return { paragraphs, titles, passageOf };
}
