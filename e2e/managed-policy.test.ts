import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { launchChromium, launchFirefox } from './harness';
import { Manager } from './manager-driver';
import { Colleague } from './office-fixture';
import { serveTestPages } from './test-pages';

const POLICY = {
  folder: 'https://nas.example.gov.cn/dav/bijia/',
  pack: 'https://nas.example.gov.cn/words.bijia',
  sites: ['https://oa.example.gov.cn'],
  allowExport: false,
};
/** Where browsers look for policies on Linux; only who administers the machine may write there. */
const CHROMIUM_POLICY = '/etc/chromium/policies/managed/bijia-of-tests.json';
const FIREFOX_POLICY = '/etc/firefox/policies/policies.json';
const mayWrite = process.env['BIJIA_POLICIES'] === '1';
const note = mayWrite ? '' : ' (BIJIA_POLICIES=1, as root: it writes policies into /etc)';

/** What is to be removed after a test: the topmost folders and files that were made. */
const made: string[] = [];

/** Writes a policy that must not be there yet. */
async function writePolicy(path: string, policy: object): Promise<void> {
  if (existsSync(path)) throw new Error(`${path} is there already`);
  let top = path;
  while (!existsSync(dirname(top))) top = dirname(top);
  made.push(top);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, JSON.stringify(policy));
}

describe.skipIf(!mayWrite)(`what an organisation sets by a real policy${note}`, () => {
  afterEach(async () => {
    for (const path of made.splice(0)) await rm(path, { recursive: true });
  });

  it('stands in Chromium’s 共享 to be taken, and without export nothing is saved as a file', async () => {
    const home = await mkdtemp(join(tmpdir(), 'bijia-policy-'));
    made.push(home);
    // An unpacked extension has its id from its place.
    const first = await launchChromium({ home });
    const { extensionId } = first;
    await first.close();
    await writePolicy(CHROMIUM_POLICY, { '3rdparty': { extensions: { [extensionId]: POLICY } } });
    const browser = await launchChromium({ home });
    try {
      const one = new Colleague(browser, await Manager.open(browser));
      await one.own('自己的一句');
      await one.manager.goTo('共享');
      await one.shown('单位不允许导出');
      await one.shown('https://oa.example.gov.cn');
      const { page } = one;
      expect(await page.getByLabel('地址').inputValue()).toBe(POLICY.folder);
      await page.getByText('添加词库', { exact: true }).click();
      expect(await page.getByLabel('网址').inputValue()).toBe(POLICY.pack);
      const saves = page.getByRole('button', {
        name: /^(导出|立即备份|下载一份|存成文件|把读得出的存成备份)/,
      });
      await page.getByText('做一个词库').click();
      await saves.first().waitFor({ state: 'hidden' });
      await one.manager.choose(/^我的/, '自己的一句');
      await page.getByRole('toolbar', { name: '对选上的条目' }).getByText('删除').waitFor();
      await saves.first().waitFor({ state: 'hidden' });
      await one.manager.goTo('备份');
      await page.getByText('还没有核对过的备份').waitFor();
      await saves.first().waitFor({ state: 'hidden' });
      await one.manager.goTo('检查资料库');
      await page.getByRole('button', { name: '开始检查' }).click();
      await page.getByRole('table').waitFor();
      await saves.first().waitFor({ state: 'hidden' });
    } finally {
      await browser.close();
    }
  });

  it('is what Firefox gives the extension', async () => {
    const policy = { '3rdparty': { Extensions: { 'bijia@bijia.example': POLICY } } };
    await writePolicy(FIREFOX_POLICY, { policies: policy });
    const [pages, firefox] = await Promise.all([serveTestPages(), launchFirefox()]);
    try {
      await firefox.newPage(`${pages.origin}/plain.html`);
      const sidebar = await firefox.openSidebar();
      const given = await sidebar.evaluate(async () => {
        const { browser: api } = globalThis as unknown as {
          browser: { storage: { managed: { get(keys: null): Promise<object> } } };
        };
        return JSON.stringify(await api.storage.managed.get(null));
      });
      expect(JSON.parse(given)).toEqual(POLICY);
    } finally {
      await Promise.all([firefox.close(), pages.close()]);
    }
  });
});
