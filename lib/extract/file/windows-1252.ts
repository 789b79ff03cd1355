/** The letters of windows-1252 from 80 to 9F; a blank where it has none. */
const LETTERS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Decodes windows-1252; Node 20’s own decoder takes 80 to 9F for control characters (nodejs/node issue 56542). */
export function decodeWindows1252(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => LETTERS[byte - 0x80] ?? String.fromCharCode(byte)).join('');
}
