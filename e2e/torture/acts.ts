import type { Random } from '@/lib/search/testing/random';
import { fileOf, type Manager } from '../manager-driver';
import type { StoredTexts } from './read-library';
import type { Acted } from './tortured-browser';

/** An act on the library in its page; resolves with what stands then, once the page has said that it is done. */
type Act = (manager: Manager, texts: StoredTexts, random: Random) => Promise<StoredTexts>;

/** The most entries that one import brings. */
const MOST_IMPORTED = 8;
const CHARACTERS = Array.from('督查落实统筹协调例行整束清廉求真务效担当干净忠诚创新');

const ACTS: Readonly<Record<string, Act>> = {
  async save(manager, texts, random) {
    const { page } = manager;
    const text = newText(random);
    await page.getByRole('button', { name: '新建', exact: true }).click();
    const field = page.getByRole('form').locator('textarea');
    await field.fill(text);
    await field.press('Control+Enter');
    await said(manager, '已保存');
    return { ...texts, standing: [...texts.standing, text] };
  },
  async import(manager, texts, random) {
    const { page } = manager;
    const count = 2 + random.below(MOST_IMPORTED - 1);
    const brought = Array.from({ length: count }, () => newText(random));
    await manager.goTo('导入导出');
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '选择文件' }).click();
    await (await choosing).setFiles(fileOf('短语.csv', ['内容', ...brought].join('\n')));
    await page.getByRole('button', { name: `导入 ${count} 条` }).click();
    await said(manager, `已导入 ${count} 条`);
    return { ...texts, standing: [...texts.standing, ...brought] };
  },
  async delete(manager, { standing, trashed }, random) {
    const text = random.pick(standing);
    await manager.choose(/^我的/, text);
    await manager.detail.getByRole('button', { name: '删除' }).click();
    await said(manager, '已删除');
    return { standing: standing.filter((one) => one !== text), trashed: [...trashed, text] };
  },
  async restore(manager, { standing, trashed }, random) {
    const text = random.pick(trashed);
    await manager.goTo('回收站');
    await manager.page.getByRole('button', { name: `恢复：${text}` }).click();
    // Not what was done an earlier time, which is said with its time until something is done now.
    await said(manager, /^恢复了 1 条$/);
    return { standing: [...standing, text], trashed: trashed.filter((one) => one !== text) };
  },
};

/** Does one act, chosen at random among those that can be done, and returns its name and what stands after it. */
export async function act(manager: Manager, texts: StoredTexts, random: Random): Promise<Acted> {
  const names = Object.keys(ACTS).filter(
    (name) =>
      (name !== 'delete' || texts.standing.length > 0) &&
      (name !== 'restore' || texts.trashed.length > 0),
  );
  const name = random.pick(names);
  const done = ACTS[name];
  if (!done) throw new Error(`There is no act ${name}.`);
  return { name, texts: await done(manager, texts, random) };
}

function said({ page }: Manager, words: string | RegExp): Promise<void> {
  return page.getByRole('status').filter({ hasText: words }).first().waitFor();
}

/** A sentence that no other is like. */
export function newText(random: Random): string {
  return Array.from({ length: 14 }, () => random.pick(CHARACTERS)).join('');
}
