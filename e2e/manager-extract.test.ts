import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { docSample } from '@/lib/extract/testing/doc-samples';
import { docxOf, wordParagraphs, wordRun } from '@/lib/extract/testing/docx';
import { fileOf, type GivenFile, GOOD, type Manager, SPEECH } from './manager-driver';
import { managerFixture } from './manager-fixture';
import { Sidebar } from './sidebar-driver';

const fixture = managerFixture();
let manager: Manager;

beforeEach(() => {
  ({ manager } = fixture);
});

describe('extraction', () => {
  it('shows each candidate with its file, its headings and the words of the source', async () => {
    await manager.extract([SPEECH]);
    const row = manager.candidate(GOOD);
    await manager.waitUntilRead(GOOD);
    expect(await row.textContent()).toContain('年终讲话.txt');
    expect(await row.textContent()).toContain('把准方向');
    expect(await row.locator('blockquote').textContent()).toContain(GOOD);
  });

  it('reads what WPS or an old Word wrote', async () => {
    await manager.extract([fileOf('旧稿.wps', docSample('speech'))]);
    const row = manager.candidate('耐得住寂寞');
    await row.waitFor();
    expect(await row.textContent()).toContain('旧稿.wps');
  });

  it('marks what the library has and does not tick it', async () => {
    await manager.extract([SPEECH]);
    const row = manager.candidate('耐得住寂寞');
    await manager.waitUntilRead('耐得住寂寞');
    expect(await row.textContent()).toMatch(/库中已有|与库中“.+”相近/);
    expect(await row.getByRole('checkbox').isChecked()).toBe(false);
    expect(await manager.candidate(GOOD).getByRole('checkbox').isChecked()).toBe(true);
  });

  it('saves what is ticked with its source; it is in the table at once, and gone after undo', async () => {
    await manager.saveGood();
    await manager.goTo(/^我的/);
    await manager.page.getByRole('row').filter({ hasText: GOOD }).click();
    const { detail } = manager;
    await detail.getByText('年终讲话.txt', { exact: false }).waitFor();
    expect(await detail.locator('blockquote').textContent()).toContain(GOOD);
    await manager.goTo('从文稿提取');
    await manager.undo();
    await manager.goTo(/^我的/);
    await manager.page.getByText('这里还没有条目').waitFor();
  });

  it('is found in the sidebar as soon as it is saved', async () => {
    const writing = await fixture.browser.newPage(`${fixture.server.origin}/plain.html`);
    const sidebar = await Sidebar.open(fixture.browser, writing);
    await manager.page.bringToFront();
    await manager.saveGood();
    await writing.bringToFront();
    await sidebar.find('压舱石', GOOD);
    expect((await sidebar.rows()).join()).toContain(GOOD);
    await sidebar.openRowMenu();
    await sidebar.panel.clickRole('menuitem', '查看出处');
    await sidebar.panel.waitFor(`document.querySelector('.source blockquote') !== null`);
    const source = await sidebar.panel.evaluate(
      () => document.querySelector('.source')?.textContent ?? '',
    );
    expect(source).toContain('摘自 年终讲话.txt › ');
    expect(source).toContain('把准方向');
    expect(source).toContain(GOOD);
    await sidebar.panel.close();
    await writing.close();
    await manager.page.bringToFront();
    await manager.undo();
  });

  it('keeps the text as edited in place', async () => {
    await manager.extract([SPEECH]);
    // A row that comes later would move this one from under the mouse.
    await manager.waitUntilRead(GOOD);
    await manager.candidate(GOOD).hover();
    await manager.candidate(GOOD).getByRole('button', { name: /^编辑/ }).click();
    const field = manager.page.getByRole('textbox', { name: /^编辑/ });
    await field.fill('把好方向盘、把稳压舱石');
    await field.press('Control+Enter');
    await manager.candidate('把好方向盘、把稳压舱石').waitFor();
    await expect
      .poll(() => manager.page.evaluate(() => document.activeElement?.textContent))
      .toBe('编辑');
  });

  it('refuses a pattern that was broken by an edit, in words', async () => {
    await manager.extract([SPEECH]);
    await manager.waitUntilRead(GOOD);
    await manager.page.getByRole('tab', { name: /^句式/ }).click();
    const first = manager.page
      .getByRole('listitem')
      .filter({ has: manager.page.getByRole('checkbox') })
      .first();
    await first.hover();
    await first.getByRole('button', { name: /^编辑/ }).click();
    const field = manager.page.getByRole('textbox', { name: /^编辑/ });
    await field.fill('要做到{事项');
    await field.press('Control+Enter');
    await manager.page.getByText('空位缺少右花括号').waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await field.press('Escape');
    await field.waitFor({ state: 'detached' });
  });

  it('takes pasted text', async () => {
    await manager.page.getByRole('link', { name: '从文稿提取' }).click();
    await manager.page.getByRole('button', { name: '粘贴文字' }).click();
    await manager.page
      .getByRole('textbox', { name: '把讲话全文粘贴在这里' })
      .fill(SPEECH.buffer.toString());
    await manager.page.getByRole('button', { name: '开始提取' }).click();
    await manager.candidate(GOOD).waitFor();
    expect(await manager.candidate(GOOD).textContent()).toContain('粘贴的文稿');
  });
});

describe('documents', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bijia-documents-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const onDisk = async ({ name, buffer }: GivenFile): Promise<string> => {
    await writeFile(join(folder, name), buffer);
    return join(folder, name);
  };

  it('of several kinds are dropped from the file manager and read', async () => {
    const files = await Promise.all(
      [
        fileOf('甲.txt', `同志们：\n以滴水穿石的韧劲抓落实，以滴水穿石的作风促发展。`),
        fileOf(
          '乙.docx',
          docxOf(wordParagraphs(['同志们：', `以久久为功的韧劲抓落实，以久久为功的作风促发展。`])),
        ),
        fileOf('丙.html', `<p>同志们：</p><p>以钉钉子的韧劲抓落实，以钉钉子的作风促发展。</p>`),
        fileOf('丁.md', `# 一、讲话\n\n以抓铁有痕的韧劲抓落实，以抓铁有痕的作风促发展。`),
      ].map(onDisk),
    );
    await manager.goTo('从文稿提取');
    await manager.drop(files);
    for (const text of ['滴水穿石', '久久为功', '钉钉子', '抓铁有痕'])
      await manager.candidate(text).waitFor();
    const row = await manager.candidate('久久为功').textContent();
    expect(row).toContain('乙.docx');
  });

  it('as .docx give the accepted text, with neither deletions nor comments', async () => {
    const comments =
      '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0"><w:p><w:r><w:t>批注里的话，批注里的话</w:t></w:r></w:p></w:comment></w:comments>';
    const body =
      wordParagraphs(['同志们：', '一、统一思想，把准方向']) +
      `<w:p>${wordRun('要把好政策的方向盘、')}<w:del><w:r><w:delText>删去的方向盘、</w:delText></w:r></w:del>` +
      `<w:ins>${wordRun('把紧质量的方向舵、')}</w:ins>${wordRun('把稳安全的压舱石。')}<w:r><w:commentReference w:id="0"/></w:r></w:p>`;
    await manager.extract([fileOf('修订.docx', docxOf(body, { 'word/comments.xml': comments }))]);
    await manager.candidate(GOOD).waitFor();
    const page = await manager.page.locator('.extract').textContent();
    expect(page).not.toMatch(/删去的|批注里/);
  });

  it('as HTML never run their scripts and load nothing', async () => {
    const urls: string[] = [];
    manager.page.on('request', (request) => urls.push(request.url()));
    await manager.extract([
      fileOf(
        '网页.html',
        `<html><body onload="document.title='ran'"><script>document.title='ran'</script><img src="http://127.0.0.1:9/x.png" onerror="document.title='ran'"><p>同志们：</p><p>要${GOOD}。</p></body></html>`,
      ),
    ]);
    await manager.candidate(GOOD).waitFor();
    expect(await manager.page.title()).toBe('笔架 · 资料库');
    expect(urls.filter((url) => url.includes('127.0.0.1'))).toEqual([]);
  });

  it('are stopped in the middle: what was found stays, the rest is counted', async () => {
    const long = `要${GOOD}。\n`.repeat(3000);
    const files = Array.from({ length: 8 }, (_, at) => fileOf(`讲话${at}.txt`, `${at}。${long}`));
    await manager.pressWhenDrawn(GOOD, '停止');
    await manager.extract([SPEECH, ...files]);
    await manager.waitUntilRead(GOOD);
    await manager.status.filter({ hasText: /已停止，还有 \d+ 个文件没有读完/ }).waitFor();
    expect(await manager.page.getByRole('checkbox').count()).toBeGreaterThan(0);
  });
});
