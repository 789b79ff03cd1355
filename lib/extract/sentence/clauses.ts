import { findDamage } from './damage';
import type { Damage } from './damage';

/** The finest piece of a sentence, up to the next ，、；： or the end; `mark` is what stands behind it. */
export interface Unit {
  start: number;
  end: number;
  mark: string;
  damaged: boolean;
}

/** A sentence up to 。！？; `end` is behind its last unit, without the end mark. */
export interface Sentence {
  start: number;
  end: number;
  mark: string;
  units: Unit[];
}

/** The sentences of a cleaned paragraph. What stands in quotation marks, title marks or brackets is not divided. */
export function splitSentences(text: string): Sentence[] {
  const marks = /[，、；：。！？“《（‘]/g;
  const sentences: Sentence[] = [];
  let units: Unit[] = [];
  let start = 0;
  const endUnit = (end: number, mark: string): void => {
    if (end > start) units.push({ start, end, mark, damaged: false });
    else if (units.length > 0) units[units.length - 1] = { ...lastOf(units), mark };
  };
  const endSentence = (mark: string): void => {
    const first = units[0];
    if (first) sentences.push({ start: first.start, end: lastOf(units).end, mark, units });
    units = [];
  };
  marks.lastIndex = 0;
  for (let hit = marks.exec(text); hit; hit = marks.exec(text)) {
    const at = hit.index;
    const char = hit[0];
    const closes = CLOSERS[char];
    if (closes) {
      const close = text.slice(at, at + LONGEST_QUOTATION).indexOf(closes);
      if (close === -1) continue;
      const after = at + close + 1;
      marks.lastIndex = after;
      // “…。” ends the sentence that it is part of, unless that goes on.
      if (/[。！？]/.test(text.charAt(after - 2)) && !/[，、；：。的这]/.test(text.charAt(after))) {
        endUnit(after, '');
        endSentence('');
        start = after;
      }
      continue;
    }
    endUnit(at, char);
    if (ENDS.test(char)) endSentence(char);
    start = at + 1;
  }
  endUnit(text.length, '');
  endSentence('');
  return markDamage(text, sentences);
}

/** What opens further from its closing mark than this is not read as one piece. */
const LONGEST_QUOTATION = 300;
const CLOSERS: Readonly<Record<string, string>> = { '“': '”', '《': '》', '（': '）', '‘': '’' };
const ENDS = /[。！？]/;

function lastOf(units: readonly Unit[]): Unit {
  return units.at(-1) ?? { start: 0, end: 0, mark: '', damaged: false };
}

/** Damage spoils a unit, and with it the whole clause between commas; residue spoils the sentence. */
function markDamage(text: string, sentences: Sentence[]): Sentence[] {
  const damages = findDamage(text);
  if (damages.length === 0) return sentences;
  const inOrder = damages.toSorted((a, b) => a.start - b.start);
  let from = 0;
  for (const sentence of sentences) {
    while ((inOrder[from]?.end ?? Infinity) < sentence.start) from += 1;
    const hits: Damage[] = [];
    for (let at = from; (inOrder[at]?.start ?? Infinity) <= sentence.end; at += 1) {
      const damage = inOrder[at];
      if (damage && damage.end >= sentence.start) hits.push(damage);
    }
    if (hits.length === 0) continue;
    const whole = hits.some(({ spoils }) => spoils === 'sentence');
    for (const unit of sentence.units)
      unit.damaged =
        whole || hits.some(({ start, end }) => start < unit.end + 1 && end > unit.start);
    spreadToClause(sentence.units);
  }
  return sentences;
}

function spreadToClause(units: Unit[]): void {
  let from = 0;
  units.forEach((unit, at) => {
    if (unit.mark === '、' && at < units.length - 1) return;
    const clause = units.slice(from, at + 1);
    if (clause.some(({ damaged }) => damaged)) for (const part of clause) part.damaged = true;
    from = at + 1;
  });
}
