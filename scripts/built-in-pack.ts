import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The built-in pack in the source tree. */
export const PACK_FILE = fileURLToPath(
  new URL('../assets/library/office-speeches.json', import.meta.url),
);

/**
 * Where the pack stands in the built extension. Every entry point must see the same name, and Vite would inline the file
 * into single-file scripts such as the background, so it is copied as a public file whose name tells its content.
 */
export function packPath(): string {
  const hash = createHash('sha256').update(readFileSync(PACK_FILE)).digest('hex').slice(0, 8);
  return `/library/office-speeches-${hash}.json`;
}
