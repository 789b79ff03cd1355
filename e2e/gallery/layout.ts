import type { Page } from 'playwright-core';

/** What must hold of every state whatever the fonts; each fault in words. */
export async function findLayoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const height = document.documentElement.clientHeight;
    const faults: string[] = [];
    if (document.documentElement.scrollWidth > width) faults.push('the page scrolls sideways');
    for (const element of document.querySelectorAll('button, input, textarea, [role=option]')) {
      const { left, right } = element.getBoundingClientRect();
      // A control that only assistive technology sees is a pixel wide.
      const isShown = element.checkVisibility({ opacityProperty: true }) && right - left > 2;
      if (!isShown || (left >= -1 && right <= width + 1)) continue;
      faults.push(`${element.tagName} “${element.textContent}” stands over the edge`);
    }
    const parts = ['search', '.sidebar-results', '[role=status][aria-label=状态]'].map(
      (selector) => {
        const part = document.querySelector(selector);
        if (!part) faults.push(`${selector} is missing`);
        return part?.getBoundingClientRect() ?? null;
      },
    );
    // From top to bottom: the field, the results, the status line, none over another.
    const [top, results, status] = parts;
    if (top && status && top.bottom > status.top + 1)
      faults.push('the field covers the status line');
    if (top && results && results.height > 0 && top.bottom > results.top + 1)
      faults.push('the field covers the results');
    if (status && status.bottom > height + 1) faults.push('the status line is below the window');
    return faults;
  });
}

/** Returns what assistive technology is given of the page: roles and names, as YAML, without the chips, of which a font decides how many fit. */
export async function readOutline(page: Page): Promise<string> {
  const outline = await page.locator('body').ariaSnapshot();
  return `${outline.replaceAll(/^ +- button "[^"]+ \d+"\n/gm, '')}\n`;
}
