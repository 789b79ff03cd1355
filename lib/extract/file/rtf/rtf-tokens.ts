/** What an RTF file is made of: groups, control words with an optional number, and bytes of text. */
export type RtfToken =
  | { kind: 'open' | 'close' }
  | { kind: 'word'; word: string; value: number | undefined }
  | { kind: 'byte'; byte: number };

const OPEN = 0x7b;
const CLOSE = 0x7d;
const BACKSLASH = 0x5c;
/** The longest control word, in letters; a file may say anything. */
const LONGEST_WORD = 32;

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
      if (byte !== 0x0d && byte !== 0x0a && byte !== 0) yield { kind: 'byte', byte };
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
  const text = String.fromCharCode(...bytes.subarray(at, at + LONGEST_WORD + 12));
  const hexadecimal = /^'([\da-f]{2})/i.exec(text);
  if (hexadecimal)
    return { token: { kind: 'byte', byte: parseInt(hexadecimal[1] ?? '', 16) }, next: at + 3 };
  const control = /^([a-z]+)(-?\d{1,10})? ?/i.exec(text);
  if (!control) {
    const sign = text.charAt(0);
    // A backslash before a line's end is a paragraph's end.
    const word = sign === '\n' || sign === '\r' ? 'par' : sign;
    return { token: { kind: 'word', word, value: undefined }, next: at + 1 };
  }
  const [whole, word = '', value] = control;
  return {
    token: { kind: 'word', word, value: value === undefined ? undefined : Number(value) },
    next: at + whole.length,
  };
}
