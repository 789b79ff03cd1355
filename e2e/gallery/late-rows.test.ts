import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { openGallery, VIEWS } from './open-gallery';

const gallery = await openGallery();
afterAll(() => gallery.close());

/** What happens to the list when a panel has been open for some frames. */
interface Late {
  frames: number;
  /** Px by which the first row grows, as a row does that is measured late. */
  growth?: number;
  /** A person scrolls to the top. */
  isScrolled?: boolean;
}

const happenLate = ({ frames, growth = 0, isScrolled = false }: Late) => {
  let isSeen = false;
  const happen = (left: number) => {
    if (left > 0) {
      requestAnimationFrame(() => happen(left - 1));
      return;
    }
    if (growth !== 0) {
      // A rule, not the row's own style: the row may be drawn again.
      const style = document.createElement('style');
      style.textContent = `[role=option]:first-child { padding-bottom: ${growth}px }`;
      document.head.append(style);
    }
    const list = document.querySelector('.results');
    if (!isScrolled || !list) return;
    list.dispatchEvent(new WheelEvent('wheel', { deltaY: -500, bubbles: true }));
    list.scrollTo(0, 0);
  };
  new MutationObserver(() => {
    if (isSeen || !document.querySelector('.fill')) return;
    isSeen = true;
    happen(frames);
  }).observe(document, { subtree: true, childList: true });
};

/** Opens a pattern's panel in a fresh page in which something happens late. */
async function openPanel(view: (typeof VIEWS)[number], late: Late): Promise<Page> {
  const page = await gallery.show('no-result', view);
  // Scripts of a page stay: the one below reads here what it is to do.
  await page.evaluate((given) => sessionStorage.setItem('late', JSON.stringify(given)), late);
  return gallery.show('blanks', view);
}

const first = await gallery.show('no-result', { width: 480, height: 640, colorScheme: 'light' });
await first.addInitScript(
  `(${happenLate.toString()})(JSON.parse(sessionStorage.getItem('late') ?? '{"frames":0}'))`,
);

const placesOf = (page: Page) =>
  page.evaluate(() => {
    const names = ['.results', '[aria-selected=true]', '.fill', '[role=option]'];
    const boxes = names.map((name) => document.querySelector(name)?.getBoundingClientRect());
    const [list, row, panel, firstRow] = boxes;
    if (!list || !row || !panel || !firstRow) throw new Error('A part of the list is missing.');
    return {
      firstRow: firstRow.height,
      scrolled: document.querySelector('.results')?.scrollTop,
      rowBelowTop: row.top - list.top,
      panelBelowEnd: panel.bottom - list.bottom,
    };
  });

describe('an opened panel', () => {
  const cases = VIEWS.filter(({ colorScheme }) => colorScheme === 'light').flatMap((view) =>
    [1, 4, 7].map((frames) => ({ view, width: view.width, frames })),
  );
  it.each(cases)(
    'is seen at $width px although a row above it grows after $frames frames',
    async ({ view, frames }) => {
      const page = await openPanel(view, { frames, growth: 150 });
      const look = async () => {
        const { firstRow, rowBelowTop, panelBelowEnd } = await placesOf(page);
        return {
          isGrown: firstRow > 150,
          isRowSeen: rowBelowTop >= -1,
          // With its end, or, where that does not fit, with its row at the top.
          isPanelSeen: Math.min(rowBelowTop, panelBelowEnd) <= 1,
        };
      };
      await expect.poll(look).toEqual({ isGrown: true, isRowSeen: true, isPanelSeen: true });
    },
  );

  it('stays where a person scrolls it', async () => {
    const [view] = VIEWS;
    if (!view) throw new Error('There is no view.');
    const page = await openPanel(view, { frames: 4, isScrolled: true });
    const look = async () => {
      const { scrolled, panelBelowEnd } = await placesOf(page);
      return { scrolled, isPanelBelow: panelBelowEnd > 1 };
    };
    await expect.poll(look).toEqual({ scrolled: 0, isPanelBelow: true });
  });
});
