import { chromium, type Frame, type Page } from 'playwright-core';
import { findBrowser } from '../../scripts/lib/find-browser.mjs';
import { bundleEntry } from './target-source';

/** A page of a Chromium without the extension, with `window.dom` (dom-entry.ts) in every document that `show` writes. */
export interface PlainPage {
  readonly page: Page;
  /** Shows a document with this body, 600 by 400 px. */
  show(body: string): Promise<void>;
  /** Puts `window.dom` into a frame as well. Throws where there is none. */
  addTo(frame: Frame | undefined): Promise<void>;
  close(): Promise<void>;
}

/** Opens it. Throws where no Chromium is found. */
export async function openPlainPage(): Promise<PlainPage> {
  const executablePath = findBrowser('chromium');
  if (executablePath === undefined)
    throw new Error('No Chromium was found; CHROME_PATH can name one.');
  const [source, browser] = await Promise.all([
    bundleEntry('./dom-entry.ts', 'chrome'),
    chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] }),
  ]);
  const page = await browser.newPage({ viewport: { width: 600, height: 400 } });
  return {
    page,
    async show(body) {
      await page.setContent(
        `<!doctype html><meta charset="utf-8"><style>body { margin: 0 }</style>${body}`,
      );
      await page.evaluate(source);
    },
    async addTo(frame) {
      if (!frame) throw new Error('The page has no such frame.');
      await frame.evaluate(source);
    },
    close: () => browser.close(),
  };
}
