import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AXE_SOURCE, RUN_AXE } from './harness/axe';
import { launchChromium, type ChromiumBrowser } from './harness';
import type { ChromiumOptions } from './harness/chromium';
import { fileOf, type GivenFile, Manager } from './manager-driver';

let browser: ChromiumBrowser;
let manager: Manager;
let page: Page;

/** A fresh profile, in which the folder picker gives a folder of the browser's own: nobody can click it without a screen. */
async function start(options: ChromiumOptions = {}): Promise<Manager> {
  browser = await launchChromium(options);
  await browser.context.addInitScript(() => {
    Object.assign(globalThis, {
      showDirectoryPicker: async () => {
        const root = await navigator.storage.getDirectory();
        return root.getDirectoryHandle('资料备份', { create: true });
      },
    });
  });
  manager = await Manager.open(browser);
  ({ page } = manager);
  return manager;
}

beforeEach(async () => {
  await start();
});
afterEach(() => browser.close());

const shown = (words: string | RegExp) => page.getByText(words).first().waitFor();
const button = (name: string | RegExp) => page.getByRole('button', { name }).first();
const result = (words: string) =>
  page.getByRole('status', { name: '结果' }).filter({ hasText: words }).waitFor();

async function choose(name: string, file: GivenFile): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await button(name).click();
  await (await choosing).setFiles(file);
}

/** Makes entries of one's own. */
async function own(...texts: string[]): Promise<void> {
  await manager.goTo('导入导出');
  const lines = ['标题,内容', ...texts.map((text) => `,${text}`)];
  await choose('选择文件', fileOf('短语.csv', lines.join('\n')));
  await button(`导入 ${texts.length} 条`).click();
  await shown(`已导入 ${texts.length} 条`);
}

/** Everything that the user has, as the database holds it; times and all. */
async function library(): Promise<string> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('bijia');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const stores = ['snippets', 'versions', 'tombstones', 'marks', 'uses', 'slotValues', 'drafts'];
    const all = stores.map(async (store) => {
      const getting = opening.result.transaction(store).objectStore(store).getAll();
      await new Promise((resolve) => getting.addEventListener('success', resolve));
      return [store, getting.result];
    });
    const found = JSON.stringify(await Promise.all(all));
    opening.result.close();
    return found;
  });
}

/** The backups in the picked folder, by name, with their bytes in base 64. */
async function folder(): Promise<Array<{ name: string; bytes: Buffer }>> {
  const found = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const picked = await root.getDirectoryHandle('资料备份', { create: true });
    const files: Array<{ name: string; bytes: string }> = [];
    for await (const [name, handle] of picked.entries()) {
      if (handle.kind !== 'file') continue;
      const file = await handle.getFile();
      const bytes = new Uint8Array(await file.arrayBuffer());
      files.push({
        name,
        bytes: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')),
      });
    }
    return files;
  });
  return found.map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes, 'base64') }));
}

async function removeFirst(text: string): Promise<void> {
  await manager.goTo(/^我的/);
  await manager.search(text);
  await page.getByRole('row').filter({ hasText: text }).first().click();
  await manager.detail.getByRole('button', { name: '删除' }).click();
  await shown('已删除');
}

describe('a backup', () => {
  it('into a folder is read back and counted; restored into a fresh profile, it gives the same library', async () => {
    await own('要备份的第一句', '要备份的第二句', '要备份又删掉的一句');
    await removeFirst('要备份又删掉的一句');
    await manager.goTo('备份');
    await shown('还没有核对过的备份');
    await button('选择文件夹').click();
    await shown('自动备份到文件夹“资料备份”');
    await shown(/上次备份：今天 \d+:\d\d，2 条，已核对/);
    const before = await library();
    const [backup, ...others] = await folder();
    expect(others).toEqual([]);
    await browser.close();

    await start();
    await manager.goTo('备份');
    await choose('选择备份文件', fileOf(backup?.name ?? '', backup?.bytes ?? ''));
    await page.getByRole('region', { name: '备份里有什么' }).getByText('要备份的第一句').waitFor();
    await button('合并进来').click();
    await result('已恢复');
    expect(await library()).toBe(before);
    await manager.search('ybfddyj');
    await page.getByRole('row').filter({ hasText: '要备份的第一句' }).waitFor();
    await manager.goTo('回收站');
    await page.getByRole('listitem').filter({ hasText: '要备份又删掉的一句' }).waitFor();
  });

  it('is downloaded without any permission, and counts once the file has been looked at', async () => {
    await own('要带走的一句');
    await manager.goTo('备份');
    const downloading = page.waitForEvent('download');
    await button('立即备份').click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/^笔架备份-\d{8}-\d{6}-\w+\.json\.gz$/);
    const bytes = await readFile(await download.path());
    await result('已交给浏览器下载');
    await shown('还没有核对过的备份');
    await choose('核对下载的文件', fileOf('x.gz', bytes));
    await result('核对无误');
    await shown(/上次备份：今天 .*1 条，已核对/);
  });

  it('that is torn, of a later version, or none at all says what it is, and changes nothing', async () => {
    await own('完好的一句');
    await manager.goTo('备份');
    await button('选择文件夹').click();
    await shown(/上次备份：今天/);
    const before = await library();
    const bytes = (await folder())[0]?.bytes ?? Buffer.alloc(0);
    await choose('选择备份文件', fileOf('残.gz', bytes.subarray(0, -20)));
    await result('《残.gz》不能用来恢复：文件残缺');
    await choose('选择备份文件', fileOf('照片.jpg', 'not a backup'));
    await result('不是笔架的备份文件');
    const later =
      '{"format":"bijia-backup","version":99,"product":"9","device":"d","time":1,"counts":{},"sha256":""}\n{}';
    await choose('选择备份文件', fileOf('新.json', later));
    await result('请先更新笔架再恢复');
    expect(await page.getByRole('region', { name: '备份里有什么' }).count()).toBe(0);
    expect(await library()).toBe(before);
  });
});

describe('a restore', () => {
  it('that replaces all keeps what stood as a copy, and is undone', async () => {
    await own('备份里的一句');
    await manager.goTo('备份');
    await button('选择文件夹').click();
    await shown(/上次备份：今天/);
    await own('后来写的一句');
    const before = await library();
    await manager.goTo('备份');
    await page.getByText('文件夹里的备份').click();
    await button(/^查看：今天/).click();
    await button('全部替换').click();
    const asking = page.getByRole('dialog');
    await asking.getByText('备份里没有的 1 条会拿掉').waitFor();
    await asking.getByRole('button', { name: '全部替换' }).click();
    await result('已全部替换');
    expect(await library()).not.toContain('后来写的一句');
    await page.getByText('恢复之前留下的副本').waitFor();
    await button('撤销恢复').click();
    await result('已撤销恢复');
    expect(await library()).toBe(before);
  });

  it('from a folder that is gone says so, and what to do', async () => {
    await own('还在的一句');
    await manager.goTo('备份');
    await button('选择文件夹').click();
    await shown(/上次备份：今天/);
    await page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      await root.removeEntry('资料备份', { recursive: true });
    });
    await button('立即备份').click();
    await result('找不到备份文件夹');
    await shown(/自动备份没有成功：.*重新选择文件夹/);
    expect(await library()).toContain('还在的一句');
  });
});

describe('checking the library', () => {
  it('counts what is read, names what is damaged, and saves what can be read', async () => {
    await own('读得出的一句');
    await page.evaluate(async () => {
      const opening = indexedDB.open('bijia');
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      const snippets = opening.result.transaction('snippets', 'readwrite').objectStore('snippets');
      const putting = snippets.put({ id: 'odd', kind: 'phrase', text: 7 });
      await new Promise((resolve) => putting.addEventListener('success', resolve));
      opening.result.close();
    });
    await manager.goTo('检查资料库');
    await button('开始检查').click();
    await result('其中 1 条已损坏');
    await page.getByRole('list', { name: '损坏' }).locator('code').getByText('odd').waitFor();
    const downloading = page.waitForEvent('download');
    await button('把读得出的存成备份').click();
    const rescued = await readFile(await (await downloading).path());
    await manager.goTo('备份');
    await choose('选择备份文件', fileOf('抢救.gz', rescued));
    const preview = page.getByRole('region', { name: '备份里有什么' });
    await preview.getByText('相同 1').waitFor();
    expect(await preview.textContent()).not.toContain('新的');
  });
});

describe('automatic backups', () => {
  it('follow a change once the last one is half an hour old', async () => {
    await own('先有的一句');
    await manager.goTo('备份');
    await button('选择文件夹').click();
    await shown(/上次备份：今天/);
    // As though it had been taken earlier.
    await page.evaluate(`chrome.storage.local.get('backup-state').then(({ 'backup-state': state }) => {
      const last = { ...state.last, at: state.last.at - 31 * 60_000 };
      return chrome.storage.local.set({ 'backup-state': { ...state, last } });
    })`);
    await own('后来加的一句');
    await expect.poll(async () => (await folder()).length, { timeout: 30_000 }).toBe(2);
    await manager.goTo('备份');
    await shown(/上次备份：今天 .*，2 条，已核对/);
  });

  it('into the downloads are checked by their size', async () => {
    await browser.close();
    await start({ grantedPermissions: ['downloads'] });
    await own('存到下载里的一句');
    await manager.goTo('备份');
    await button('存到下载文件夹').click();
    await result('1 条，大小已核对');
    await shown('自动备份到浏览器下载文件夹里的“笔架备份”');
    expect(await page.getByText(/自动备份没有成功/).count()).toBe(0);
  });

  it('are reminded of once there are more than 30 entries, until one is checked', async () => {
    const texts = Array.from({ length: 31 }, (_, at) => `第${at}句值得留下的话`);
    await own(...texts);
    await shown('有 31 条自己的内容，还没有备份');
    await button('去备份').click();
    await button('选择文件夹').click();
    await shown(/上次备份：今天/);
    await page.getByText('有 31 条自己的内容').waitFor({ state: 'detached' });
    expect(await folder()).toHaveLength(1);
  });

  it('are reminded of in the sidebar too, and put off by the reminder’s other button', async () => {
    await own(...Array.from({ length: 31 }, (_, at) => `第${at}句以后再说的话`));
    const panel = await browser.openSidePanel(page);
    await panel.waitFor(
      `document.querySelector('.library-notice')?.textContent?.includes('有 31 条自己的内容') ?? false`,
    );
    await panel.close();
    await button('以后再说').click();
    await page.getByText('有 31 条自己的内容').waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('row').nth(1).or(button('选择文件')).waitFor();
    expect(await page.getByText('有 31 条自己的内容').count()).toBe(0);
  });
});

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  it('the pages that keep the library have no fault that axe finds', async () => {
    await page.emulateMedia({ colorScheme });
    const faults: unknown[] = [];
    const check = async (name: string) => {
      const shot = process.env['BIJIA_SHOTS'];
      if (shot) await page.screenshot({ path: `${shot}/${name}-${colorScheme}.png` });
      await page.evaluate(AXE_SOURCE);
      faults.push(await page.evaluate(RUN_AXE));
    };
    await own('以理论学习求实效，作风要过硬，纪律要严明', '回收站里的一句', '第三句');
    await removeFirst('回收站里的一句');
    await manager.goTo('回收站');
    await page.getByRole('listitem').filter({ hasText: '回收站里的一句' }).waitFor();
    await check('trash');
    await button('清空回收站').click();
    await page.getByRole('dialog').waitFor();
    await check('trash-confirm');
    await page.keyboard.press('Escape');
    await manager.goTo('备份');
    await button('选择文件夹').click();
    await shown(/上次备份：今天/);
    await check('backup');
    await page.getByText('文件夹里的备份').click();
    await button(/^查看：今天/).click();
    await page.getByRole('region', { name: '备份里有什么' }).waitFor();
    await check('backup-preview');
    await manager.goTo('隐藏的');
    await shown('没有隐藏任何条目');
    await check('hidden');
    await manager.goTo('检查资料库');
    await button('开始检查').click();
    await result('条记录都读得出来');
    await check('check');
    await manager.goTo(/^我的/);
    await manager.search('以理论学习');
    await page.getByRole('row').filter({ hasText: '以理论学习' }).first().click();
    await manager.detail.getByRole('button', { name: '编辑' }).click();
    await page
      .getByRole('textbox', { name: '内容' })
      .fill('以调查研究求实效，作风要更加过硬，纪律要严明');
    await button('保存').click();
    await manager.search('以调查研究');
    await manager.detail.getByText('以调查研究').first().waitFor();
    await manager.detail.getByRole('link', { name: '旧版' }).click();
    await page.locator('.difference ins').first().waitFor();
    await check('versions');
    expect(faults).toEqual(Array.from({ length: 7 }, () => []));
  });
});
