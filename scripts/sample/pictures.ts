import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { SidePanel, Size } from '../../e2e/harness';

/** The sizes, in CSS pixels, at which page and panel are pictured side by side. */
export const PAGE_SIZE: Size = { width: 920, height: 720, deviceScaleFactor: 2 };
const PANEL_SIZE: Size = { width: 360, height: 720, deviceScaleFactor: 2 };

export interface Pictures {
  page: Buffer;
  panel: Buffer;
}

/** Takes page.png and panel.png into `output`. */
export async function takePictures(
  page: Page,
  panel: SidePanel,
  output: string,
): Promise<Pictures> {
  return {
    page: await page.screenshot({ path: join(output, 'page.png') }),
    panel: await panel.screenshot({ path: join(output, 'panel.png'), ...PANEL_SIZE }),
  };
}

/** Draws both pictures as one window, page to the left and panel to the right, into `path`. */
export async function joinPictures(
  context: BrowserContext,
  pictures: Pictures,
  path: string,
): Promise<void> {
  const page = await context.newPage();
  await page.setContent(`
    <style>
      body { margin: 0; padding: 16px; background: #d9d5cc; width: max-content; }
      div { display: flex; border-radius: 10px; overflow: hidden; box-shadow: 0 6px 28px rgb(34 32 28 / 28%); }
      img { display: block; }
      img + img { border-left: 1px solid #cbc6bb; }
    </style>
    <div>${drawPicture(pictures.page, PAGE_SIZE)}${drawPicture(pictures.panel, PANEL_SIZE)}</div>`);
  await page.evaluate(async () =>
    Promise.all([...document.images].map(async (image) => image.decode())),
  );
  const frame = page.locator('body');
  await page.setViewportSize({
    width: PAGE_SIZE.width + PANEL_SIZE.width + 40,
    height: PAGE_SIZE.height + 40,
  });
  await frame.screenshot({ path });
  await page.close();
}

function drawPicture(png: Buffer, { width, height }: Size): string {
  const source = `data:image/png;base64,${png.toString('base64')}`;
  return `<img alt="" src="${source}" width="${width}" height="${height}">`;
}
