import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPlainPage, type PlainPage } from './plain-page';
import { field, SEEN, UNSEEN } from './visibility-pages';

let plain: PlainPage;
beforeAll(async () => {
  plain = await openPlainPage();
});
afterAll(() => plain.close());

/** Asks about `#field` of the page or of its frame. */
function isFieldVisible(): Promise<boolean> {
  return plain.page.evaluate(() => {
    window.dom.forgetSeen();
    const frame = document.querySelector<HTMLIFrameElement>('#frame');
    const inside = document.querySelector('#host')?.shadowRoot?.querySelector('#field');
    const found = inside ?? (frame?.contentDocument ?? document).querySelector('#field');
    if (!found) throw new Error('no field');
    return window.dom.isVisible(found);
  });
}

describe('a field is visible', () => {
  it.each(SEEN)('%s', async (_, body) => {
    await plain.show(body);
    expect(await isFieldVisible()).toBe(true);
  });
});

describe('a field is not visible', () => {
  it.each(UNSEEN)('%s', async (_, body) => {
    await plain.show(body);
    expect(await isFieldVisible()).toBe(false);
  });
});

/** Looks at the field, hides it and looks again after `ms` on a clock that stands still otherwise. */
function lookTwice(ms: number, forgets: boolean): Promise<boolean[]> {
  return plain.page.evaluate(
    ([later, forget]) => {
      const found = document.querySelector<HTMLElement>('#field');
      const other = document.querySelector<HTMLElement>('#other');
      if (!found || !other) throw new Error('no field');
      let now = 1000;
      performance.now = () => now;
      window.dom.forgetSeen();
      const first = window.dom.isVisible(found);
      found.style.visibility = 'hidden';
      now += later;
      if (forget) window.dom.forgetSeen();
      return [first, window.dom.isVisible(other), window.dom.isVisible(found)];
    },
    [ms, forgets] as const,
  );
}

describe('what was found visible', () => {
  beforeEach(() =>
    plain.show(field() + field('top:100px').replace('id="field"', 'id="other" hidden')),
  );

  it.each([
    ['counts as visible within 100 ms', 99, false, [true, false, true]],
    ['is looked at again after that', 100, false, [true, false, false]],
    ['is looked at again once something happened', 1, true, [true, false, false]],
  ] as const)('%s', async (_, ms, forgets, answers) => {
    expect(await lookTwice(ms, forgets)).toEqual(answers);
  });
});

describe('in a frame that its page keeps to itself', () => {
  it.each([
    ['of the least size, a field is visible', 8, 8, true],
    ['that is too narrow, it is not', 7, 100, false],
    ['that is too low, it is not', 100, 7, false],
  ])('%s', async (_, width, height, isSeen) => {
    await plain.show(
      `<iframe sandbox="allow-scripts" style="border:0;width:${width}px;height:${height}px" srcdoc='<body style="margin:0"><textarea id="field" style="position:absolute;left:0;top:0"></textarea>'></iframe>`,
    );
    const frame = plain.page.frames()[1];
    await frame?.waitForSelector('#field', { state: 'attached' });
    await plain.addTo(frame);
    const answer = await frame?.evaluate(() => {
      const found = document.querySelector('#field');
      return found && window.dom.isVisible(found);
    });
    expect(answer).toBe(isSeen);
  });
});
