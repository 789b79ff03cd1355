import { zipSync } from 'fflate';

/** The encodings in which text files come. */
export type TestEncoding =
  | 'utf-8'
  | 'utf-8-bom'
  | 'utf-16le'
  | 'utf-16le-bom'
  | 'utf-16be-bom'
  | 'gbk';

/** Returns a text in an encoding, as bytes. */
export function encode(text: string, encoding: TestEncoding = 'utf-8'): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text);
    case 'utf-8-bom':
      return new TextEncoder().encode(`\ufeff${text}`);
    case 'utf-16le':
      return encodeWide(text, true);
    case 'utf-16le-bom':
      return encodeWide(`\ufeff${text}`, true);
    case 'utf-16be-bom':
      return encodeWide(`\ufeff${text}`, false);
    case 'gbk':
      return encodeGbk(text);
  }
}

/** Returns a zip of these texts and bytes by path. */
export function zipFiles(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const bytes = Object.entries(files).map(([path, content]) => [
    path,
    typeof content === 'string' ? encode(content) : content,
  ]);
  return zipSync(Object.fromEntries(bytes) as Record<string, Uint8Array>);
}

function encodeWide(text: string, isLittle: boolean): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1)
    bytes.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return new Uint8Array(bytes.buffer);
}

let gbkTable: Map<string, [number, number]> | undefined;

/** The two-byte part of GBK, read off the decoder itself. */
function encodeGbk(text: string): Uint8Array {
  gbkTable ??= readGbkTable();
  const table = gbkTable;
  return Uint8Array.from(
    Array.from(text).flatMap((char) => table.get(char) ?? [char.charCodeAt(0) & 0x7f]),
  );
}

function readGbkTable(): Map<string, [number, number]> {
  const table = new Map<string, [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const char = new TextDecoder('gbk').decode(new Uint8Array([lead, trail]));
      if (char.length === 1 && char !== '\ufffd') table.set(char, [lead, trail]);
    }
  return table;
}
