import { describe, expect, it } from 'vitest';
import { decodeText } from './decode';

const TEXT = '同志们，今天召开会议，主要有三个目的。\n一要周密，二要高效，三要守纪。\n';

/** The two-byte part of a character set, read off the decoder itself. */
function encode(text: string, charset: 'gb18030' | 'big5'): number[] {
  const decoder = new TextDecoder(charset);
  const table = new Map<string, [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const char = decoder.decode(new Uint8Array([lead, trail]));
      if (char.length === 1 && char !== '\ufffd') table.set(char, [lead, trail]);
    }
  return Array.from(text).flatMap((char) => table.get(char) ?? [char.charCodeAt(0)]);
}

const encodeGb = (text: string): number[] => encode(text, 'gb18030');
const TRADITIONAL =
  '各位同仁：\n做好明年的工作，要把好政策的方向盤、把緊品質的方向舵。一要周密，二要高效。\n';

function encodeUtf16(text: string, isLittle: boolean): number[] {
  return Array.from(text).flatMap((char) => {
    const code = char.charCodeAt(0);
    return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
  });
}

const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];

describe('decodeText', () => {
  it.each([
    ['utf-8', utf8(TEXT)],
    ['utf-8', [0xef, 0xbb, 0xbf, ...utf8(TEXT)]],
    ['utf-16le', [0xff, 0xfe, ...encodeUtf16(TEXT, true)]],
    ['utf-16be', [0xfe, 0xff, ...encodeUtf16(TEXT, false)]],
    ['utf-16le', encodeUtf16(TEXT, true)],
    ['utf-16be', encodeUtf16(TEXT, false)],
    ['gb18030', encodeGb(TEXT)],
    ['mixed', [...utf8(TEXT), ...encodeGb(TEXT)]],
  ])('reads %s', (encoding, bytes) => {
    const text = encoding === 'mixed' ? TEXT + TEXT : TEXT;
    expect(decodeText(new Uint8Array(bytes))).toEqual({ text, encoding, lost: 0 });
  });

  it.each([
    ['big5', encode(TRADITIONAL, 'big5'), TRADITIONAL],
    ['big5', encode('各位同仁：今天開會。', 'big5'), '各位同仁：今天開會。'],
    ['gb18030', encodeGb(TRADITIONAL), TRADITIONAL],
    ['gb18030', encodeGb('同志们：今天开会。'), '同志们：今天开会。'],
  ] as const)('distinguishes %s from its twin', (encoding, bytes, text) => {
    expect(decodeText(new Uint8Array(bytes))).toEqual({ text, encoding, lost: 0 });
  });

  it('believes a page that names its character set', () => {
    const head = utf8('<meta charset="big5"><p>');
    const bytes = new Uint8Array([...head, ...encode('舵', 'big5')]);
    expect(decodeText(bytes)).toMatchObject({
      encoding: 'big5',
      text: '<meta charset="big5"><p>舵',
    });
  });

  it.each([
    ['gb18030', encodeGb('yx,1=要细')],
    ['utf-8', utf8('café')],
    ['utf-8', utf8('Привет, café')],
    ['utf-8', utf8('Ҫϸ、要细')],
  ])('takes a few words that are valid in both for %s', (encoding, bytes) => {
    expect(decodeText(new Uint8Array(bytes)).encoding).toBe(encoding);
  });

  it('takes no line of a GB file for UTF-8 that is so by chance', () => {
    const text = '要细\n大字\n一要周密\n';
    const read = decodeText(new Uint8Array(encodeGb(text)));
    expect(read).toEqual({ text, encoding: 'gb18030', lost: 0 });
  });

  it.each([true, false])(
    'recognises UTF-16 without a mark by its NULs where most of it is Latin',
    (isLittle) => {
      const text = '[{"name":"开场","keyword":"kc","text":"同志们"}]';
      const read = decodeText(new Uint8Array(encodeUtf16(text, isLittle)));
      expect(read).toEqual({ text, encoding: isLittle ? 'utf-16le' : 'utf-16be', lost: 0 });
    },
  );

  it('keeps a file that is cut off in the middle of a character', () => {
    const cut = decodeText(new Uint8Array(utf8(TEXT.repeat(20)).slice(0, -2)));
    expect(cut).toMatchObject({ encoding: 'utf-8', lost: 1 });
    expect(cut.text.startsWith(TEXT)).toBe(true);
  });

  it('reads nothing as nothing', () => {
    expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', lost: 0 });
  });
});
