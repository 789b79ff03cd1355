import { inflate } from './inflate';

/** The most bytes that are unpacked from one file, over all its parts: 50 MB, about 200 times a long report's text. */
export const LARGEST_UNPACKED = 50_000_000;

/** How many bytes may still be unpacked; a document within a document draws on the same. */
export interface Budget {
  left: number;
}

/** What is wrong with a zip: no zip or cut off, behind a password, or larger inside than `LARGEST_UNPACKED`. */
export type ZipFault = 'broken' | 'encrypted' | 'too-large';

/** Thrown by `Zip.read`; the readers of whole documents turn it into their own value. */
export class ZipError extends Error {
  constructor(readonly fault: ZipFault) {
    super(fault);
  }
}

/** A zip whose directory was read and none of its parts. */
export interface Zip {
  names: readonly string[];
  has(name: string): boolean;
  /** A part's bytes; throws a ZipError. Names are matched without regard to case, as OPC does. */
  read(name: string): Promise<Uint8Array>;
}

interface Part {
  method: number;
  isEncrypted: boolean;
  /** Where its bytes begin and how many they are, packed. */
  header: number;
  packed: number;
}

/*
 * Only the parts that hold text are unpacked, and each only as far as the limit for the whole file allows: a zip's directory may
 * lie about sizes, so bytes are counted as they come out (see `inflate`).
 */

/** Opens a zip by its central directory (PKWARE APPNOTE 4.3); undefined when it has none. */
export function openZip(
  bytes: Uint8Array,
  budget: Budget = { left: LARGEST_UNPACKED },
): Zip | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === -1) return undefined;
  const parts = readDirectory(view, bytes, end);
  return {
    names: [...parts.keys()],
    has: (name) => parts.has(keyOf(name)),
    async read(name) {
      const part = parts.get(keyOf(name));
      if (!part) throw new ZipError('broken');
      if (part.isEncrypted) throw new ZipError('encrypted');
      const content = await unpack(view, bytes, part, budget.left);
      budget.left -= content.length;
      return content;
    },
  };
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/** Where the end of central directory record begins; a comment of at most 65,535 bytes may follow it. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= first; at -= 1)
    if (view.getUint32(at, true) === END) return at;
  return -1;
}

function readDirectory(view: DataView, bytes: Uint8Array, end: number): Map<string, Part> {
  const parts = new Map<string, Part>();
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let read = 0; read < count; read += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) break;
    const length = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length));
    parts.set(keyOf(name), {
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      header: view.getUint32(at + 42, true),
      packed: view.getUint32(at + 20, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

async function unpack(
  view: DataView,
  bytes: Uint8Array,
  { method, header, packed }: Part,
  most: number,
): Promise<Uint8Array> {
  if (header + 30 > view.byteLength || view.getUint32(header, true) !== LOCAL)
    throw new ZipError('broken');
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (start + packed > bytes.length) throw new ZipError('broken');
  const content = bytes.subarray(start, start + packed);
  if (method === 0) {
    if (content.length > most) throw new ZipError('too-large');
    return content;
  }
  if (method !== 8) throw new ZipError('broken');
  const unpacked = await inflate(content, most);
  if (!unpacked.ok) throw new ZipError(unpacked.reason);
  return unpacked.bytes;
}

/** Some programs write folders with \ and some names with a leading /. */
function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}
