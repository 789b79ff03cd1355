import { expect, it } from 'vitest';
import { sidebarFixture } from './sidebar-fixture';

const fixture = sidebarFixture();

/** Keeps, in px, the largest gap or overlap that was ever painted between two rows, or a row and its actions; and how often it looked. */
const watchRows = () => {
  const seen = { frames: 0, worst: 0 };
  Object.assign(globalThis, { seenRows: seen });
  let isDrawnAgain = false;
  new MutationObserver(() => (isDrawnAgain = true)).observe(document.body, {
    childList: true,
    characterData: true,
    subtree: true,
  });
  const painted = new MessageChannel();
  painted.port1.addEventListener('message', () => {
    look();
    // What another key has drawn meanwhile is not painted yet.
    if (isDrawnAgain) return;
    const boxes = [...document.querySelectorAll('[role=option], .fold-line')]
      .map((row) => row.getBoundingClientRect())
      .sort((a, b) => a.top - b.top);
    boxes.forEach((box, at) => {
      const gap = Math.abs(box.top - (boxes[at - 1]?.bottom ?? box.top));
      seen.worst = Math.max(seen.worst, gap);
    });
    const [row, actions] = ['[role=option][aria-selected=true]', '.row-actions'].map(
      (selector) => document.querySelector(selector)?.getBoundingClientRect().bottom ?? 0,
    );
    seen.worst = Math.max(seen.worst, Math.abs((row ?? 0) - (actions ?? 0)));
    seen.frames += 1;
  });
  painted.port1.start();
  // A message sent from a frame's callback comes once that frame is painted.
  const look = () =>
    requestAnimationFrame(() => {
      isDrawnAgain = false;
      painted.port2.postMessage(null);
    });
  look();
};

it('rows of other heights move those below them before they are painted', async () => {
  const { panel } = fixture.sidebar;
  await panel.evaluate(watchRows);
  for (const query of ['chengshangqixia', '工作落实', 'gzls', '要', 'yinyong']) {
    await panel.evaluate(`document.querySelector('input').select()`);
    for (const key of query) {
      const before = await panel.evaluate<number>('seenRows.frames');
      await panel.insertText(key);
      await panel.waitFor(
        `document.querySelector('[role=listbox]').dataset.query === document.querySelector('input').value && seenRows.frames > ${before}`,
      );
    }
  }
  expect(await panel.evaluate<number>('seenRows.worst')).toBeLessThan(1.5);
});
