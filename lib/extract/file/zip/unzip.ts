import { unzipSync } from 'fflate';

/** How many files of one archive are read. */
const MOST_FILES = 20_000;

export type Unzipped =
  | { ok: true; files: ReadonlyMap<string, Uint8Array> }
  | { ok: false; reason: 'broken-zip' | 'unpacks-too-large' };

/**
 * Returns the files of a zip by path, those whose path `isWanted`, unpacked at most `limit` bytes in all; nothing is written anywhere, so that a
 * path with `../` is only a name. The library makes each file in a buffer of the size that the directory declares, and never more: so the
 * sum of what is declared bounds what is unpacked.
 */
export function unzip(
  bytes: Uint8Array,
  isWanted: (path: string) => boolean,
  limit: number,
): Unzipped {
  let [size, count] = [0, 0];
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize, size: packed }) => {
        if (!isWanted(name)) return false;
        size += Math.max(originalSize, packed);
        count += 1;
        if (size > limit || count > MOST_FILES) throw new TooLarge();
        return true;
      },
    });
    return { ok: true, files: new Map(Object.entries(files)) };
  } catch (error) {
    return { ok: false, reason: error instanceof TooLarge ? 'unpacks-too-large' : 'broken-zip' };
  }
}

class TooLarge extends Error {}

/** Returns the paths of the files in a zip, or null where it is none. */
export function listZip(bytes: Uint8Array): string[] | null {
  const paths: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        if (paths.length < MOST_FILES) paths.push(name);
        return false;
      },
    });
    return paths;
  } catch {
    return null;
  }
}
