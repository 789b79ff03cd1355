import { listZip, unzip } from './unzip';

/** The most bytes that are unpacked from one file, over all its parts: 50 MB, about 200 times a long report's text. */
export const LARGEST_UNPACKED = 50_000_000;

/** How many bytes may still be unpacked; a document within a document draws on the same. */
export interface Budget {
  left: number;
}

/** What is wrong with a zip: no zip or cut off, or larger inside than `LARGEST_UNPACKED`. */
export type ZipFault = 'broken' | 'too-large';

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

/** Opens a zip, of which only the parts that hold text are unpacked; undefined when it is none. */
export function openZip(
  bytes: Uint8Array,
  budget: Budget = { left: LARGEST_UNPACKED },
): Zip | undefined {
  const listed = listZip(bytes);
  if (!listed) return undefined;
  const paths = new Map(listed.map((path) => [keyOf(path), path]));
  return {
    names: [...paths.keys()],
    has: (name) => paths.has(keyOf(name)),
    async read(name) {
      const wanted = paths.get(keyOf(name));
      const unzipped = unzip(bytes, (path) => path === wanted, budget.left);
      if (!unzipped.ok)
        throw new ZipError(unzipped.reason === 'unpacks-too-large' ? 'too-large' : 'broken');
      const content = unzipped.files.get(wanted ?? '');
      if (!content) throw new ZipError('broken');
      budget.left -= content.length;
      return content;
    },
  };
}

/** Some programs write folders with \ and some names with a leading /. */
function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}
