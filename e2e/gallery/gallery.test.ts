import type { PNG } from 'pngjs';
import { afterAll, describe, expect, it } from 'vitest';
import { findDifference, type MadeWith, readBaselineOutline, readMadeWith } from './compare';
import { findLayoutFaults, readOutline } from './layout';
import { openGallery, OUTLINE_VIEW, takePicture, type View, VIEWS } from './open-gallery';
import { STATES } from './page/states';

// Opened before the tests are named: whether pictures can be compared depends on this machine's browser and fonts.
const gallery = await openGallery();
const madeWith = readMadeWith();
const isComparable =
  madeWith.textHash === gallery.textHash && mainVersion(madeWith) === mainVersion(gallery);

afterAll(() => gallery.close());

const CASES = STATES.flatMap(({ name }) =>
  VIEWS.map((view) => ({ name, view, width: view.width, colorScheme: view.colorScheme })),
);

function mainVersion({ browser }: MadeWith): string {
  return browser.replace(/\..*$/, '');
}

/** What is seen of a state. */
interface Seen {
  faults: string[];
  picture: PNG;
}

const seen = new Map<string, Promise<Seen>>();

/** Shows a state in a view, once for all tests of it. */
function see(name: string, view: View): Promise<Seen> {
  const key = `${name} ${view.width} ${view.colorScheme}`;
  const looked = seen.get(key) ?? look(name, view);
  seen.set(key, looked);
  return looked;
}

async function look(name: string, view: View): Promise<Seen> {
  const page = await gallery.show(name, view);
  return { faults: await findLayoutFaults(page), picture: await takePicture(page) };
}

describe('every state of the sidebar, whatever the fonts', () => {
  it.each(CASES)(
    '$name at $width px, $colorScheme, has its parts in their places',
    async ({ name, view }) => {
      expect((await see(name, view)).faults).toEqual([]);
    },
  );

  it.each(STATES)('$name has the same roles and names', async ({ name }) => {
    const outline = await readOutline(await gallery.show(name, OUTLINE_VIEW));
    expect(outline).toBe(readBaselineOutline(name));
  });
});

const note = isComparable
  ? ''
  : ` (skipped: the pictures were taken with ${madeWith.browser} and other fonts or another version than here, ${gallery.browser})`;

describe.skipIf(!isComparable)(`every state of the sidebar, pixel by pixel${note}`, () => {
  it.each(CASES)('$name at $width px, $colorScheme, is as it was', async ({ name, view }) => {
    expect(findDifference(name, view, (await see(name, view)).picture)).toBeNull();
  });
});
