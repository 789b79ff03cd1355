import { expect, it } from 'vitest';
import { sidebarFixture } from './sidebar-fixture';

const TEXT =
  '办公室工作要当好参谋助手，做到想领导之所想、急领导之所急，努力提高服务水平和办事效率。';

const fixture = sidebarFixture({ path: '/reading.html', isFresh: true });

/** Opens the form on a text of the page. */
async function openForm(text: string): Promise<void> {
  const { page, sidebar } = fixture;
  await page.evaluate((words) => {
    const article = document.querySelector('article');
    if (!article) return;
    article.textContent = words;
    getSelection()?.selectAllChildren(article);
  }, text);
  await sidebar.panel.waitFor(
    (name: string) =>
      [...document.querySelectorAll('button')].some(({ textContent }) => textContent === name),
    `保存所选 ${text.length} 字`,
  );
  await sidebar.panel.clickRole('button', `保存所选 ${text.length} 字`);
  await sidebar.panel.waitFor(`document.querySelector('form textarea') !== null`);
}

const fieldsOfForm = () => ({
  title: document.querySelector<HTMLInputElement>('form input[maxlength]')?.value,
  function: document.querySelector<HTMLSelectElement>('form select')?.value,
});

it('proposes a title and labels, which one key takes, but for what was typed', async () => {
  await openForm(TEXT);
  const { panel } = fixture.sidebar;
  await panel.waitFor(`document.querySelector('.proposals') !== null`);
  expect(await panel.evaluate(fieldsOfForm)).toEqual({ title: '', function: '' });
  await panel.evaluate(`document.querySelector('form input[maxlength]').focus()`);
  await panel.insertText('自己的标题');
  await panel.press('Enter', 'Alt');
  await panel.waitFor(`document.querySelector('.proposals') === null`);
  expect(await panel.evaluate(fieldsOfForm)).toEqual({
    title: '自己的标题',
    function: '提出要求',
  });
});

it('shows what stands in the library already, and opens it', async () => {
  await openForm(TEXT);
  const { sidebar } = fixture;
  await sidebar.panel.clickRole('button', '保存');
  await sidebar.waitForStatus('已保存');
  await openForm(TEXT.replace('和办事效率', ''));
  await sidebar.panel.waitFor(`document.querySelector('.alike') !== null`);
  // What is proposed and what is alike stand within the form's width.
  const widths = `(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('.snippet-scroll'))`;
  expect(await sidebar.panel.evaluate(widths)).toBe(0);
  await sidebar.panel.clickRole('button', '打开那一条');
  await sidebar.waitForChosen('和办事效率');
  await expect.poll(() => sidebar.panel.evaluate(`document.querySelector('form')`)).toBeNull();
});
