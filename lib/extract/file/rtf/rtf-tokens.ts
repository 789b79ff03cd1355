/** What an RTF file is made of: groups, control words with an optional number, and bytes of text. */
export type RtfToken =
  | { kind: 'open' | 'close' }
  | { kind: 'word'; word: string; value: number | undefined }
  | { kind: 'byte'; byte: number };

const OPEN = 0x7b;
const CLOSE = 0x7d;
const BACKSLASH = 0x5c;
const QUOTE = 0x27;
const MINUS = 0x2d;
const BLANK = 0x20;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
/** The longest control word, in letters, and its number, in digits; a file may say anything. */
const LONGEST_WORD = 32;
const MOST_DIGITS = 10;

/** Reads tokens one by one; a file that ends early ends them. */
export function* readRtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    at += 1;
    if (byte === OPEN) yield { kind: 'open' };
    else if (byte === CLOSE) yield { kind: 'close' };
    else if (byte !== BACKSLASH) {
      // Line breaks only keep the file's own lines short.
      if (byte !== RETURN && byte !== LINE_FEED && byte !== 0) yield { kind: 'byte', byte };
    } else {
      const { token, next } = readControl(bytes, at);
      yield token;
      const binary = token.kind === 'word' && token.word === 'bin' ? (token.value ?? 0) : 0;
      at = next + Math.max(0, binary);
    }
  }
}

/** Reads what follows a backslash. */
function readControl(bytes: Uint8Array, at: number): { token: RtfToken; next: number } {
  if (bytes[at] === QUOTE) {
    const byte = parseInt(ascii(bytes, at + 1, at + 3), 16);
    if (!Number.isNaN(byte)) return { token: { kind: 'byte', byte }, next: at + 3 };
  }
  const wordEnd = endOf(isLetter, bytes, at, LONGEST_WORD);
  if (wordEnd === at) {
    const sign = bytes[at] ?? 0;
    // A backslash before a line's end is a paragraph's end.
    const word = sign === LINE_FEED || sign === RETURN ? 'par' : String.fromCharCode(sign);
    return { token: { kind: 'word', word, value: undefined }, next: at + 1 };
  }
  const word = ascii(bytes, at, wordEnd);
  const signEnd = wordEnd + (bytes[wordEnd] === MINUS && isDigit(bytes[wordEnd + 1]) ? 1 : 0);
  const end = endOf(isDigit, bytes, signEnd, MOST_DIGITS);
  const value = end === signEnd ? undefined : Number(ascii(bytes, wordEnd, end));
  return { token: { kind: 'word', word, value }, next: bytes[end] === BLANK ? end + 1 : end };
}

/** Where bytes of a kind end, of which there are no more than `most`. */
function endOf(
  isKind: (byte: number | undefined) => boolean,
  bytes: Uint8Array,
  from: number,
  most: number,
): number {
  let end = from;
  while (end - from < most && isKind(bytes[end])) end += 1;
  return end;
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
