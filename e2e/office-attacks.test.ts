import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleSnippet } from '@/lib/merge/testing/sample-snippet';
import { type BadServer, startBadServer } from '@/lib/share/testing/bad-server';
import { writeDeviceFile } from '@/lib/share/testing/written-files';
import { readDeviceFile } from '@/lib/share/format/device-file';
import { ready } from './fixture';
import { fileOf } from './manager-driver';
import { Colleague } from './office-fixture';
import { Sidebar } from './sidebar-driver';
import { serveTestPages } from './test-pages';
import { watchTraffic, type TrafficWatch } from './harness/watch-traffic';
import type { StaticServer } from './harness';

/** Chromium's own updates, account and forms, which it requests without any extension too. */
const BROWSERS_OWN = /(?:^|\.)google(?:apis)?\.com(?::443)?$/;
const MARKUP =
  '<img src="https://evil.example/x" onerror="document.title=1"><script>document.title=1</script>压舱石';

describe('a server and a page that mean harm', () => {
  let traffic: TrafficWatch | undefined;
  let pages: StaticServer | undefined;
  let server: BadServer | undefined;
  let evil: BadServer | undefined;
  let wang: Colleague | undefined;
  const reachedHosts = () =>
    [...new Set(ready(traffic).hosts())].filter((host) => !BROWSERS_OWN.test(host));

  beforeAll(async () => {
    [traffic, pages, server, evil] = await Promise.all([
      watchTraffic(),
      serveTestPages(),
      startBadServer(),
      startBadServer(),
    ]);
    server.secret = '王:秘密';
    wang = await Colleague.start({ proxy: traffic.proxy });
  });
  afterAll(async () => {
    await wang?.close();
    await Promise.all([traffic?.close(), pages?.close(), server?.close(), evil?.close()]);
  });

  it('nothing is asked of any server before a folder is set up, looking at 共享 included', async () => {
    const one = ready(wang);
    await one.own('只给自己看的草稿', '可以共享的压舱石');
    await one.manager.goTo('共享');
    await one.shown('允许不加密的连接');
    expect(reachedHosts()).toEqual([]);
  });

  it('afterwards of that origin alone, with the password in each request and in no page', async () => {
    const one = ready(wang);
    const { url, origin, requests } = ready(server);
    await one.page.getByLabel('地址').fill(url);
    await one.page.getByLabel('用户名').fill('王');
    await one.page.getByLabel('密码', { exact: true }).fill('秘密');
    await one.button('连接').click();
    await one.page.getByLabel('你的名字').fill('王秘书');
    await one.button('新建并加入').click();
    await one.shown(/办公室库：刚刚同步/);
    await one.share('可以共享的压舱石');
    expect(reachedHosts()).toEqual([new URL(origin).host]);
    expect(requests.every(({ authorization }) => authorization !== undefined)).toBe(true);
    expect(await one.page.content()).not.toContain('秘密');
    const sent = [...ready(server).files.values()].map(({ bytes }) => bytes.toString('latin1'));
    expect(sent.join('')).not.toContain('草稿');
  });

  it('markup that somebody shares is a text: nothing of it runs or is fetched, in either page', async () => {
    const one = ready(wang);
    const shared = sampleSnippet(MARKUP, { id: 'evil-1', updatedAt: Date.now(), device: 'evil' });
    const { bytes } = await writeDeviceFile({ snippets: [shared], tombstones: [] }, 'evil', 1);
    ready(server).files.set('/dav/d/evil.bijia', {
      bytes: Buffer.from(bytes),
      modified: Date.now() - 10_000,
      etag: 99,
    });
    await one.sync();
    const title = await one.page.title();
    await expect.poll(() => one.texts(/^办公室库/)).toEqual([expect.stringContaining('<script>')]);
    await one.manager.choose(/^办公室库/, '压舱石');
    expect(await one.page.title()).toBe(title);
    const page = await one.browser.newPage(`${ready(pages).origin}/plain.html`);
    const sidebar = await Sidebar.open(one.browser, page);
    await sidebar.find('yacangshi', '压舱石');
    expect(reachedHosts()).not.toContain('evil.example:443');
    await page.close();
  });

  it('the sidebar shares an entry of one’s own', async () => {
    const one = ready(wang);
    await one.own('从侧栏共享的一句');
    const page = await one.browser.newPage(`${ready(pages).origin}/plain.html`);
    const sidebar = await Sidebar.open(one.browser, page);
    await sidebar.find('从侧栏共享', '从侧栏共享的一句');
    await sidebar.openRowMenu();
    await sidebar.panel.clickRole('menuitem', '共享给办公室');
    await sidebar.waitForStatus('已共享给办公室');
    const own = [...ready(server).files].filter(([path]) => /^\/dav\/d\/(?!evil)/.test(path));
    const read = await Promise.all(own.map(([, { bytes }]) => readDeviceFile(bytes)));
    const texts = read.flatMap((file) => (file.ok ? file.content.snippets : []));
    expect(texts.map((one) => (one.kind === 'phrase' ? one.text : ''))).toContain(
      '从侧栏共享的一句',
    );
    await page.close();
  });

  it('a redirect to another server is refused, which gets neither the request nor the password', async () => {
    const one = ready(wang);
    ready(server).misdeed = { kind: 'redirect', to: ready(evil).url };
    await one.sync();
    await one.result('没有跟过去');
    ready(server).misdeed = null;
    expect(ready(evil).requests).toEqual([]);
  });

  it('a sign-in page in the place of the server changes nothing and is named', async () => {
    const one = ready(wang);
    ready(server).misdeed = { kind: 'page' };
    await one.sync();
    await one.result(/先登录|不是原来那个办公室库/);
    ready(server).misdeed = null;
    await expect.poll(() => one.texts(/^办公室库/)).toHaveLength(1);
  });

  it('a hostile pack is refused with its entry named, and nothing of it is taken', async () => {
    const one = ready(wang);
    await one.manager.goTo('共享');
    await one.page.getByText('添加词库').click();
    const choosing = one.page.waitForEvent('filechooser');
    await one.button('选择词库文件').click();
    await (await choosing).setFiles(fileOf('坏.bijia', await hostilePack()));
    await one.page
      .getByRole('status', { name: '词库结果' })
      .filter({ hasText: 's1-p-001' })
      .waitFor();
    expect(await one.page.getByRole('button', { name: '添加', exact: true }).count()).toBe(0);
  });

  it('a page reads nothing of the extension’s, nor through it of the server’s', async () => {
    const one = ready(wang);
    const { origin } = ready(server);
    const page = await one.browser.newPage(`${ready(pages).origin}/plain.html`);
    const address = `chrome-extension://${one.browser.extensionId}/manager.html`;
    const answers = await page.evaluate(
      async ([own, dav]) => [
        await fetch(own ?? '').then(
          () => 'read',
          () => 'closed',
        ),
        await fetch(`${dav}/dav/bijia.json`).then(
          () => 'read',
          () => 'closed',
        ),
        typeof (globalThis as { chrome?: { storage?: unknown } }).chrome?.storage,
      ],
      [address, origin],
    );
    expect(answers).toEqual(['closed', 'closed', 'undefined']);
  });
});

async function hostilePack(): Promise<Uint8Array> {
  const { writeWhole } = await import('@/lib/share/format/whole-file');
  const entry = {
    id: 's1-p-001',
    kind: 'phrase',
    text: '替换内置的一条',
    function: '提出要求',
    themes: [],
    forms: [],
    source: { heading: ['x'] },
  };
  const pack = { id: 'p-0123456789ab', version: 9, title: '词库', notes: '', entries: [entry] };
  const facts = { format: 'bijia-pack', device: pack.id, product: '0', who: '', time: 1 };
  return (await writeWhole(pack, facts)).bytes;
}
