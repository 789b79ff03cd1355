/*
 * A symbol (w:sym) is a place in a font that has no letters there. Those of Symbol are signs that belong to a sentence, and the circled
 * figures of Wingdings number what follows; the ticks, arrows and boxes of the others are ornament.
 */
const SIGNS: Readonly<Record<string, string>> = {
  'symbol a3': '≤',
  'symbol b0': '°',
  'symbol b1': '±',
  'symbol b3': '≥',
  'symbol b4': '×',
  'symbol b8': '÷',
  'symbol b9': '≠',
  'symbol bb': '≈',
  'symbol 6d': 'μ',
  'symbol 57': 'Ω',
  'symbol 61': 'α',
  'symbol 62': 'β',
};

/** The character that a symbol of a font stands for, by its hexadecimal code (F0B0 or B0); '' for an ornament. */
export function readSymbol(font: string, code: string): string {
  const low = parseInt(code, 16) & 0xff;
  if (!Number.isFinite(low)) return '';
  const name = font.toLowerCase();
  // Wingdings has ① to ⑩ from 81 and ❶ to ❿ from 8C.
  if (name === 'wingdings' && low >= 0x81 && low <= 0x8a)
    return String.fromCharCode(0x2460 + low - 0x81);
  if (name === 'wingdings' && low >= 0x8c && low <= 0x95)
    return String.fromCharCode(0x2460 + low - 0x8c);
  const value = parseInt(code, 16);
  // A font of letters with a code outside of the private use area is the letter itself.
  if (
    !/^(?:symbol|wingdings|webdings)/.test(name) &&
    (value < 0xe000 || value > 0xf8ff) &&
    value <= 0xffff
  )
    return String.fromCodePoint(value);
  return SIGNS[`${name} ${low.toString(16)}`] ?? '';
}
