import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleSnippet } from '@/lib/merge/testing/sample-snippet';
import { type BadServer, startBadServer } from '@/lib/share/testing/bad-server';
import { writeDeviceFile } from '@/lib/share/testing/written-files';
import type { StaticServer } from './harness';
import { Colleague } from './office-fixture';
import { Sidebar } from './sidebar-driver';
import { serveTestPages } from './test-pages';

/** Noon of a day in another year, so that the row says the year too. */
const SHARED_AT = new Date(2024, 10, 8, 12).getTime();
/** The first chip of the line. */
const CHIP = '.filter-chips > .chip';
const TEXTS = ['把稳安全的压舱石', '拧成一股干事创业的绳'];

describe('what the office shares, in the sidebar, by keyboard alone', () => {
  let pages: StaticServer | undefined;
  let server: BadServer | undefined;
  let wang: Colleague | undefined;
  let sidebar: Sidebar;
  const press = async (...keys: string[]) => {
    for (const key of keys) await sidebar.panel.press(key);
  };
  /** Opens the chosen row's menu and takes the item of this name with the arrow keys. */
  const takeFromMenu = async (name: string) => {
    await press('Tab');
    await sidebar.waitForFocus('复制');
    await press('ArrowRight', 'ArrowRight');
    await sidebar.waitForFocus('更多');
    await press('Enter');
    const readChosen = () =>
      sidebar.panel.waitFor(
        () => document.querySelector('[role=menu] [data-focused]')?.textContent,
      );
    for (let at = await readChosen(), tried = 0; at !== name && tried < 12; tried += 1) {
      await press('ArrowDown');
      await sidebar.panel.waitFor(
        (before: string) =>
          document.querySelector('[role=menu] [data-focused]')?.textContent !== before,
        at,
      );
      at = await readChosen();
    }
    await press('Enter');
  };

  /** How many lines the chips take. */
  const chipLines = () =>
    sidebar.panel.evaluate<number>(
      `new Set([...document.querySelectorAll('.chip:not(.left-out)')].map((chip) => chip.offsetTop)).size`,
    );

  beforeAll(async () => {
    [pages, server] = await Promise.all([serveTestPages(), startBadServer()]);
    wang = await Colleague.start();
    await wang.join(server.url, '王秘书', true);
    const snippets = TEXTS.map((text, at) =>
      sampleSnippet(text, { id: `li-${at}`, updatedAt: SHARED_AT, device: 'li' }),
    );
    const { bytes } = await writeDeviceFile({ snippets, tombstones: [] }, 'li', SHARED_AT);
    const file = { bytes: Buffer.from(bytes), modified: SHARED_AT, etag: 99 };
    server.files.set('/dav/d/li.bijia', file);
    await wang.sync();
    const page = await wang.browser.newPage(`${pages.origin}/plain.html`);
    sidebar = await Sidebar.open(wang.browser, page);
  });
  afterAll(async () => {
    await wang?.close();
    await Promise.all([pages?.close(), server?.close()]);
  });

  it('办公室 shows it alone, with whose it is and since when', async () => {
    await sidebar.panel.waitFor(`document.querySelector('${CHIP}')?.textContent === '办公室 2'`);
    await sidebar.panel.evaluate(`document.querySelector('${CHIP}').focus()`);
    await press('Enter');
    await sidebar.panel.waitFor(
      `document.querySelectorAll('[role=option]').length === ${TEXTS.length}`,
    );
    expect((await sidebar.rows()).toSorted()).toEqual(TEXTS.toSorted());
    const said = await sidebar.panel.evaluate<string>(
      `document.querySelector('[role=option] .row-meta').textContent`,
    );
    expect(said).toContain('li');
    expect(said).toContain('2024/11/8');
    await expect.poll(chipLines).toBe(1);
  });

  it('is taken as one’s own', async () => {
    await sidebar.find(TEXTS[0] ?? '', TEXTS[0] ?? '');
    await takeFromMenu('另存为我的');
    // Ctrl+Enter saves from the form, which takes the keyboard once it is drawn.
    await sidebar.panel.waitFor(`document.activeElement?.closest('form') !== null`);
    await sidebar.panel.press('Enter', 'Control');
    await sidebar.waitForStatus('已保存');
    expect(await sidebar.status()).toContain('已保存');
  });

  it('is hidden', async () => {
    await sidebar.find(TEXTS[1] ?? '', TEXTS[1] ?? '');
    await takeFromMenu('隐藏');
    await sidebar.waitForStatus('已隐藏');
    await expect.poll(() => sidebar.rows()).toEqual([]);
  });
});
