import { beforeEach, describe, expect, it } from 'vitest';
import { compoundOf, docxOf } from '@/lib/extract/testing/docx';
import { fileOf, GOOD, type Manager, SPEECH } from './manager-driver';
import { managerFixture } from './manager-fixture';

const fixture = managerFixture();
let manager: Manager;

beforeEach(() => {
  ({ manager } = fixture);
});

/** “各位领导” in GB 18030. */
const GB = [0xb8, 0xf7, 0xce, 0xbb, 0xc1, 0xec, 0xb5, 0xbc];

describe('a document that can’t be used', () => {
  it.each([
    ['空.txt', '', '空文件'],
    ['空行.txt', ' \r\n\r\n', '空文件'],
    ['扫描件.docx', docxOf('<w:p><w:r></w:r></w:p>'), '里面没有文字，可能是扫描件'],
    ['旧版改名.docx', compoundOf('WordDocument'), '不是完好的 .doc 文件'],
    ['加密.docx', compoundOf('EncryptedPackage'), '有密码保护，请先去掉密码再试'],
    ['坏.docx', '不是压缩包', '不是完好的 .docx 文件'],
    ['稿.pdf', '%PDF-1.7', '是 PDF 文件'],
    ['稿.rtf', '{\\rtf1', '里面没有文字'],
    ['脚本.html', '<script>document.write("同志们")</script>', '里面没有文字'],
    ['speech.txt', 'Ladies and gentlemen, hello to you all.', '不是中文文稿'],
    ['演説.txt', 'みなさん、こんにちは。これはテストです。', '不是中文文稿'],
    ['数字.txt', '123 456', '不是中文文稿'],
    ['符号.txt', '…… —— 。', '没有文字内容'],
  ])('%s is named with the reason', async (name, content, words) => {
    await manager.extract([fileOf(name, content)]);
    await manager.page.getByRole('list', { name: '各文件的情况' }).waitFor();
    expect(await manager.reports()).toContain(`${name}${words}`);
  });

  it('costs the good one after it nothing', async () => {
    await manager.extract([fileOf('空.txt', ''), fileOf('坏.docx', '坏'), SPEECH]);
    await manager.waitUntilRead(GOOD);
    expect(await manager.reports()).toContain('空.txt空文件');
  });
});

describe('a document that is hard to read', () => {
  it('in mixed encodings is read, and that is said', async () => {
    const utf8 = new TextEncoder().encode(`\n要${GOOD}。\n`);
    await manager.extract([fileOf('混合.txt', new Uint8Array([...GB, 0x0a, ...utf8]))]);
    await manager.waitUntilRead(GOOD);
    expect(await manager.reports()).toContain('文字编码混杂');
  });

  it('of one line of 5 MB leaves the page alive, and can be stopped', async () => {
    const line = `要${GOOD}，`.repeat(Math.ceil(5_000_000 / 81));
    await manager.extract([fileOf('一行.txt', line)]);
    await manager.page.getByRole('progressbar').waitFor();
    // The page still answers while the worker reads.
    await manager.page.getByRole('button', { name: '粘贴文字' }).click();
    await manager.page.getByRole('textbox', { name: '把讲话全文粘贴在这里' }).waitFor();
    await manager.page.getByRole('button', { name: '停止' }).click();
    await manager.status.filter({ hasText: '已停止' }).waitFor();
    await manager.extract([SPEECH]);
    await expect.poll(() => manager.candidate(GOOD).textContent()).toContain(SPEECH.name);
  });
});
