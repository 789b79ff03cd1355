const RAISED: Readonly<Record<string, string>> = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
  n: 'ⁿ',
};

/*
 * A raised figure is an exponent behind a letter, a figure, a bracket or a unit (km², 10⁸, 立方米³). Behind a word or a mark of
 * Chinese, or in brackets, it points to a note, which is left out as the note itself is.
 */

/** A superscript as plain text: km² keeps its ², a reference to a note is gone, anything else stays as it is. */
export function writeSuperscript(text: string, before: string): string {
  const raised = text.trim();
  if (raised === '') return '';
  if (
    /^[[［【〔(（]\s*\d{1,3}(?:\s*[-–,，、]\s*\d{1,3})*\s*[\]］】〕)）]$|^[①-⑳*＊†‡]+$/.test(raised)
  )
    return '';
  const signs = Array.from(raised, (sign) => RAISED[sign]);
  if (signs.every((sign) => sign !== undefined))
    return /[A-Za-z0-9²³)）%米里亩°⁰-⁹⁺⁻]\s*$/.test(before.slice(-4)) ? signs.join('') : '';
  return text;
}
