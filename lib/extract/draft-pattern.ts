import type { Form } from '@/lib/entry';
import { parse } from '@/lib/pattern';
import type { Draft, Passage } from './draft';
import { findForms } from './forms';
import { findFunction } from './label-function';
import type { Quality, QualityReason } from './types';

/** What every pattern must be: readable by the grammar, with a slot, and with words of its own. */
export function isSoundPattern({ content }: Draft): boolean {
  if (content.kind !== 'pattern') return true;
  const own = content.body.replace(/\{[^{}]*\}/g, '').replace(/[^\u3400-\u9fff]/g, '');
  return (
    parse(content.body).ok &&
    content.body.length <= 400 &&
    (own.length >= 2 || content.body.includes('{#'))
  );
}

/** Below it a pattern has quality 0. */
export const LEAST_SCORE = 0.7;

/** Builds the draft of a pattern. */
export function draftPattern(
  passage: Passage,
  facts: {
    body: string;
    title: string;
    start: number;
    end: number;
    score: number;
    reasons: QualityReason[];
    forms?: Form[];
  },
): Draft {
  const source = passage.text.slice(facts.start, facts.end);
  const forms = [...new Set([...(facts.forms ?? []), ...findForms(source)])].slice(0, 3);
  const quality: Quality =
    facts.score >= 2.9 ? 3 : facts.score >= 1.8 ? 2 : facts.score >= LEAST_SCORE ? 1 : 0;
  return {
    content: { kind: 'pattern', body: facts.body },
    title: facts.title.slice(0, 30),
    labels: { function: findFunction(source, passage.place), forms },
    quality,
    score: facts.score,
    reasons: facts.reasons,
    isSeries: false,
    start: facts.start,
    end: facts.end,
  };
}
