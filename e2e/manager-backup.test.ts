import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { backupFixture } from './backup-fixture';
import { fileOf } from './manager-driver';

const fixture = backupFixture();
const { start, shown, button, result, choose, own, library, folder, removeFirst } = fixture;

describe('a backup', () => {
  it('into a folder is read back and counted; restored into a fresh profile, it gives the same library', async () => {
    await own('要备份的第一句', '要备份的第二句', '要备份又删掉的一句');
    await removeFirst('要备份又删掉的一句');
    await fixture.manager.goTo('备份');
    await shown('还没有核对过的备份');
    await button('选择文件夹').click();
    await shown('自动备份到文件夹“资料备份”');
    await shown(/上次备份：今天 \d+:\d\d，2 条，已核对/);
    const before = await library();
    const [backup, ...others] = await folder();
    expect(others).toEqual([]);
    await fixture.browser.close();

    await start();
    await fixture.manager.goTo('备份');
    await choose('选择备份文件', fileOf(backup?.name ?? '', backup?.bytes ?? ''));
    await fixture.page
      .getByRole('region', { name: '备份里有什么' })
      .getByText('要备份的第一句')
      .waitFor();
    await button('合并进来').click();
    await result('已恢复');
    expect(await library()).toBe(before);
    await fixture.manager.search('ybfddyj');
    await fixture.page.getByRole('row').filter({ hasText: '要备份的第一句' }).waitFor();
    await fixture.manager.goTo('回收站');
    await fixture.page.getByRole('listitem').filter({ hasText: '要备份又删掉的一句' }).waitFor();
  });

  it('is downloaded without any permission, and counts once the file has been looked at', async () => {
    await own('要带走的一句');
    await fixture.manager.goTo('备份');
    const downloading = fixture.page.waitForEvent('download');
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
    await fixture.manager.goTo('备份');
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
    expect(await fixture.page.getByRole('region', { name: '备份里有什么' }).count()).toBe(0);
    expect(await library()).toBe(before);
  });
});

describe('a restore', () => {
  it('that replaces all keeps what stood as a copy, and is undone', async () => {
    await own('备份里的一句');
    await fixture.manager.goTo('备份');
    await button('选择文件夹').click();
    await shown(/上次备份：今天/);
    await own('后来写的一句');
    const before = await library();
    await fixture.manager.goTo('备份');
    await fixture.page.getByText('文件夹里的备份').click();
    await button(/^查看：今天/).click();
    await button('全部替换').click();
    const dialog = fixture.page.getByRole('dialog');
    await dialog.getByText('备份里没有的 1 条会拿掉').waitFor();
    await dialog.getByRole('button', { name: '全部替换' }).click();
    await result('已全部替换');
    expect(await library()).not.toContain('后来写的一句');
    await fixture.page.getByText('恢复之前留下的副本').waitFor();
    await button('撤销恢复').click();
    await result('已撤销恢复');
    expect(await library()).toBe(before);
  });

  it('from a folder that is gone says so, and what to do', async () => {
    await own('还在的一句');
    await fixture.manager.goTo('备份');
    await button('选择文件夹').click();
    await shown(/上次备份：今天/);
    await fixture.page.evaluate(async () => {
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
    await fixture.page.evaluate(async () => {
      const opening = indexedDB.open('bijia');
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      const snippets = opening.result.transaction('snippets', 'readwrite').objectStore('snippets');
      const putting = snippets.put({ id: 'odd', kind: 'phrase', text: 7 });
      await new Promise((resolve) => putting.addEventListener('success', resolve));
      opening.result.close();
    });
    await fixture.manager.goTo('检查资料库');
    await button('开始检查').click();
    await result('其中 1 条已损坏');
    await fixture.page
      .getByRole('list', { name: '损坏' })
      .locator('code')
      .getByText('odd')
      .waitFor();
    const downloading = fixture.page.waitForEvent('download');
    await button('把读得出的存成备份').click();
    const rescued = await readFile(await (await downloading).path());
    await fixture.manager.goTo('备份');
    await choose('选择备份文件', fileOf('抢救.gz', rescued));
    const preview = fixture.page.getByRole('region', { name: '备份里有什么' });
    await preview.getByText('相同 1').waitFor();
    expect(await preview.textContent()).not.toContain('新的');
  });
});
