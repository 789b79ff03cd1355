import { decodeWindows1252 } from '../windows-1252';

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

  f64(at: number): number {
    return this.view.getFloat64(at, true);
  }

  /** The bytes from a place on, none copied. */
  part(at: number, length: number): Bytes {
    if (at < 0 || length < 0 || at + length > this.length) throw new RangeError('past the end');
    return new Bytes(this.bytes.subarray(at, at + length));
  }

  /** Text in UTF-16, of so many units. A lone surrogate is kept: the one that belongs to it may stand in another part. */
  wide(at: number, units: number): string {
    const part = this.part(at, units * 2);
    let text = '';
    for (let from = 0; from < units; from += AT_ONCE) {
      const length = Math.min(AT_ONCE, units - from);
      text += String.fromCharCode(
        ...Array.from({ length }, (_, unit) => part.u16((from + unit) * 2)),
      );
    }
    return text;
  }

  /** Text of one byte a character, as Word compresses what has no Chinese in it. */
  narrow(at: number, length: number): string {
    return decodeWindows1252(this.part(at, length).bytes);
  }
}

/** Units that are decoded in one call: a call takes no more than some ten thousand arguments. */
const AT_ONCE = 4096;

/** What is read, or the fallback where the file is damaged there. */
export function unlessDamaged<T>(read: () => T, fallback: T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return fallback;
    throw error;
  }
}
