import type { Bytes } from '@/lib/extract/file/compound/bytes';

const IS_WIDE = 1;
const HAS_READING = 4;
const HAS_RUNS = 8;

/** Reads texts from a record and those that continue it. Where a text continues in the next part, the part begins with the width of its letters. Throws a RangeError. */
export class BiffText {
  private part = 0;
  private at = 0;

  constructor(private readonly parts: readonly Bytes[]) {}

  get isAtEnd(): boolean {
    return this.part >= this.parts.length - 1 && this.at >= (this.parts.at(-1)?.length ?? 0);
  }

  skip(bytes: number): void {
    for (let left = bytes; left > 0;) {
      const here = Math.min(left, this.here.length - this.at);
      left -= here;
      this.at += here;
      if (left > 0) this.next();
    }
  }

  u8(): number {
    if (this.at >= this.here.length) this.next();
    this.at += 1;
    return this.here.u8(this.at - 1);
  }

  u16(): number {
    return this.u8() | (this.u8() << 8);
  }

  u32(): number {
    return (this.u16() | (this.u16() << 16)) >>> 0;
  }

  /** A text with its length, in letters, before it, as one byte or two. */
  text(lengthBytes: 1 | 2): string {
    let left = lengthBytes === 1 ? this.u8() : this.u16();
    let flags = this.u8();
    const runs = flags & HAS_RUNS ? this.u16() : 0;
    const reading = flags & HAS_READING ? this.u32() : 0;
    let text = '';
    while (left > 0) {
      if (this.at >= this.here.length) {
        this.next();
        flags = this.u8();
      }
      const width = flags & IS_WIDE ? 2 : 1;
      const units = Math.min(left, Math.floor((this.here.length - this.at) / width));
      if (units === 0) throw new RangeError('a letter that is cut in two');
      text += width === 2 ? this.here.wide(this.at, units) : this.here.narrow(this.at, units);
      this.at += units * width;
      left -= units;
    }
    this.skip(runs * 4 + reading);
    return text;
  }

  private get here(): Bytes {
    const part = this.parts[this.part];
    if (!part) throw new RangeError('past the end');
    return part;
  }

  private next(): void {
    this.part += 1;
    this.at = 0;
  }
}
