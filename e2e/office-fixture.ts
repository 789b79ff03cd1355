import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { REAL_SERVERS } from '@/lib/share/testing/real-servers';
import { startBadServer } from '@/lib/share/testing/bad-server';
import { launchChromium, type ChromiumBrowser } from './harness';
import type { ChromiumOptions } from './harness/chromium';
import { fileOf, Manager } from './manager-driver';

/** The pattern of this machine's own servers, granted from the start: nobody can answer the browser's question without a screen. */
export const LOOPBACK = 'http://127.0.0.1/*';

/** A folder on a server, as somebody with a shell on it sees it. */
interface OfficeFolder {
  url: string;
  name: string;
  /** Removes everything in it. */
  empty(): Promise<void>;
  /** The names of what lies in it. */
  files(): Promise<string[]>;
  close(): Promise<void>;
}

/** A folder on a server: Apache where it is installed, else one of our own. */
export async function startFolder(): Promise<OfficeFolder> {
  const apache = REAL_SERVERS.find(({ name, missing }) => /Apache/.test(name) && missing === null);
  if (!apache) {
    const own = await startBadServer();
    return {
      url: own.url,
      name: 'a server of our own',
      async empty() {
        own.files.clear();
        own.folders.delete('/dav/d/');
      },
      files: async () => [...new Set(Array.from(own.files.keys(), topNameOf))],
      close: () => own.close(),
    };
  }
  const running = await apache.start();
  const { url, root } = running;
  return {
    url,
    name: apache.name,
    async empty() {
      for (const name of await readdir(root)) await rm(join(root, name), { recursive: true });
    },
    files: () => readdir(root),
    close: () => running.close(),
  };
}

/** The name that a path has in the shared folder itself: `/dav/d/one.bijia` lies in `d`. */
function topNameOf(path: string): string {
  return path.split('/')[2] ?? '';
}

/** A colleague: a profile with the library page, as a person uses it. */
export class Colleague {
  static async start(options: ChromiumOptions = {}): Promise<Colleague> {
    const browser = await launchChromium({ grantedHosts: [LOOPBACK], ...options });
    return new Colleague(browser, await Manager.open(browser));
  }

  constructor(
    readonly browser: ChromiumBrowser,
    readonly manager: Manager,
  ) {}

  get page(): Page {
    return this.manager.page;
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  button(name: string | RegExp) {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' }).first();
  }

  async shown(words: string | RegExp): Promise<void> {
    await this.page.getByText(words).first().waitFor();
  }

  async result(words: string | RegExp): Promise<void> {
    await this.page
      .getByRole('status', { name: '结果', exact: true })
      .filter({ hasText: words })
      .waitFor();
  }

  /** Connects to a folder; `isNew` where this is the first who does. */
  async join(url: string, who: string, isNew: boolean): Promise<void> {
    await this.manager.goTo('共享');
    await this.page.getByLabel('地址').fill(url);
    await this.button('连接').click();
    await this.page.getByLabel('你的名字').fill(who);
    await this.button(isNew ? '新建并加入' : '加入').click();
    await this.shown(/办公室库：刚刚同步/);
  }

  /** Makes entries of one's own. */
  own(...texts: string[]): Promise<void> {
    return this.ownIn('', ...texts);
  }

  /** As `own`, in a folder. */
  async ownIn(folder: string, ...texts: string[]): Promise<void> {
    await this.manager.goTo('导入导出');
    const lines = ['标题,内容,文件夹', ...texts.map((text) => `,${text},${folder}`)];
    const choosing = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: '选择文件' }).first().click();
    await (await choosing).setFiles(fileOf('短语.csv', lines.join('\n')));
    await this.page.getByRole('button', { name: `导入 ${texts.length} 条` }).click();
    await this.shown(`已导入 ${texts.length} 条`);
  }

  async share(text: string): Promise<void> {
    await this.manager.choose(/^我的/, text);
    await this.manager.detail.getByRole('button', { name: '共享给办公室' }).click();
    // The button is another one as soon as that is noted, and can be pressed once the round is over.
    await this.manager.detail.getByRole('button', { name: '不再共享', disabled: false }).waitFor();
    await this.manager.search('');
  }

  /** Takes the pack that is published in the folder. */
  async takePublished(): Promise<void> {
    await this.manager.goTo('共享');
    await this.page.getByText('添加词库', { exact: true }).click();
    await this.button(/^看共享文件夹里的 p-/).click();
    await this.button('添加').click();
    await this.page
      .getByRole('status', { name: '词库结果' })
      .filter({ hasText: '已添加' })
      .waitFor();
  }

  async sync(): Promise<void> {
    await this.manager.goTo('共享');
    await this.button('现在同步').click();
    await this.page
      .getByRole('status', { name: '结果', exact: true })
      .filter({ hasText: /./ })
      .waitFor();
    await this.page.getByRole('button', { name: '现在同步', disabled: false }).waitFor();
  }

  /** Edits an entry of a list, and saves it. */
  async edit(list: RegExp, text: string, next: string): Promise<void> {
    await this.manager.choose(list, text);
    await this.manager.detail.getByRole('button', { name: '编辑' }).click();
    await this.page.getByRole('textbox', { name: '内容' }).fill(next);
    await this.button('保存').click();
    await this.page
      .getByRole('status', { name: '条目状态' })
      .filter({ hasText: '已保存' })
      .waitFor();
    await this.manager.search('');
  }

  /** The texts that a list shows; what a round has brought is there a moment after the round's word, so they are polled. */
  readonly texts = async (list: RegExp): Promise<string[]> => {
    await this.manager.goTo(list);
    await this.manager.search('');
    await this.page.waitForFunction(
      () =>
        document.querySelector('nav a[aria-current] i')?.textContent ===
        String(document.querySelectorAll('[data-entry-id]').length),
    );
    const cells = await this.page.locator('[data-entry-id] .entry-text').allTextContents();
    return cells.map((cell) => cell.trim());
  };
}
