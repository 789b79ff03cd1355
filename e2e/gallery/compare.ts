import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { View } from './open-gallery';

/** Where the pictures lie that later ones are compared with, and those of a comparison that failed. */
const BASELINE = fileURLToPath(new URL('baseline', import.meta.url));
const FAILED = fileURLToPath(new URL('../.artifacts/gallery', import.meta.url));
const INFO = path.join(BASELINE, 'made-with.json');

/** Pixels that may differ before a picture counts as another: a corner rasterised differently, never a letter. */
const TOLERATED = 12;

/** What the baseline was made with: a hash of a line of text as it is drawn there, and name and version of the browser. */
export interface MadeWith {
  textHash: string;
  browser: string;
}

/** Returns how the baseline was made. */
export function readMadeWith(): MadeWith {
  return JSON.parse(readFileSync(INFO, 'utf8')) as MadeWith;
}

/** Writes how the baseline was made. */
export function writeMadeWith(madeWith: MadeWith): void {
  mkdirSync(BASELINE, { recursive: true });
  writeFileSync(INFO, `${JSON.stringify(madeWith, null, 2)}\n`);
}

/** Returns the roles and names of a state as they were when the pictures were taken. */
export function readBaselineOutline(state: string): string {
  return readFileSync(path.join(BASELINE, `${state}.txt`), 'utf8');
}

/** Stores the roles and names of a state as those that later ones are compared with. */
export function writeBaselineOutline(state: string, outline: string): void {
  mkdirSync(BASELINE, { recursive: true });
  writeFileSync(path.join(BASELINE, `${state}.txt`), outline);
}

/** Stores a picture as the one that later ones are compared with. */
export function writeBaseline(state: string, view: View, picture: PNG): void {
  mkdirSync(BASELINE, { recursive: true });
  writeFileSync(fileOf(BASELINE, state, view), encode(picture));
}

/** Returns the picture of a state that later ones are compared with. */
export function readBaseline(state: string, view: View): PNG {
  return PNG.sync.read(readFileSync(fileOf(BASELINE, state, view)));
}

/**
 * Returns how a picture differs from the baseline in words, or null when it does not. A picture that differs is left in
 * `failed`, by default e2e/.artifacts/gallery, with the difference beside it.
 */
export function findDifference(
  state: string,
  view: View,
  picture: PNG,
  failed = FAILED,
): string | null {
  if (!existsSync(fileOf(BASELINE, state, view))) return 'there is no picture to compare with';
  const before = readBaseline(state, view);
  const { width, height } = picture;
  if (before.width !== width || before.height !== height)
    return `${width} × ${height} pixels instead of ${before.width} × ${before.height}`;
  const marked = new PNG({ width, height });
  const count = pixelmatch(before.data, picture.data, marked.data, width, height, {
    threshold: 0.1,
  });
  if (count <= TOLERATED) return null;
  mkdirSync(failed, { recursive: true });
  writeFileSync(fileOf(failed, state, view), encode(picture));
  writeFileSync(fileOf(failed, `${state}-difference`, view), encode(marked));
  return `${count} pixels differ; see e2e/.artifacts/gallery (npm run gallery retakes the pictures)`;
}

/** Without filters and with plain deflate: 40 per cent less than pngjs makes by default of a page of text. */
function encode(picture: PNG): Buffer {
  return PNG.sync.write(picture, { filterType: 0, deflateLevel: 9, deflateStrategy: 0 });
}

function fileOf(folder: string, state: string, { width, colorScheme }: View): string {
  return path.join(folder, `${state}-${width}-${colorScheme}.png`);
}
