import type { Json } from '../json-values';

/*
 * A binary property list (Apple's CFBinaryPList.c): `bplist00`, the objects, a table of their offsets, and at the end a trailer that says how wide
 * offsets and references are. An object begins with a byte of kind and size. References may go in circles or
 * name one object a thousand times, so depth and the number of objects that are read are limited.
 */

const TRAILER = 32;
const DEEPEST = 20;
const MOST_OBJECTS = 500_000;

/** Returns the value of a binary property list: lists, objects, texts and numbers; undefined where it is broken. Never throws. */
export function parseBinaryPlist(bytes: Uint8Array): Json {
  if (bytes.length < 8 + TRAILER) return undefined;
  const reader = new BinaryReader(bytes);
  const value = reader.read(reader.top, 0);
  return reader.isSound ? value : undefined;
}

class BinaryReader {
  readonly top: number;
  isSound = true;
  private readonly view: DataView;
  private readonly offsetSize: number;
  private readonly referenceSize: number;
  private readonly count: number;
  private readonly table: number;
  private objects = 0;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const trailer = bytes.length - TRAILER;
    this.offsetSize = bytes[trailer + 6] ?? 0;
    this.referenceSize = bytes[trailer + 7] ?? 0;
    this.count = this.number(trailer + 8, 8);
    this.top = this.number(trailer + 16, 8);
    this.table = this.number(trailer + 24, 8);
  }

  /** The object of a number in the table. */
  read(index: number, depth: number): Json {
    this.objects += 1;
    if (index >= this.count || depth > DEEPEST || this.objects > MOST_OBJECTS) return this.fail();
    const at = this.number(this.table + index * this.offsetSize, this.offsetSize);
    const mark = this.bytes[at];
    if (mark === undefined || !this.isSound) return this.fail();
    const kind = mark >> 4;
    if (kind === 0x1) return this.number(at + 1, 1 << (mark & 15));
    if (kind === 0x2)
      return (mark & 15) === 3 && at + 9 <= this.bytes.length ? this.view.getFloat64(at + 1) : 0;
    const { size, start } = this.size(at, mark & 15);
    switch (kind) {
      case 0x0:
        return mark === 0x09;
      case 0x5:
        return this.text(start, size, 'latin1');
      case 0x6:
        return this.text(start, size * 2, 'utf-16be');
      case 0xa:
        return this.references(start, size).map((one) => this.read(one, depth + 1));
      case 0xd:
        return this.object(start, size, depth);
      default:
        return null;
    }
  }

  private object(start: number, size: number, depth: number): Json {
    const keys = this.references(start, size);
    const values = this.references(start + size * this.referenceSize, size);
    return Object.fromEntries(
      keys.map((key, at) => [
        String(this.read(key, depth + 1)),
        this.read(values[at] ?? -1, depth + 1),
      ]),
    );
  }

  /** A size of 15 stands in a number of its own behind the first byte. */
  private size(at: number, low: number): { size: number; start: number } {
    if (low !== 15) return { size: low, start: at + 1 };
    const width = 1 << ((this.bytes[at + 1] ?? 0) & 15);
    return { size: this.number(at + 2, width), start: at + 2 + width };
  }

  private references(start: number, size: number): number[] {
    const length = size * this.referenceSize;
    if (!this.isSound || this.referenceSize === 0 || start + length > this.bytes.length) {
      this.fail();
      return [];
    }
    return Array.from({ length: size }, (_, at) =>
      this.number(start + at * this.referenceSize, this.referenceSize),
    );
  }

  private text(start: number, length: number, encoding: string): string {
    if (start + length > this.bytes.length) {
      this.fail();
      return '';
    }
    return new TextDecoder(encoding).decode(this.bytes.subarray(start, start + length));
  }

  /** A whole number of `width` bytes, the highest first. */
  private number(at: number, width: number): number {
    if (width < 1 || width > 16 || at < 0 || at + width > this.bytes.length) {
      this.fail();
      return 0;
    }
    let value = 0;
    for (let byte = 0; byte < width; byte += 1) value = value * 256 + (this.bytes[at + byte] ?? 0);
    return value;
  }

  private fail(): undefined {
    this.isSound = false;
    return undefined;
  }
}
