import { describe, expect, it } from 'vitest';
import { backupFixture } from './backup-fixture';
import { AXE_SOURCE, RUN_AXE } from './harness/axe';

const fixture = backupFixture();
const { start, shown, button, result, own, folder, removeFirst } = fixture;

describe('automatic backups', () => {
  it('follow a change once the last one is half an hour old', async () => {
    await own('先有的一句');
    await fixture.manager.goTo('备份');
    await button('选择文件夹').click();
    await shown(/上次备份：今天/);
    // As though it had been taken earlier.
    await fixture.page
      .evaluate(`chrome.storage.local.get('backup-state').then(({ 'backup-state': state }) => {
      const last = { ...state.last, at: state.last.at - 31 * 60_000 };
      return chrome.storage.local.set({ 'backup-state': { ...state, last } });
    })`);
    await own('后来加的一句');
    await expect.poll(async () => (await folder()).length).toBe(2);
    await fixture.manager.goTo('备份');
    await shown(/上次备份：今天 .*，2 条，已核对/);
  });

  it('into the downloads are checked by their size', async () => {
    await fixture.browser.close();
    await start({ grantedPermissions: ['downloads'] });
    await own('存到下载里的一句');
    await fixture.manager.goTo('备份');
    await button('存到下载文件夹').click();
    await result('1 条，大小已核对');
    await shown('自动备份到浏览器下载文件夹里的“笔架备份”');
    expect(await fixture.page.getByText(/自动备份没有成功/).count()).toBe(0);
  });

  it('are reminded of once there are more than 30 entries, until one is checked', async () => {
    const texts = Array.from({ length: 31 }, (_, at) => `第${at}句值得留下的话`);
    await own(...texts);
    await shown('有 31 条自己的内容，还没有备份');
    await button('去备份').click();
    await button('选择文件夹').click();
    await shown(/上次备份：今天/);
    await fixture.page.getByText('有 31 条自己的内容').waitFor({ state: 'detached' });
    expect(await folder()).toHaveLength(1);
  });

  it('are reminded of in the sidebar too, and put off by the reminder’s other button', async () => {
    await own(...Array.from({ length: 31 }, (_, at) => `第${at}句以后再说的话`));
    const panel = await fixture.browser.openSidePanel(fixture.page);
    await panel.waitFor(
      `document.querySelector('.library-notice')?.textContent?.includes('有 31 条自己的内容') ?? false`,
    );
    await panel.close();
    await button('以后再说').click();
    await fixture.page.getByText('有 31 条自己的内容').waitFor({ state: 'detached' });
    await fixture.page.reload();
    await fixture.page.getByRole('row').nth(1).or(button('选择文件')).waitFor();
    expect(await fixture.page.getByText('有 31 条自己的内容').count()).toBe(0);
  });
});

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  it('the pages that keep the library have no fault that axe finds', async () => {
    await fixture.page.emulateMedia({ colorScheme });
    const faults: unknown[] = [];
    const check = async () => {
      await fixture.page.evaluate(AXE_SOURCE);
      faults.push(await fixture.page.evaluate(RUN_AXE));
    };
    await own('以理论学习求实效，作风要过硬，纪律要严明', '回收站里的一句', '第三句');
    await removeFirst('回收站里的一句');
    await fixture.manager.goTo('回收站');
    await fixture.page.getByRole('listitem').filter({ hasText: '回收站里的一句' }).waitFor();
    await check();
    await button('清空回收站').click();
    await fixture.page.getByRole('dialog').waitFor();
    await check();
    await fixture.page.keyboard.press('Escape');
    await fixture.manager.goTo('备份');
    await button('选择文件夹').click();
    await shown(/上次备份：今天/);
    await check();
    await fixture.page.getByText('文件夹里的备份').click();
    await button(/^查看：今天/).click();
    await fixture.page.getByRole('region', { name: '备份里有什么' }).waitFor();
    await check();
    await fixture.manager.goTo('隐藏的');
    await shown('没有隐藏任何条目');
    await check();
    await fixture.manager.goTo('检查资料库');
    await button('开始检查').click();
    await result('条记录都读得出来');
    await check();
    await fixture.manager.choose(/^我的/, '以理论学习');
    await fixture.manager.detail.getByRole('button', { name: '编辑' }).click();
    await fixture.page
      .getByRole('textbox', { name: '内容' })
      .fill('以调查研究求实效，作风要更加过硬，纪律要严明');
    await button('保存').click();
    await shown('已保存');
    await fixture.manager.search('以调查研究');
    await fixture.manager.detail.getByText('以调查研究').first().waitFor();
    await fixture.manager.detail.getByRole('link', { name: '旧版' }).click();
    await fixture.page.locator('.difference ins').first().waitFor();
    await check();
    expect(faults).toEqual(Array.from({ length: 7 }, () => []));
  });
});
