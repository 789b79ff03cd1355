/** The bytes of a part of a .doc, little-endian. Reading past the end throws a RangeError: the file is damaged. */
export class Bytes {
  private readonly view: DataView;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.length;
  }

  u8(at: number): number {
    return this.view.getUint8(at);
  }

  u16(at: number): number {
    return this.view.getUint16(at, true);
  }

  u32(at: number): number {
    return this.view.getUint32(at, true);
  }

  i32(at: number): number {
    return this.view.getInt32(at, true);
  }

  /** The bytes from a place on, none copied. */
  part(at: number, length: number): Bytes {
    if (at < 0 || length < 0 || at + length > this.length) throw new RangeError('past the end');
    return new Bytes(this.bytes.subarray(at, at + length));
  }

  /** Text in UTF-16, of so many units. */
  wide(at: number, units: number): string {
    return UTF_16.decode(this.part(at, units * 2).bytes);
  }

  /** Text of one byte a character, as Word compresses what has no Chinese in it. */
  narrow(at: number, length: number): string {
    return Array.from(this.part(at, length).bytes, narrowLetter).join('');
  }
}

const UTF_16 = new TextDecoder('utf-16le', { ignoreBOM: true });

/** The letters of windows-1252 from 80 to 9F; a blank where it has none. Node 20’s own decoder takes them for control characters (nodejs/node issue 56542). */
const LETTERS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

function narrowLetter(byte: number): string {
  return LETTERS[byte - 0x80] ?? String.fromCharCode(byte);
}

/** What is read, or the fallback where the file is damaged there. */
export function unlessDamaged<T>(read: () => T, fallback: T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return fallback;
    throw error;
  }
}
