import { Bytes, unlessDamaged } from './bytes';

/*
 * A compound file (MS-CFB) is a file system in a file: sectors, a table that says which sector follows which (the FAT), and a directory.
 * Streams of less than 4096 bytes lie in small sectors within a stream of their own, with a table of their own.
 */

/** A stream of a compound file by its name, of those at the top: what is embedded has streams of the same names. Undefined where there is none, or it is damaged. */
export type Streams = (name: string) => Bytes | undefined;

/** Opens a compound file; undefined where it is damaged. Streams are read when they are asked for. */
export function openCompound(bytes: Uint8Array): Streams | undefined {
  const file = unlessDamaged(() => new CompoundFile(bytes), undefined);
  return file && ((name) => unlessDamaged(() => file.stream(name), undefined));
}

/** A number of a sector from here on is none: the end of a chain, or a free sector. */
const NO_SECTOR = 0xffff_fffa;
const NO_ENTRY = 0xffff_ffff;
const HEADER = 512;
/** Numbers of sectors with parts of the FAT that the header has room for. */
const IN_HEADER = 109;
const SMALL_SHIFT = 6;
const ENTRY = 128;
const STREAM = 2;
const ROOT = 5;

interface Entry {
  start: number;
  size: number;
}

/** Sectors and the table of which follows which; `shift` gives their size as a power of two. */
interface Sectors {
  content: Uint8Array;
  /** Where sector 0 begins. */
  from: number;
  shift: number;
  next: Uint32Array;
}

class CompoundFile {
  private readonly streams = new Map<string, Entry>();
  private readonly sectors: Sectors;
  private readonly small: Sectors;
  private readonly cutoff: number;

  /** Throws a RangeError. */
  constructor(content: Uint8Array) {
    const head = new Bytes(content).part(0, HEADER);
    const shift = head.u16(0x1e);
    if (shift !== 9 && shift !== 12) throw new RangeError('no such size of sectors');
    this.cutoff = head.u32(0x38);
    const from = 2 ** shift;
    this.sectors = { content, from, shift, next: new Uint32Array() };
    this.sectors.next = this.numbersIn(fatSectors(content, head, from, shift));
    const directory = new Bytes(readChain(this.sectors, head.u32(0x30), Infinity));
    const root = this.readDirectory(directory);
    this.small = {
      content: readChain(this.sectors, root.start, root.size),
      from: 0,
      shift: SMALL_SHIFT,
      next: this.numbersIn(chainOf(this.sectors.next, head.u32(0x3c))),
    };
  }

  stream(name: string): Bytes | undefined {
    const entry = this.streams.get(name.toUpperCase());
    if (!entry) return undefined;
    const { start, size } = entry;
    return new Bytes(readChain(size < this.cutoff ? this.small : this.sectors, start, size));
  }

  private numbersIn(sectors: readonly number[]): Uint32Array {
    const perSector = this.sectors.from / 4;
    const bytes = new Bytes(this.sectors.content);
    return Uint32Array.from({ length: sectors.length * perSector }, (_, at) => {
      const sector = sectors[Math.floor(at / perSector)] ?? 0;
      const place = (sector + 1) * this.sectors.from + (at % perSector) * 4;
      return place + 4 <= bytes.length ? bytes.u32(place) : NO_ENTRY;
    });
  }

  /** Notes the streams at the top, which form a tree below the root; returns the root. */
  private readDirectory(directory: Bytes): Entry {
    const open = [directory.u32(76)];
    const seen = new Set<number>();
    for (let number = open.pop(); number !== undefined; number = open.pop()) {
      if (number >= directory.length / ENTRY || seen.has(number)) continue;
      seen.add(number);
      const entry = directory.part(number * ENTRY, ENTRY);
      const units = Math.min(32, Math.max(0, (entry.u16(64) >> 1) - 1));
      // Names differ by more than their case.
      if (entry.u8(66) === STREAM)
        this.streams.set(entry.wide(0, units).toUpperCase(), entryIn(entry));
      open.push(entry.u32(68), entry.u32(72));
    }
    if (directory.u8(66) !== ROOT) throw new RangeError('no root');
    return entryIn(directory);
  }
}

function entryIn(entry: Bytes): Entry {
  return { start: entry.u32(116), size: entry.u32(120) };
}

/** The sectors with the FAT: named in the header, and in sectors that end with the number of the next such one. */
function fatSectors(content: Uint8Array, head: Bytes, size: number, shift: number): number[] {
  const bytes = new Bytes(content);
  const most = content.length >> shift;
  // A number for each sector of the file; a file may name more, and the same ones.
  const needed = Math.ceil((most * 4) / size) + 1;
  const found = Array.from({ length: IN_HEADER }, (_, at) => head.u32(0x4c + at * 4));
  let list = head.u32(0x44);
  while (list < NO_SECTOR && found.length < needed) {
    const place = (list + 1) * size;
    for (let at = 0; at < size - 4; at += 4) found.push(bytes.u32(place + at));
    list = bytes.u32(place + size - 4);
  }
  return found.filter((sector) => sector < most).slice(0, needed);
}

/** The sectors of a chain; one that does not end is cut off. */
function chainOf(next: Uint32Array, start: number): number[] {
  const chain: number[] = [];
  for (let at = start; at < next.length && chain.length < next.length; at = next[at] ?? NO_SECTOR)
    chain.push(at);
  return chain;
}

/** The bytes of a chain, as many as there are up to `size`. */
function readChain(
  { content, from, shift, next }: Sectors,
  start: number,
  size: number,
): Uint8Array {
  const length = 2 ** shift;
  const chain = chainOf(next, start);
  const bytes = new Uint8Array(Math.min(size, chain.length * length));
  chain.forEach((sector, at) => {
    const place = from + sector * length;
    const part = content.subarray(place, place + Math.min(length, bytes.length - at * length));
    if (at * length < bytes.length) bytes.set(part, at * length);
  });
  return bytes;
}
