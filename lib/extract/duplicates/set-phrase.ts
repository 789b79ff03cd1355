import type { PlacedDraft } from '../draft';
import { isIdiom } from '../sentence/idioms';

/** Whether a phrase can be lifted out of its sentence as a whole: a series, a saying, a couplet, or words that recur. */
export function isSetPhrase(draft: PlacedDraft): boolean {
  const { content, reasons, isBounded = false, recurs = false } = draft;
  if (content.kind !== 'phrase') return false;
  const members = content.text.split(/[，、；]/);
  const hasIdiom = reasons.includes('idiom');
  const [reason = 'plain'] = reasons;
  if (isRecurrent(draft)) return true;
  // Series of four characters end at words wherever they stand: 真正做到忙而不乱、紧而不急、快而不粗。
  if (reason === 'four-character-series')
    return isSeriesOfFours(members, isBounded || content.text.includes('，'));
  if (reason === 'parallel-series') return members.length >= (isBounded ? 3 : 4);
  if (reason === 'antithesis') return isBounded && (hasIdiom || recurs || isCouplet(members));
  // 既有…，又有…，更有…: three that the pair ties together.
  if (reason === 'correlative')
    return isBounded && members.length >= 3 && /^(?:既|不仅|不但)/.test(content.text);
  return isBounded && (reason === 'saying' || reason === 'number-summary');
}

/** Three members of four characters, or two clauses that are idioms; what stands around them (大力提倡…的工作作风) is the sentence's. */
function isSeriesOfFours(members: readonly string[], areClauses: boolean): boolean {
  if (members.some(({ length }) => length !== 4)) return false;
  const idioms = members.filter(isIdiom).length;
  if (members.length === 2) return areClauses && idioms === 2;
  return members.length >= 4 || idioms > 0 || answerEachOther(members);
}

function isCouplet(members: readonly string[]): boolean {
  return members.length === 2 && answerEachOther(members);
}

/**
 * Whether the first two members have one length and half of their characters in the same places, and differ in two places at least
 * (想领导所想，急领导所急); those that differ in one (意义重大、责任重大) are a list.
 */
function answerEachOther([first = '', second = '']: readonly string[]): boolean {
  if (first.length < 4 || first.length !== second.length) return false;
  const differs = Array.from(first, (char, at) => char !== second.charAt(at));
  const places = differs.filter((one, at) => one && !differs[at - 1]).length;
  return places >= 2 && 2 * differs.filter((one) => one).length <= first.length;
}

function isRecurrent({ content, isBounded, recurs }: PlacedDraft): boolean {
  return (
    isBounded === true && recurs === true && content.kind === 'phrase' && content.text.length >= 8
  );
}
