import type { Form } from '@/lib/entry';
import type { Sentence } from '../sentence/clauses';
import { findCorrelatives } from './correlatives';
import type { Draft } from '../draft';
import type { Passage } from '../sentence/passage';
import { blankPenalty, cutPenalty, draftPattern, isSoundPattern } from './draft-pattern';
import { type EnumerationPattern, enumerationPattern } from './enumeration-patterns';
import { findEnumerations } from './enumerations';
import { findRows } from './row-patterns';
import type { DropReason, QualityReason } from '../types';

/** The patterns of a paragraph: enumerations, correlatives, rows with a frame. */
export function findPatterns(passage: Passage, drop: (reason: DropReason) => void): Draft[] {
  const drafts: Draft[] = [...enumerationsIn(passage)];
  for (const sentence of passage.sentences) {
    if (sentence.units.some(({ damaged }) => damaged)) continue;
    drafts.push(...correlativesIn(passage, sentence), ...findRows(passage, sentence));
  }
  return drafts.filter((draft) => {
    const isSound = isSoundPattern(draft);
    if (!isSound) drop('invalid-pattern');
    return isSound;
  });
}

function enumerationsIn(passage: Passage): Draft[] {
  const damage = passage.sentences.flatMap(({ units }) => units.filter(({ damaged }) => damaged));
  return findEnumerations(passage.text).flatMap((list) => {
    const heads = list.items.map(({ start, end, text }) => ({
      start,
      end: Math.min(end, start + headLength(text)),
    }));
    if (heads.some((head) => damage.some((unit) => unit.start < head.end && unit.end > head.start)))
      return [];
    const members = list.items.map(({ text }) => text);
    const pattern = enumerationPattern(passage, list.intro, list.ordinal, members);
    if (!pattern) return [];
    const score = scoreEnumeration(pattern, members) - blankPenalty(pattern.body);
    const reasons: QualityReason[] = [
      'enumeration',
      ...(pattern.hasFrame ? (['shared-frame'] as const) : []),
    ];
    const start = list.start - Math.min(list.start, list.intro.length);
    const { body, title } = pattern;
    const facts = { body, title, start, end: list.end, score, reasons, forms: LISTED };
    return [draftPattern(passage, facts)];
  });
}

const LISTED: readonly Form[] = ['分条'];

function headLength(text: string): number {
  const stop = text.search(/[。；]/);
  return (stop === -1 ? text.length : stop) + 3;
}

/** What an enumeration is worth as a pattern; without a frame, a long first item says more than its blank can hold. */
export function scoreEnumeration(
  { hasFrame, hasIntro }: EnumerationPattern,
  members: readonly string[],
): number {
  const isLong = !hasFrame && headLength(members[0] ?? '') > LONGEST_BLANK;
  const score = (hasFrame ? 1.7 : 0.8) + (hasIntro ? 0.7 : 0) + (members.length >= 3 ? 0.5 : 0);
  return score - (isLong ? 0.3 : 0);
}

/** In characters, with its mark. */
const LONGEST_BLANK = 26;

function correlativesIn(passage: Passage, sentence: Sentence): Draft[] {
  const words = passage.text.slice(sentence.start, sentence.end);
  return findCorrelatives(passage, words, sentence.start).map((found) => {
    const score =
      2.1 -
      Math.max(0, found.slotted - 44) / 20 -
      (found.slotted < 8 ? 0.6 : 0) -
      (found.isCommon ? 0.4 : 0) -
      blankPenalty(found.body) -
      cutPenalty(passage, found.start, found.end);
    const reasons: QualityReason[] = found.title.includes('转') ? ['turn'] : ['correlative'];
    const { body, title, start, end } = found;
    return draftPattern(passage, { body, title, start, end, score, reasons });
  });
}
