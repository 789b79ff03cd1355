import { beforeEach, describe, expect, it } from 'vitest';
import type { Manager } from './manager-driver';
import { managerFixture } from './manager-fixture';
import { sidebarFixture } from './sidebar-fixture';

describe('the sidebar', () => {
  const fixture = sidebarFixture({ isFresh: true });

  const choose = (name: string) => fixture.sidebar.panel.clickRole('checkbox', name);
  const waitForTotal = (wanted: (total: number) => boolean) =>
    expect
      .poll(async () =>
        wanted(
          Number(
            await fixture.sidebar.panel.evaluate(
              `document.querySelector('.kind-tab:has(:checked) i')?.textContent ?? ''`,
            ),
          ),
        ),
      )
      .toBe(true);

  it('lists neither pack’s entries once its switch is off, also when it is opened again', async () => {
    const { sidebar } = fixture;
    await sidebar.find('散会', '散会');
    await sidebar.panel.clickRole('button', '设置');
    await sidebar.panel.waitFor(`document.querySelector('#settings-packs') !== null`);
    await choose('公文套语');
    await sidebar.panel.waitFor(
      `![...document.querySelectorAll('[role=option] p')].some((row) => row.textContent.includes('到此结束，散会'))`,
    );
    await sidebar.close();
    const again = await fixture.reopen();
    await again.find('承上启下', '承上启下');
    await again.search('妥否请批示');
    await again.panel.waitFor(
      `![...document.querySelectorAll('[role=option] p')].some((row) => row.textContent.includes('妥否'))`,
    );
    await again.panel.clickRole('button', '设置');
    await choose('公文套语');
    await again.find('妥否请批示', '妥否，请批示');
    expect((await again.rows())[0]).toContain('妥否，请批示');
  });

  it('filters by document type', async () => {
    const { sidebar } = fixture;
    await sidebar.panel.clickRole('button', '按用途浏览');
    await sidebar.panel.clickRole('tab', '文种');
    await sidebar.panel.waitFor(`document.querySelector('[role=option][data-key=请示]') !== null`);
    await sidebar.panel.click('[role=option][data-key=请示]');
    await waitForTotal((total) => total >= 10 && total < 40);
    await sidebar.find('批示', '妥否，请批示');
    expect((await sidebar.rows())[0]).toContain('妥否，请批示');
  });
});

describe('the library page', () => {
  const fixture = managerFixture();
  let manager: Manager;
  beforeEach(() => {
    ({ manager } = fixture);
  });

  it('lists each pack by itself, with how many entries it has', async () => {
    const { page } = manager;
    const pack = page.getByRole('link', { name: /公文套语/ });
    expect(Number((await pack.textContent())?.replace(/\D/g, ''))).toBeGreaterThanOrEqual(280);
    await pack.click();
    await page.waitForURL(/#official-formulas$/);
    await manager.search('特此通知');
    await page.getByRole('row').filter({ hasText: '特此通知' }).first().waitFor();
    await manager.goTo(/办公室讲话/);
    await page
      .getByRole('row')
      .filter({ hasText: '特此通知' })
      .first()
      .waitFor({ state: 'detached' });
  });
});
