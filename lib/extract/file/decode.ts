import { LEAST_COMMON, shareOfCommon } from './common-characters';

/** How the bytes of a file were read; `mixed` is UTF-8 with lines in GB 18030 between. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5' | 'mixed';

/** The text of a file and how it was read; `lost` is how many characters couldn't be. */
export interface Decoded {
  text: string;
  encoding: Encoding;
  lost: number;
}

/** Made once: in Node one for GB 18030 costs about a millisecond, and there may be one for each line. */
const DECODERS = {
  'utf-8': new TextDecoder('utf-8'),
  'utf-16le': new TextDecoder('utf-16le'),
  'utf-16be': new TextDecoder('utf-16be'),
  gb18030: new TextDecoder('gb18030'),
  big5: new TextDecoder('big5'),
  latin1: new TextDecoder('latin1'),
};
const STRICT = new TextDecoder('utf-8', { fatal: true });

/*
 * A byte order mark decides. Without one, UTF-16 is recognised by its high bytes: in Chinese text every second byte is a NUL or
 * lies in 4E–9F, hardly ever so in the other encodings. What is valid UTF-8 throughout is UTF-8: a GB text of any length isn't, and a
 * few words give themselves away by their scripts.
 * Big5 and GB 18030 have the same byte ranges: the one in whose reading common characters are more frequent is taken, unless the
 * document itself says which. Else each line is tried alone, since files pasted together from two sources hold both; a line that neither reads without
 * loss (a file cut off in the middle of a character) goes to the one that loses less.
 */

/**
 * Reads a text file's bytes: UTF-8, UTF-16, GB 18030 or Big5, with or without byte order mark; `charset` is what is said about them
 * elsewhere. Never throws.
 */
export function decodeText(bytes: Uint8Array, charset = declaredCharset(bytes)): Decoded {
  const marked = readMarked(bytes);
  if (marked) return marked;
  const wide = sniffUtf16(bytes);
  if (wide) return decodeAs(bytes, wide);
  const utf8 = decodeStrictly(bytes);
  if (utf8 !== undefined) {
    const isUtf8 = !isMixOfScripts(utf8) || !isPlainGb(bytes);
    return isUtf8 ? { text: utf8, encoding: 'utf-8', lost: 0 } : decodeAs(bytes, 'gb18030');
  }
  if (isBig5(bytes, charset)) return decodeAs(bytes, 'big5');
  return decodeLines(bytes);
}

/** A few words in GB that are UTF-8 by chance give letters of several scripts side by side and no Han: 要细 is Ҫϸ. */
function isMixOfScripts(text: string): boolean {
  if (/[\u0800-\uffff]/.test(text)) return false;
  const scripts = [
    /[\u00a0-\u024f]/,
    /\p{Script=Greek}/u,
    /\p{Script=Cyrillic}/u,
    /\p{Script=Armenian}/u,
    /\p{Script=Hebrew}/u,
    /\p{Script=Arabic}/u,
  ];
  return scripts.filter((script) => script.test(text)).length > 1;
}

/** Whether everything but ASCII is a pair of bytes that is a Han character of GB 2312. */
function isPlainGb(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) {
    const [lead = 0, trail = 0] = [bytes[at], bytes[at + 1]];
    if (lead < 0x80) continue;
    if (lead < 0xb0 || lead > 0xf7 || trail < 0xa1 || trail === 0xff) return false;
    at += 1;
  }
  return true;
}

/** The character set that an HTML page names in its head. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = DECODERS['latin1'].decode(bytes.subarray(0, 2048));
  return /<meta[^>]{1,200}charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
}

function isBig5(bytes: Uint8Array, charset: string | undefined): boolean {
  if (charset !== undefined) return /^(?:x-x-)?big5(?:-hkscs)?$/i.test(charset);
  const sample = bytes.subarray(0, 20_000);
  const big5 = shareOfCommon(DECODERS['big5'].decode(sample));
  return big5 > LEAST_COMMON && big5 > 1.5 * shareOfCommon(DECODERS['gb18030'].decode(sample));
}

function readMarked(bytes: Uint8Array): Decoded | undefined {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return decodeAs(bytes.subarray(2), 'utf-16le');
  if (first === 0xfe && second === 0xff) return decodeAs(bytes.subarray(2), 'utf-16be');
  if (first !== 0xef || second !== 0xbb || third !== 0xbf) return undefined;
  const body = bytes.subarray(3);
  return decodeStrictly(body) === undefined ? decodeLines(body) : decodeAs(body, 'utf-8');
}

function decodeAs(bytes: Uint8Array, encoding: Exclude<Encoding, 'mixed'>): Decoded {
  const text = DECODERS[encoding].decode(bytes);
  return { text, encoding, lost: countLost(text) };
}

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return STRICT.decode(bytes);
  } catch {
    return undefined;
  }
}

/** How many bytes are examined to recognise UTF-16. */
const SAMPLE = 4096;

function sniffUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const pairs = Math.floor(Math.min(bytes.length, SAMPLE) / 2);
  if (pairs < 4) return undefined;
  let little = 0;
  let big = 0;
  const zeros = { even: 0, odd: 0 };
  for (let at = 0; at < pairs; at += 1) {
    const [even, odd] = [bytes[2 * at], bytes[2 * at + 1]];
    if (isHighByte(odd, even)) little += 1;
    if (isHighByte(even, odd)) big += 1;
    if (even === 0) zeros.even += 1;
    if (odd === 0) zeros.odd += 1;
  }
  if (Math.max(little, big) < 0.9 * pairs) return undefined;
  // Latin letters look like high bytes of Han, but a NUL is the high byte of a Latin letter, and a low byte of 一 and few others.
  const [fewer, more] = [Math.min(zeros.even, zeros.odd), Math.max(zeros.even, zeros.odd)];
  if (more > 0.1 * pairs && fewer <= 0.2 * more)
    return zeros.odd > zeros.even ? 'utf-16le' : 'utf-16be';
  if (Math.min(little, big) > 0.6 * pairs) return undefined;
  return little > big ? 'utf-16le' : 'utf-16be';
}

/** Han, ASCII, general and full-width punctuation have such high bytes in UTF-16. */
function isHighByte(high = -1, low = -1): boolean {
  if (high === 0) return low >= 0x09 && low < 0x7f;
  return (high >= 0x4e && high <= 0x9f) || high === 0x30 || high === 0x20 || high === 0xff;
}

function decodeLines(bytes: Uint8Array): Decoded {
  const texts: string[] = [];
  let utf8Lines = 0;
  let gbLines = 0;
  for (const line of linesOf(bytes)) {
    const strict = decodeStrictly(line);
    if (strict !== undefined) {
      if (/[\u0800-\uffff]/.test(strict)) utf8Lines += 1;
      texts.push(strict);
      continue;
    }
    const loose = DECODERS['utf-8'].decode(line);
    const gb = DECODERS['gb18030'].decode(line);
    const isUtf8 = countLost(loose) < countLost(gb) || countLost(loose) * 10 < loose.length;
    if (isUtf8) utf8Lines += 1;
    else gbLines += 1;
    texts.push(isUtf8 ? loose : gb);
  }
  const text = texts.join('');
  // A short GB line can be valid UTF-8 by chance, hardly ever with Han in it (要细 is Ҫϸ); as a rule the whole file is of one kind.
  if (gbLines > 0 && utf8Lines * 20 < gbLines) {
    const whole = DECODERS['gb18030'].decode(bytes);
    return { text: whole, encoding: 'gb18030', lost: countLost(whole) };
  }
  return { text, encoding: gbLines > 0 ? 'mixed' : 'utf-8', lost: countLost(text) };
}

function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  let start = 0;
  while (start < bytes.length) {
    const stop = bytes.indexOf(0x0a, start);
    const end = stop === -1 ? bytes.length : stop + 1;
    yield bytes.subarray(start, end);
    start = end;
  }
}

function countLost(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) count += 1;
  return count;
}
