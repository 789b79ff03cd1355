import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { launchChromium, serve, type ChromiumBrowser, type SidePanel } from '../../e2e/harness';
import { bundleSample } from './bundle-sample';
import { findAndInsert, openBeside } from './main-job';
import { PAGE_SIZE, joinPictures, takePictures } from './pictures';

/** Opens a window with the extension and the sample document, and ends when it is closed. */
export async function openForPerson(output: string): Promise<void> {
  const server = await serve(await bundleSample(output));
  const browser = await launchChromium({ headed: true });
  try {
    const [page = await browser.context.newPage()] = browser.context.pages();
    await page.goto(server.origin);
    console.log(
      '样例讲话稿已打开，光标在第一个小标题下的“办公室”之后。\n' +
        '按 Alt+B，或点工具栏的笔架图标（可能收在拼图图标里）打开侧栏，输入 csqx，按回车。\n' +
        '关闭浏览器即结束。',
    );
    await untilClosed(browser);
  } finally {
    await browser.close();
    await server.close();
  }
}

/**
 * Does the main job headless, in the real side panel: finds a phrase by its initials, inserts it,
 * prints what the document then holds and saves pictures into `output`; into `picture` too, page
 * and panel as one, when a path is given. Throws when anything failed.
 */
export async function doMainJob(output: string, picture?: string): Promise<void> {
  const server = await serve(await bundleSample(output));
  const browser = await launchChromium({ viewport: PAGE_SIZE });
  try {
    const page = await browser.newPage(server.origin);
    const panel = await openBeside(browser, page);
    const both = picture ?? join(output, 'both.png');
    try {
      const { text, inserted } = await findAndInsert(page, panel);
      console.log(`\n${text.trimEnd()}\n\n光标处已插入：${inserted}`);
    } finally {
      await mkdir(dirname(both), { recursive: true });
      const pictures = await takePictures(page, panel, output);
      await joinPictures(browser.context, pictures, both);
      console.log(`图片：${join(output, 'page.png')}、${join(output, 'panel.png')}、${both}`);
    }
    failOnUncaught(panel);
  } finally {
    await browser.close();
    await server.close();
  }
}

function failOnUncaught(panel: SidePanel): void {
  const [first] = panel.uncaughtErrors;
  if (first !== undefined) throw new Error(`The side panel threw: ${first}`);
}

/** On macOS a browser without windows lives on, so the last page counts as well. */
async function untilClosed({ context }: ChromiumBrowser): Promise<void> {
  await new Promise<void>((resolve) => {
    const resolveAfterLast = (): void => {
      if (context.pages().length === 0) resolve();
    };
    context.on('close', () => resolve());
    context.on('page', (page) => page.on('close', resolveAfterLast));
    for (const page of context.pages()) page.on('close', resolveAfterLast);
  });
}
