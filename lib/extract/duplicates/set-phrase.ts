import type { PlacedDraft } from '../draft';

/** Whether a phrase can be lifted out of its sentence as a whole: a series, a saying, a couplet with an idiom, or words that recur. */
export function isSetPhrase(draft: PlacedDraft): boolean {
  const { content, reasons, isBounded = false, recurs = false } = draft;
  if (content.kind !== 'phrase') return false;
  const members = content.text.split(/[，、；]/).length;
  const hasIdiom = reasons.includes('idiom');
  const [reason = 'plain'] = reasons;
  if (isRecurrent(draft)) return true;
  // Series of four characters end at words wherever they stand: 真正做到忙而不乱、紧而不急、快而不粗。
  if (reason === 'four-character-series') return members >= 3;
  if (reason === 'parallel-series') return members >= (isBounded ? 3 : 4);
  if (reason === 'antithesis') return isBounded && (hasIdiom || recurs);
  return isBounded && (reason === 'saying' || reason === 'number-summary');
}

function isRecurrent({ content, isBounded, recurs }: PlacedDraft): boolean {
  return (
    isBounded === true && recurs === true && content.kind === 'phrase' && content.text.length >= 8
  );
}
