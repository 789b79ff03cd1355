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
  if (!isHan(text.charCodeAt(place - 1)) || !isHan(text.charCodeAt(place))) return false;
  const from = headOfClause(text, place);
  // One window for all places of a clause (its head is at most 2 · REACH away): it is segmented once.
  const word = segmentsOf(text.slice(from, from + 3 * REACH)).containing(place - from);
  return word !== undefined && word.index < place - from;
}

/** Whether a text is divided at a place between two of its words; its ends are no such places. */
export function isBetweenWords(text: string, place: number): boolean {
  return SEGMENTER.segment(text).containing(place)?.index === place;
}

/** Whether a text is one word of the dictionary. */
export function isWord(text: string): boolean {
  return SEGMENTER.segment(text).containing(0)?.segment === text;
}

/** The words of a text; the places of one list of members are asked for one after the other, mostly of the same few texts. */
function segmentsOf(text: string): Intl.Segments {
  const known = RECENT.get(text);
  if (known) return known;
  if (RECENT.size >= MOST_RECENT) RECENT.clear();
  const segments = SEGMENTER.segment(text);
  RECENT.set(text, segments);
  return segments;
}

const MOST_RECENT = 16;
const RECENT = new Map<string, Intl.Segments>();

/** Beyond a text's ends the code is NaN, which is none. */
function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

function headOfClause(text: string, place: number): number {
  let at = place;
  while (at > 0 && place - at < 2 * REACH && isHan(text.charCodeAt(at - 1))) at -= 1;
  return at;
}
