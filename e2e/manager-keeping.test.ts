import { beforeEach, describe, expect, it } from 'vitest';
import { fileOf, type Manager } from './manager-driver';
import { managerFixture } from './manager-fixture';

const fixture = managerFixture();
let manager: Manager;
beforeEach(() => {
  ({ manager } = fixture);
});

const shown = (words: string | RegExp) => manager.page.getByText(words).first().waitFor();
const button = (name: string | RegExp) => manager.page.getByRole('button', { name }).first();
const result = (words: string) =>
  manager.page.getByRole('status', { name: '结果' }).filter({ hasText: words }).waitFor();

/** Makes entries of one's own. */
async function own(...texts: string[]): Promise<void> {
  const { page } = manager;
  await manager.goTo('导入导出');
  const choosing = page.waitForEvent('filechooser');
  await button('选择文件').click();
  await (
    await choosing
  ).setFiles(fileOf('短语.csv', ['标题,内容', ...texts.map((text) => `,${text}`)].join('\n')));
  await button(`导入 ${texts.length} 条`).click();
  await shown(`已导入 ${texts.length} 条`);
}

/** Chooses one's own entry in the table. */
const choose = (text: string) => manager.choose(/^我的/, text);

async function remove(text: string): Promise<void> {
  await choose(text);
  await manager.detail.getByRole('button', { name: '删除' }).click();
  await shown('已删除');
  // It may have been said of the one before.
  await manager.page
    .getByRole('row')
    .filter({ hasText: text })
    .first()
    .waitFor({ state: 'detached' });
}

const rowOf = (text: string) => manager.page.getByRole('listitem').filter({ hasText: text });

describe('the trash', () => {
  it('shows what was deleted, gives it back, deletes it for good and undoes that, also on a new page', async () => {
    await own('要恢复的这一句', '要彻底删除的这一句');
    await remove('要恢复的这一句');
    await remove('要彻底删除的这一句');
    await manager.goTo('回收站');
    await rowOf('要恢复的这一句').getByText('还保留 30 天').waitFor();
    await button('恢复：要恢复的这一句').click();
    await result('恢复了 1 条');
    await rowOf('要恢复的这一句').waitFor({ state: 'detached' });

    await manager.page.getByRole('checkbox', { name: '选上：要彻底删除的这一句' }).check();
    await button('彻底删除所选（1）').click();
    await manager.page
      .getByRole('dialog')
      .getByRole('button', { name: '彻底删除所选（1）' })
      .click();
    await result('彻底删除了 1 条');
    await rowOf('要彻底删除的这一句').waitFor({ state: 'detached' });

    await manager.page.reload();
    await result('彻底删除了 1 条');
    await button('撤销').click();
    await result('已撤销');
    await rowOf('要彻底删除的这一句').waitFor();

    await button('清空回收站').click();
    await manager.page.getByRole('dialog').getByText('彻底删除回收站里的').waitFor();
    await manager.page.keyboard.press('Escape');
    await rowOf('要彻底删除的这一句').waitFor();
    await button('清空回收站').click();
    await manager.page.getByRole('dialog').getByRole('button', { name: '清空回收站' }).click();
    await shown('回收站是空的');
    await choose('要恢复的这一句');
    await expect.poll(() => manager.countOf('我的')).toBe(1);
  });

  it('is worked by keyboard alone', async () => {
    await own('用键盘恢复的一句');
    await remove('用键盘恢复的一句');
    await manager.goTo('回收站');
    await button('恢复：用键盘恢复的一句').focus();
    await manager.page.keyboard.press('Shift+Tab');
    await manager.page.keyboard.press('Space');
    await button('恢复所选（1）').focus();
    await manager.page.keyboard.press('Enter');
    await result('恢复了 1 条');
    await rowOf('用键盘恢复的一句').waitFor({ state: 'detached' });
    expect(await rowOf('用键盘恢复的一句').count()).toBe(0);
  });
});

describe('the versions of an entry', () => {
  it('show what changed, and any of them can be the entry again', async () => {
    const { page } = manager;
    await own('以理论学习求实效');
    await choose('以理论学习求实效');
    await manager.detail.getByRole('button', { name: '编辑' }).click();
    await page.getByRole('textbox', { name: '内容' }).fill('以调查研究求实效');
    await button('保存').click();
    await shown('已保存');
    await choose('以调查研究求实效');
    await manager.detail.getByRole('link', { name: '旧版' }).click();
    const difference = page.locator('.difference');
    await difference.locator('del').getByText('理论学习').waitFor();
    expect(await difference.textContent()).toBe('以理论学习调查研究求实效');
    await button('恢复成这一版').click();
    await result('已恢复旧版');
    await page.reload();
    await difference.locator('del').getByText('调查研究').waitFor();
    await result('已恢复旧版');
    await button('撤销').click();
    await result('已撤销');
    await difference.locator('ins').getByText('调查研究').waitFor();
  });

  it('of an entry that was never edited are none', async () => {
    await own('从来没有改过的一句');
    await choose('从来没有改过的一句');
    await manager.detail.getByRole('link', { name: '旧版' }).click();
    await shown('这个条目没有旧版');
    expect(await button('恢复成这一版').count()).toBe(0);
  });
});

describe('what was hidden', () => {
  it('is listed, and shown again; that can be undone', async () => {
    const { page } = manager;
    const row = page.getByRole('row').nth(1);
    const id = (await row.getAttribute('data-entry-id')) ?? '';
    // As the sidebar does it.
    await page.evaluate(async (entry) => {
      const opening = indexedDB.open('bijia');
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      const marks = opening.result.transaction('marks', 'readwrite').objectStore('marks');
      const hidden = { value: true, updatedAt: Date.now(), device: 'd' };
      const putting = marks.put({ entry, hidden });
      await new Promise((resolve) => putting.addEventListener('success', resolve));
      opening.result.close();
    }, id);
    await manager.goTo('隐藏的');
    const hiddenRow = page.getByRole('list', { name: '隐藏的' }).getByRole('listitem');
    await hiddenRow.first().waitFor();
    await button(/^重新显示：/).click();
    await result('重新显示了 1 条');
    await shown('没有隐藏任何条目');
    await button('撤销').click();
    await result('已撤销');
    await hiddenRow.first().waitFor();
    await button(/^重新显示：/).click();
    await shown('没有隐藏任何条目');
    await manager.goTo(/^全部/);
    await page
      .getByRole('row')
      .and(page.locator(`[data-entry-id="${id}"]`))
      .waitFor();
    expect(id).not.toBe('');
  });
});
