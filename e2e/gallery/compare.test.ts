import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findDifference, readBaseline } from './compare';
import type { View } from './open-gallery';
import { STATES } from './page/states';

const VIEW: View = { width: 320, height: 640, colorScheme: 'light' };

let failed: string;

beforeAll(() => {
  failed = mkdtempSync(path.join(tmpdir(), 'bijia-pictures-'));
});

afterAll(() => rmSync(failed, { recursive: true }));

/** Compares a picture with that of the results, leaving nothing behind. */
const compare = (picture: PNG) => findDifference('results', VIEW, picture, failed);

/** A copy of a picture with the first `count` pixels of a row painted red. */
function paint({ width, height, data }: PNG, count: number): PNG {
  const painted = new PNG({ width, height });
  painted.data.set(data);
  for (let at = 0; at < count; at += 1) painted.data.set([255, 0, 0, 255], 4 * (width * 300 + at));
  return painted;
}

describe('the comparison of pictures', () => {
  const picture = readBaseline('results', VIEW);

  it('finds a picture like itself', () => {
    expect(compare(paint(picture, 0))).toBeNull();
  });

  it('overlooks a few pixels, and no more', () => {
    expect(compare(paint(picture, 10))).toBeNull();
    expect(compare(paint(picture, 20))).toMatch(/^20 pixels differ/);
  });

  it('finds another state and another size', () => {
    const other = readBaseline('no-result', VIEW);
    expect(compare(other)).toMatch(/pixels differ/);
    const wide = readBaseline('results', { ...VIEW, width: 480 });
    expect(compare(wide)).toMatch(/^480 × \d+ pixels instead of 320/);
  });

  it('has a picture of every state', () => {
    for (const { name } of STATES) expect(readBaseline(name, VIEW).width).toBe(320);
  });
});
