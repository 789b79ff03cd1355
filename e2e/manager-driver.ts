import type { Locator, Page } from 'playwright-core';
import type { ChromiumBrowser } from './harness';

/** A file as it is handed to the page. */
export interface GivenFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A sentence that the extractor rates well and the pack does not have. */
export const GOOD = '把好政策的方向盘、把紧质量的方向舵、把稳安全的压舱石';

/** The lines of a short speech with it. */
const SPEECH_LINES = [
  '在年终总结会上的讲话',
  '同志们：',
  '一、统一思想，把准方向',
  `做好明年的工作，要${GOOD}。以滴水穿石的韧劲抓落实。`,
  '二、提高质量，改进作风',
  '要做到一是学习要深入；二是调研要扎实；三是落实要坚决。',
  '要耐得住寂寞、顶得住诱惑、守得住清贫。',
];
export const SPEECH: GivenFile = fileOf('年终讲话.txt', SPEECH_LINES.join('\n'));

/** A file with this in it. */
export function fileOf(name: string, content: string | Uint8Array): GivenFile {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) };
}

/** The library page as a user meets it: by roles and names. */
export class Manager {
  readonly page: Page;

  static async open(browser: ChromiumBrowser, hash = ''): Promise<Manager> {
    const page = await browser.newPage(
      `chrome-extension://${browser.extensionId}/manager.html${hash}`,
    );
    await page
      .getByRole('row')
      .nth(1)
      .or(page.getByRole('button', { name: '选择文件' }))
      .waitFor();
    // The rows of the whole index may stand in another order than the first ones.
    await page.waitForFunction(() => performance.getEntriesByName('index-attached').length > 0);
    return new Manager(page);
  }

  constructor(page: Page) {
    this.page = page;
  }

  get status(): Locator {
    return this.page.getByRole('status', { name: '状态' });
  }

  get detail(): Locator {
    return this.page.getByRole('complementary', { name: '条目' });
  }

  candidate(text: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: text }).first();
  }

  /** Chooses a label in the left column, or lets go of it; its list is opened first. */
  async chooseLabel(list: '用途' | '主题' | '形式', name: string): Promise<void> {
    const group = this.page.locator('details', { has: this.page.getByText(list, { exact: true }) });
    if ((await group.getAttribute('open')) === null) await group.locator('summary').click();
    const label = group.getByRole('button', { name: new RegExp(`^${name}`) });
    const wasChosen = (await label.getAttribute('aria-pressed')) === 'true';
    await label.click();
    await label.and(this.page.locator(`[aria-pressed=${!wasChosen}]`)).waitFor();
    await this.waitUntilListed();
  }

  /** The labels of an open list with their counts, in order. */
  async labels(list: '用途' | '主题' | '形式'): Promise<Array<[label: string, count: number]>> {
    const texts = await this.page.getByRole('list', { name: list }).getByRole('button').all();
    return Promise.all(
      texts.map(async (button): Promise<[string, number]> => {
        const words = (await button.textContent()) ?? '';
        return [words.replace(/\d+$/, ''), Number(/\d+$/.exec(words)?.[0])];
      }),
    );
  }

  /** How many entries a list of the left column has. */
  async countOf(name: string): Promise<number> {
    const link = this.page.getByRole('link', { name: new RegExp(`^${name}`) });
    return Number(await link.locator('i').textContent());
  }

  /** Waits until this number of entries is left in all. */
  async waitForCount(count: number): Promise<void> {
    await this.page.waitForFunction(
      (wanted) => document.querySelector('nav a[href="#all"] i')?.textContent === wanted,
      String(count),
    );
  }

  /** Goes to a list or a tool of the left column; a list is read then. */
  async goTo(name: string | RegExp): Promise<void> {
    const link = this.page.getByRole('link', { name });
    await link.click();
    await link.and(this.page.locator('[aria-current]')).waitFor();
    await this.waitUntilListed();
  }

  /** Searches the list that is open, or all entries; what is found is in the table then. */
  async search(query: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: '搜索' }).fill(query);
    await this.page.locator(`[data-query=${JSON.stringify(query)}]`).waitFor();
    await this.waitUntilListed();
  }

  /** Waits until no other list, search or label than the chosen one stands in the table, where one is shown. */
  async waitUntilListed(): Promise<void> {
    await this.page.locator('[data-query][aria-busy=true]').waitFor({ state: 'detached' });
  }

  /** Chooses the first entry with this text in it, of a list of `goTo`; it stands beside the table then. */
  async choose(list: string | RegExp, text: string): Promise<void> {
    await this.goTo(list);
    await this.search(text);
    await this.page.getByRole('row').filter({ hasText: text }).first().click();
    await this.detail.getByText(text).first().waitFor();
  }

  /** Hands files to the file field of 从文稿提取. */
  async extract(files: GivenFile[] | readonly string[]): Promise<void> {
    await this.goTo('从文稿提取');
    const field = this.page.locator('input[type=file]');
    await field.setInputFiles(files);
  }

  /** Waits for a candidate with this text, and until all that was handed over is read. */
  async waitUntilRead(text: string): Promise<void> {
    await this.candidate(text).waitFor();
    await this.page.getByRole('progressbar').waitFor({ state: 'detached' });
  }

  /** Saves `GOOD` alone. */
  async saveGood(): Promise<void> {
    await this.extract([SPEECH]);
    await this.waitUntilRead(GOOD);
    await this.page.getByRole('button', { name: '全不选' }).click();
    await this.candidate(GOOD).getByRole('checkbox').check();
    await this.page.getByRole('button', { name: '存入我的' }).click();
    await this.status.filter({ hasText: '已存入 1 条' }).waitFor();
  }

  /** Types into the dialog that an act opens, once its field has the keyboard. */
  async typeInDialog(text: string): Promise<void> {
    await this.page.locator('[role=dialog] input:focus').waitFor();
    await this.page.keyboard.type(text);
  }

  /** Has a button pressed in the same task in which words are drawn, for what may be over before a test could press it. */
  async pressWhenDrawn(words: string, button: string): Promise<void> {
    await this.page.evaluate(
      ([wanted, name]) => {
        const watching = new MutationObserver(() => {
          if (!document.body.textContent.includes(wanted)) return;
          const found = [...document.querySelectorAll('button')].find(
            ({ textContent }) => textContent === name,
          );
          if (!found) return;
          watching.disconnect();
          found.click();
        });
        watching.observe(document.body, { childList: true, characterData: true, subtree: true });
      },
      [words, button] as const,
    );
  }

  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: '撤销' }).click();
    await this.status.filter({ hasText: '已撤销' }).waitFor();
  }

  /** What is said of the files. */
  async reports(): Promise<string> {
    const lists = await this.page.getByRole('list', { name: '各文件的情况' }).allTextContents();
    return lists.join();
  }

  /** Drags files of the disk over the page and drops them on the place for documents. */
  async drop(files: readonly string[]): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    const box = await this.page.locator('.drop').boundingBox();
    if (!box) throw new Error('There is no place to drop on.');
    const place = { x: box.x + box.width / 2, y: box.y + 8 };
    const data = { items: [], files: [...files], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, ...place, data });
    await session.detach();
  }
}
