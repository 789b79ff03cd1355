import type { Page } from 'playwright-core';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve, type StaticServer } from './harness';

/** Where what the tests build or draw is put. */
export const ARTIFACTS: string = fileURLToPath(new URL('.artifacts', import.meta.url));

/** Pages of the sidebar's tests beside the sample document (`/`), which is a real editor. */
const PAGES = {
  '/plain.html': drawPage('甲文档', '<textarea autofocus>前文后文</textarea>'),
  '/other.html': drawPage('乙文档', '<textarea autofocus>上文下文</textarea>'),
  '/reading.html': drawPage(
    '一篇讲话',
    '<article><p>第一句话。</p><p>第二句话，<b>接着说</b>。</p></article><textarea></textarea>',
  ),
  '/password.html': drawPage('登录', '<input type="password" autofocus>'),
  '/no-editor.html': drawPage('只有文字', '<p>没有可以写字的地方。</p>'),
};

/** Serves the sample document, which the global set-up has built, and the test pages from two origins. */
export async function serveTestPages(): Promise<StaticServer> {
  return serve(join(ARTIFACTS, 'sample'), PAGES);
}

/** What the sample document's editor holds, according to its model. */
export async function readSample(page: Page): Promise<string> {
  return page.evaluate(() => window.sampleEditor.getText());
}

/** What a page's text field holds. */
export async function readField(page: Page): Promise<string> {
  return page.locator('textarea').inputValue();
}

/** Puts the caret of a page's text field behind that many characters. */
export async function putCaret(page: Page, offset: number): Promise<void> {
  await page.locator('textarea').evaluate((field: HTMLTextAreaElement, at) => {
    field.focus();
    field.setSelectionRange(at, at);
  }, offset);
}

function drawPage(title: string, body: string): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${title}</title><body>${body}</body></html>`;
}
