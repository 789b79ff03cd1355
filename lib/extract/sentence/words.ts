const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });

/** How far on either side of a place words are looked for; a word's ends do not depend on what stands further away. */
const REACH = 8;

/**
 * Whether a stretch begins or ends inside a word. The words are those of the dictionary that `Intl.Segmenter` has, the same one in
 * Chromium, Firefox and Node (ICU's).
 */
export function cutsWord(text: string, start: number, end: number): boolean {
  return isInsideWord(text, start) || isInsideWord(text, end);
}

/** Whether a place lies between two characters of one word. */
export function isInsideWord(text: string, place: number): boolean {
  if (!HAN.test(text.charAt(place - 1)) || !HAN.test(text.charAt(place))) return false;
  const from = headOfClause(text, place);
  for (const { index, segment } of SEGMENTER.segment(text.slice(from, place + REACH))) {
    const at = from + index;
    if (at >= place) return false;
    if (at + segment.length > place) return true;
  }
  return false;
}

const HAN = /[\u4e00-\u9fff]/;

function headOfClause(text: string, place: number): number {
  let at = place;
  while (at > 0 && place - at < 2 * REACH && HAN.test(text.charAt(at - 1))) at -= 1;
  return at;
}
