import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { build } from 'vite';
import { findBrowser } from '../../scripts/lib/find-browser.mjs';
import { CHROME_BUILD, serve } from '../harness';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TOKENS = path.join(ROOT, 'components', 'shared', 'tokens.css');
const WORDS = path.join(CHROME_BUILD, '_locales', 'zh_CN', 'messages.json');
const HEIGHT = 640;

/** How a state is shown; sizes in pixels. */
export interface View {
  width: number;
  height: number;
  colorScheme: 'light' | 'dark';
}

export const VIEWS: readonly View[] = [320, 480].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, height: HEIGHT, colorScheme })),
);

/** High enough that every row is drawn, in whatever font. */
export const OUTLINE_VIEW: View = { width: 480, height: 1600, colorScheme: 'light' };

/** The gallery's page in a Chromium of its own. */
export interface Gallery {
  /** Hash of a line of text as this machine draws it: its fonts and how they are rasterised. */
  readonly textHash: string;
  /** Name and version of the browser. */
  readonly browser: string;
  /** Shows a state until the next call. */
  show(state: string, view: View): Promise<Page>;
  close(): Promise<void>;
}

/** Bundles the page and opens it. The extension must be built: the page takes its words from there. */
export async function openGallery(): Promise<Gallery> {
  // A folder of its own: test files run side by side, and none may empty it under another.
  const built = await mkdtemp(path.join(tmpdir(), 'bijia-gallery-'));
  await build({
    configFile: false,
    root: fileURLToPath(new URL('page', import.meta.url)),
    logLevel: 'error',
    resolve: { alias: { '@': ROOT, '#i18n': path.join(ROOT, '.wxt', 'i18n', 'index.ts') } },
    // The library is one of memory; nothing reads the pack.
    define: { BUILT_IN_PACK_URLS: '[]', WORDS: readFileSync(WORDS, 'utf8') },
    build: { outDir: built, emptyOutDir: true, target: 'esnext', chunkSizeWarningLimit: 2000 },
  });
  const server = await serve(built);
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chromium was found; CHROME_PATH can name one.');
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--force-color-profile=srgb', '--hide-scrollbars'],
  });
  const page = await browser.newPage({ deviceScaleFactor: 1, locale: 'zh-CN' });
  return {
    textHash: await hashText(page),
    browser: `Chromium ${browser.version()}`,
    async show(state, { width, height, colorScheme }) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height });
      await page.goto(`${server.origin}/index.html?state=${state}`);
      await page.waitForFunction('globalThis.galleryIsDrawn === true');
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
      await rm(built, { recursive: true, force: true });
    },
  };
}

/** Takes the picture of what is shown. */
export async function takePicture(page: Page): Promise<PNG> {
  return PNG.sync.read(await page.screenshot({ animations: 'disabled', caret: 'hide' }));
}

async function hashText(page: Page): Promise<string> {
  await page.setViewportSize({ width: 400, height: 80 });
  await page.setContent(
    `<html lang="zh-CN"><style>${readFileSync(TOKENS, 'utf8')}</style><body style="margin:0;background:#fff;color:#000;font:var(--text)">笔架 Bijia 0123：一是……；<b>“承上启下”</b><br><code>Ctrl+V</code></body></html>`,
  );
  const { data } = await takePicture(page);
  return createHash('sha256').update(data).digest('hex').slice(0, 16);
}
