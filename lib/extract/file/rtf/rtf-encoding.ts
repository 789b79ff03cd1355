import { decodeWindows1252 } from '../windows-1252';

/** Encodings that East Asian Windows writes, by the number of the code page and that of a font's character set. */
const BY_CODE_PAGE: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  54936: 'gb18030',
  65001: 'utf-8',
};
const BY_CHARSET: Readonly<Record<number, string>> = {
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
};

/** The encoding of a code page by its number (936); Western where it is not known. */
export function encodingOfPage(page: number): string {
  const known = BY_CODE_PAGE[page];
  if (known !== undefined) return known;
  return page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252';
}

/** The encoding of a font's character set where it is East Asian; in any other the document's own holds. */
export function encodingOfCharset(charset: number): string | undefined {
  return BY_CHARSET[charset];
}

/** Decodes bytes of an RTF file. */
export function decodeRtf(bytes: readonly number[], encoding: string): string {
  const all = Uint8Array.from(bytes);
  if (encoding === 'windows-1252') return decodeWindows1252(all);
  const decoder = DECODERS.get(encoding) ?? new TextDecoder(encoding);
  DECODERS.set(encoding, decoder);
  return decoder.decode(all);
}

const DECODERS = new Map<string, TextDecoder>();
