import type { EntryFunction, Form } from '@/lib/entry';
import { parse } from '@/lib/pattern';
import type { Draft } from '../draft';
import type { Passage } from '../sentence/passage';
import { findForms } from '../labels/forms';
import { findFunction, inRules } from '../labels/label-function';
import { isDemandedBefore } from '../labels/speech-acts';
import type { Quality, QualityReason } from '../types';

/** What every pattern must be: readable by the grammar, with a slot, and with words of its own. */
export function isSoundPattern({ content }: Draft): boolean {
  if (content.kind !== 'pattern') return true;
  const own = content.body.replace(/\{[^{}]*\}/g, '');
  return (
    parse(content.body).ok &&
    content.body.length <= 400 &&
    hasPairedValues(content.body) &&
    (/[\u3400-\u9fff].*[\u3400-\u9fff]/s.test(own) || content.body.includes('{#'))
  );
}

/** Most patterns have no such mark, so that no value is looked at. */
function hasPairedValues(body: string): boolean {
  if (!/[“”《》（）]/.test(body)) return true;
  return [...body.matchAll(/=([^{}]*)\}/g)].every(([, words = '']) => isPaired(words));
}

/** Whether words hold as many marks that open as marks that close: a blank ends within no title or quotation. */
function isPaired(words: string): boolean {
  return ['“”', '《》', '（）'].every(
    ([open = '', close = '']) => words.split(open).length === words.split(close).length,
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
    forms?: readonly Form[];
  },
): Draft {
  const source = passage.text.slice(facts.start, facts.end);
  const quality = qualityOf(facts.score);
  return {
    content: { kind: 'pattern', body: facts.body },
    title: facts.title.slice(0, 30),
    labels: new PatternLabels(passage, source, facts.start, facts.forms ?? []),
    quality,
    score: facts.score,
    reasons: facts.reasons,
    start: facts.start,
    end: facts.end,
  };
}

/** The labels of a pattern, found when they are asked for: most patterns repeat one that is kept, and nobody sees them. */
class PatternLabels {
  private name: EntryFunction | undefined;
  private all: Form[] | undefined;

  constructor(
    private readonly passage: Passage,
    private readonly source: string,
    private readonly start: number,
    private readonly known: readonly Form[],
  ) {}

  get function(): EntryFunction {
    return (this.name ??= this.find());
  }

  private find(): EntryFunction {
    const { passage, source, start } = this;
    const step = stepOf(source);
    if (step) return step;
    const isDemanded = isDemandedBefore(passage.text, start);
    const name = findFunction(source, passage.place, { ...passage, isDemanded });
    return passage.isRule ? inRules(name) : name;
  }

  get forms(): Form[] {
    return (this.all ??= [...new Set([...this.known, ...findForms(this.source)])].slice(0, 3));
  }
}

/** An agenda is a step of its meeting, whatever stands in it. */
function stepOf(source: string): EntryFunction | undefined {
  return /^(?:今天|本次|这次)?[^，。：]{0,14}(?:议程|项议程|议题)[^，。：]{0,8}：/.test(source)
    ? '主持串联'
    : undefined;
}

function qualityOf(score: number): Quality {
  if (score >= 2.9) return 3;
  if (score >= 1.8) return 2;
  return score >= LEAST_SCORE ? 1 : 0;
}

/** What speaks against a pattern that is cut out of its sentence: its last blank should end where the sentence or its member does. */
export function cutPenalty({ text }: Passage, start: number, end: number): number {
  const [before, after] = [text.charAt(start - 1), text.charAt(end)];
  return (/[，、]/.test(before) ? 0.2 : 0) + (/[，、的等]/.test(after) ? 0.5 : 0);
}

/** What speaks against blanks that begin or end with what only joins words (的…, 之所…). */
export function blankPenalty(body: string): number {
  // A blank's value stands between = and }.
  const odd =
    body.match(
      /\{[^{}=#|:]+=(?=(?:[的之地是了所从，、]|但|而(?!且)|却|也|还|又)|[^{}]*[的，、是对等]\})[^{}]*\}/g,
    )?.length ?? 0;
  return 0.6 * Math.min(2, odd);
}
