import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BUILT_IN_PACKS } from '../lib/entry/closed-lists';

/** A built-in pack in the source tree, and where it stands in the built extension. */
export interface BuiltPackFile {
  file: string;
  url: string;
}

/**
 * The built-in packs. Every entry point must see the same names, and Vite would inline the files into single-file scripts such as
 * the background, so they are copied as public files whose names carry a hash of their content.
 */
export function builtPackFiles(): BuiltPackFile[] {
  return BUILT_IN_PACKS.map((id) => {
    const file = fileURLToPath(new URL(`../assets/library/${id}.json`, import.meta.url));
    const hash = createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 8);
    return { file, url: `/library/${id}-${hash}.json` };
  });
}
