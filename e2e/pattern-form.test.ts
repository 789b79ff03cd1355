import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Sidebar } from './sidebar-driver';
import { sidebarFixture } from './sidebar-fixture';
import { putCaret, readField } from './test-pages';

const fixture = sidebarFixture({ isFresh: true });
let page: Page;
let sidebar: Sidebar;

beforeEach(() => {
  ({ page, sidebar } = fixture);
});

async function readForm(): Promise<string> {
  return sidebar.panel.evaluate(`document.querySelector('form textarea').value`);
}

async function openForm(text: string): Promise<void> {
  await sidebar.panel.clickRole('button', '新建');
  await sidebar.panel.waitFor(`document.activeElement?.matches('form textarea')`);
  await sidebar.panel.insertText(text);
}

async function select(words: string): Promise<void> {
  await sidebar.panel.evaluate((wanted: string) => {
    const field = document.querySelector<HTMLTextAreaElement>('form textarea');
    const at = field?.value.indexOf(wanted) ?? -1;
    field?.focus();
    field?.setSelectionRange(at, at + wanted.length);
  }, words);
}

async function readPreview(): Promise<string> {
  return sidebar.panel.evaluate(`document.querySelector('.body-preview')?.textContent ?? ''`);
}

describe('writing a pattern', () => {
  it('selected words become a slot with a name asked in place; one undo takes it back', async () => {
    await openForm('要把群众的小事办好');
    await select('群众');
    await sidebar.panel.press('Tab');
    await sidebar.waitForFocus('设为空位');
    await sidebar.panel.press('Enter');
    await sidebar.panel.waitFor(`document.activeElement?.matches('.slot-name input')`);
    await sidebar.panel.insertText('对象');
    await sidebar.panel.press('Enter');
    await expect.poll(readForm).toBe('要把{对象=群众}的小事办好');
    await expect.poll(readPreview).toBe('要把群众的小事办好');
    const slot = () =>
      sidebar.panel.evaluate(`document.querySelector('.body-preview .slot')?.textContent`);
    await expect.poll(slot).toBe('群众');
    await sidebar.panel.evaluate(`document.execCommand('undo')`);
    await expect.poll(readForm).toBe('要把群众的小事办好');
  });

  it('a pasted enumeration becomes a group, is saved, and is found and filled', async () => {
    await openForm('要做到“三个从严”：一是学习要从严；二是作风要从严；三是纪律要从严。');
    await sidebar.panel.clickRole('button', '由分条生成');
    await expect
      .poll(readForm)
      .toMatch(/^要做到“\{=数\}个从严”：\[\{#一是\}\{.+=学习\}要从严\]\*2-5\(；\)。$/);
    await sidebar.panel.clickRole('button', '保存');
    await sidebar.waitForStatus('已保存');
    await sidebar.find('学习要从严', '个从严');
    await sidebar.panel.press('Enter');
    await sidebar.panel.waitFor(`document.activeElement?.matches('input[data-blank]')`);
  });

  it('a fault is named by line and column, its place one click away; it waits as a draft', async () => {
    await openForm('第一行\n要把{对象的小事办好');
    await sidebar.panel.clickRole('radio', '句式');
    await sidebar.panel.clickRole('button', '第 2 行第 3 字：空位缺少右花括号');
    await sidebar.panel.waitFor(`document.querySelector('form textarea').selectionStart === 6`);
    await sidebar.panel.clickRole('button', '保存');
    await sidebar.panel.clickRole('button', '先存为草稿');
    await sidebar.panel.clickRole('button', '继续');
    await expect.poll(readForm).toBe('第一行\n要把{对象的小事办好');
    await sidebar.panel.press('Escape');
  });
});

describe('the form of insertion', () => {
  it('shows what it does, and is applied to what is inserted', async () => {
    await openForm('今年,要做到"三个到位":一是思想到位;\n二是责任到位(见附件)');
    await sidebar.panel.clickRole('button', '保存');
    await sidebar.waitForStatus('已保存');
    await sidebar.panel.clickRole('button', '设置');
    await sidebar.panel.clickRole('radio', '空两字');
    await sidebar.panel.waitFor(
      `document.querySelector('.settings figure p').textContent.startsWith('　　今年，要做到“三个到位”：')`,
    );
    await sidebar.panel.press('Escape');
    await putCaret(page, 2);
    await sidebar.find('思想到位', '责任到位');
    await sidebar.panel.press('Enter');
    await sidebar.waitForStatus('已插入');
    expect(await readField(page)).toBe(
      '前文今年，要做到“三个到位”：一是思想到位；\n　　二是责任到位（见附件）后文',
    );
  });
});
