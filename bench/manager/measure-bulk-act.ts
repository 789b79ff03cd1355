import { type PageTask, tasksDuring } from '../../e2e/page-tasks';
import type { ChromiumBrowser } from '../../e2e/harness';
import { NOTED } from './measure-page';
import { openManager } from './open-page';

/** Rows of one act, at most. */
const MOST = 10_000;
/** An act on a slow machine, in ms. */
const PATIENCE = 180_000;

/** An act and its undo, each in ms from the key to the words that it is done. */
export interface Acted {
  rows: number;
  took: number;
  undo: number;
  /** The page's tasks of more than a few ms of processor time meanwhile, the longest first. */
  tasks: PageTask[];
}

/** All own entries chosen by one key. */
export interface Chosen {
  /** From the key to the words that say how many, in ms. */
  took: number;
  tasks: PageTask[];
}

/** Chooses all own entries. */
export async function measureChooseAll(browser: ChromiumBrowser): Promise<Chosen> {
  const page = await openManager(browser);
  const grid = page.getByRole('grid');
  await grid.focus();
  const rows = Number(await grid.getAttribute('aria-rowcount')) - 1;
  const session = await page.context().newCDPSession(page);
  let took = 0;
  const tasks = await tasksDuring(
    session,
    async () => {
      const begun = performance.now();
      await page.keyboard.press('Control+a');
      await page.getByText(`已选 ${rows.toLocaleString('zh-CN')} 条`).waitFor();
      took = performance.now() - begun;
    },
    NOTED,
  );
  await page.close();
  return { took, tasks };
}

/** Puts the first rows of the own entries into the trash by one key, and takes that back. */
export async function measureBulkAct(browser: ChromiumBrowser): Promise<Acted> {
  const page = await openManager(browser);
  const grid = page.getByRole('grid');
  const rows = Math.min(MOST, Number(await grid.getAttribute('aria-rowcount')) - 1);
  await page.locator('[data-at="0"]').click();
  await grid.evaluate((element, at) => {
    element.scrollTop = at * (element.querySelector('.entry')?.clientHeight ?? 38);
  }, rows - 5);
  const last = page.locator(`[data-entry-id][data-at="${rows - 1}"]`);
  await last.waitFor();
  await last.click({ modifiers: ['Shift'] });
  const words = rows.toLocaleString('zh-CN');
  await page.getByText(`已选 ${words} 条`).waitFor();
  const session = await page.context().newCDPSession(page);
  let [took, undo] = [0, 0];
  const status = (text: string) =>
    page.getByRole('status', { name: '批量结果' }).filter({ hasText: text });
  const act = async () => {
    const begun = performance.now();
    await page.keyboard.press('Delete');
    await status(`删除了 ${words} 条`).waitFor({ timeout: PATIENCE });
    const done = performance.now();
    await page.getByRole('button', { name: '撤销' }).click();
    await status('已撤销').waitFor({ timeout: PATIENCE });
    took = done - begun;
    undo = performance.now() - done;
  };
  const tasks = await tasksDuring(session, act, NOTED);
  await page.close();
  return { rows, took, undo, tasks };
}
