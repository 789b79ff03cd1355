import { beforeEach, expect, it } from 'vitest';
import { type GivenFile, fileOf, Manager } from './manager-driver';
import { managerFixture } from './manager-fixture';

const fixture = managerFixture();
let manager: Manager;
beforeEach(async () => {
  ({ manager } = fixture);
  await manager.goTo('导入导出');
});

async function give(file: GivenFile): Promise<void> {
  const choosing = manager.page.waitForEvent('filechooser');
  await manager.page.getByRole('button', { name: '选择文件' }).click();
  await (await choosing).setFiles(file);
}

const shown = (words: string) => manager.page.getByText(words).first().waitFor();
const csv = (...rows: string[]) => fileOf('短语.csv', ['标题,内容,标签', ...rows].join('\n'));
const press = (name: string) => manager.page.getByRole('button', { name, exact: true }).click();
const rowsOf = (text: string) => manager.page.getByRole('listitem').filter({ hasText: text });

it('what is alike or would change an entry is taken only where a person ticks it; the import is undone after the page was closed', async () => {
  const long = '深入贯彻落实会议精神，扎实推进各项重点工作，确保完成全年目标任务';
  await give(csv(`,${long},`, '风,弯弓搭箭射天狼,'));
  await press('导入 2 条');
  await shown('已导入 2 条');
  await give(csv(`,${long}。,`, '风,挽弓搭箭望天狼,', ',牵牛织女遥相望,', ',弯弓搭箭射天狼,'));
  await shown('新的 1 条，已有的 1 条，相近的 1，有改动的 1');
  const { page } = manager;
  await page.getByRole('checkbox', { name: '全选：有改动的' }).check();
  await page.getByRole('button', { name: /^有改动的/ }).click();
  await shown('库里的：弯弓搭箭射天狼');
  await page.getByRole('button', { name: /^新的/ }).click();
  await rowsOf('牵牛织女遥相望').getByRole('checkbox').uncheck();
  await press('导入 1 条');
  await shown('已导入 1 条');
  await page.reload();
  await shown('上次导入：今天');
  await press('撤销导入');
  await shown('已撤销导入');
  await manager.goTo(/^我的/);
  await manager.search('弯弓搭箭');
  await page.getByRole('row').filter({ hasText: '弯弓搭箭射天狼' }).waitFor();
  expect(await page.getByRole('row').filter({ hasText: '挽弓搭箭望天狼' }).count()).toBe(0);
});

it('a table whose header nobody knows is read by the columns that a person chooses', async () => {
  await give(fileOf('台账.csv', '甲项,乙项\n东风夜放花千树,元夕\n更吹落星如雨,元夕二\n'));
  await shown('没有认出表头');
  const { page } = manager;
  await page.getByLabel('第 1 列').selectOption({ label: '内容' });
  await page.getByLabel('第 2 列').waitFor();
  await page.getByLabel('第 2 列').selectOption({ label: '标题' });
  await page.getByRole('checkbox', { name: '第一行是表头' }).check();
  await shown('新的 2 条');
  await rowsOf('东风夜放花千树').filter({ hasText: '元夕' }).first().waitFor();
  expect(await rowsOf('甲项').count()).toBe(0);
  await press('不导入');
});

it('an import of thousands that is cancelled while it is written leaves nothing', async () => {
  const count = await manager.countOf('我的');
  const rows = Array.from({ length: 30_000 }, (_, at) => `,第${at}句要取消的话,`);
  await give(csv(...rows));
  await manager.pressWhenDrawn('正在写入', '取消');
  await press('导入 30,000 条');
  await shown('已取消，资料库里什么都没有改');
  const again = await Manager.open(fixture.browser);
  await expect.poll(() => again.countOf('我的')).toBe(count);
  await again.page.close();
});

it('the page closed in the middle of an import leaves the library as it was', async () => {
  const count = await manager.countOf('我的');
  const rows = Array.from({ length: 30_000 }, (_, at) => `,第${at}句要中断的话,`);
  await give(csv(...rows));
  await press('导入 30,000 条');
  await manager.page.getByText(/正在写入 \d/).waitFor();
  await manager.page.close();
  const again = await Manager.open(fixture.browser);
  await expect.poll(() => again.countOf('我的')).toBe(count);
  await again.page.close();
});
