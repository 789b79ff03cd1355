import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ready } from './fixture';
import { AXE_SOURCE, RUN_AXE } from './harness/axe';
import { Colleague, startFolder } from './office-fixture';

/** Puts back the time at which other versions of packs were looked for last. */
const LOOKED_FOR_LONG_AGO = `(async () => {
  const { 'pack-sources': sources } = await chrome.storage.local.get('pack-sources');
  for (const source of sources) source.checkedAt = 0;
  await chrome.storage.local.set({ 'pack-sources': sources });
})()`;

describe('two profiles over one server', () => {
  let folder: Awaited<ReturnType<typeof startFolder>> | undefined;
  let wang: Colleague | undefined;
  let li: Colleague | undefined;
  const both = () => [ready(wang), ready(li)] as const;
  /** A round of 王秘书, whose news 李秘书 reads in the next. */
  const round = async () => {
    for (const one of both()) await one.sync();
  };

  beforeAll(async () => {
    folder = await startFolder();
    console.log(`over ${folder.name}`);
    [wang, li] = await Promise.all([Colleague.start(), Colleague.start()]);
    await wang.join(folder.url, '王秘书', true);
    await li.join(folder.url, '李秘书', false);
  });
  afterAll(async () => {
    await Promise.all([wang?.close(), li?.close()]);
    await folder?.close();
  });

  it('what one shares is found by pinyin by the other within a round; what is not shared is not', async () => {
    const [a, b] = both();
    await a.own('把稳安全的压舱石', '只给自己看的草稿');
    await a.share('把稳安全的压舱石');
    await b.sync();
    await b.shown(/办公室库：刚刚同步，2 人，1 条/);
    await b.manager.goTo(/^办公室库/);
    await b.manager.search('yacangshi');
    await b.page.getByRole('row').filter({ hasText: '把稳安全的压舱石' }).first().click();
    await b.manager.detail.getByText('王秘书共享').waitFor();
    await expect
      .poll(() => b.texts(/^办公室库/))
      .toEqual([expect.stringContaining('把稳安全的压舱石')]);
  });

  it.each(['light', 'dark'] as const)(
    '共享 has no fault that axe finds, in %s',
    async (colorScheme) => {
      const [, b] = both();
      await b.page.emulateMedia({ colorScheme });
      await b.manager.goTo('共享');
      await b.page.getByText('做一个词库').click();
      await b.page.evaluate(AXE_SOURCE);
      expect(await b.page.evaluate(RUN_AXE)).toEqual([]);
    },
  );

  it('edited by both while neither sees the other, both texts are kept', async () => {
    const [a, b] = both();
    await b.edit(/^办公室库/, '把稳安全的压舱石', '李秘书改的压舱石');
    await a.edit(/^我的/, '把稳安全的压舱石', '王秘书改的压舱石');
    await b.share('李秘书改的压舱石');
    await a.sync();
    await b.sync();
    await a.sync();
    await expect
      .poll(() => a.texts(/^办公室库/))
      .toEqual([expect.stringContaining('李秘书改的压舱石')]);
    await expect
      .poll(() => a.texts(/^我的/))
      .toContainEqual(expect.stringContaining('王秘书改的压舱石'));
    await expect
      .poll(() => b.texts(/^我的/))
      .toEqual([expect.stringContaining('李秘书改的压舱石')]);
  });

  it('a folder is shared as a whole; what comes into it later waits for consent, and all of it is taken back', async () => {
    const [a, b] = both();
    const share = async (act: string) => {
      await a.page.getByRole('button', { name: '整理“值班”' }).click();
      await a.button(act).click();
      await a.page.keyboard.press('Escape');
    };
    const others = async () =>
      (await b.texts(/^办公室库/)).filter((text) => text.includes('值班时'));
    await a.ownIn('值班', '值班时先写好交接');
    await share('共享这个文件夹');
    await round();
    await expect.poll(others).toEqual([expect.stringContaining('值班时先写好交接')]);
    await a.ownIn('值班', '值班时接电话先报单位');
    await round();
    await expect.poll(others).toHaveLength(1);
    await a.manager.goTo('共享');
    await a.page.getByRole('list', { name: '等你同意的条目' }).waitFor();
    await a.page.evaluate(AXE_SOURCE);
    expect(await a.page.evaluate(RUN_AXE)).toEqual([]);
    await a.button('共享这 1 条').click();
    await a.result('已共享 1 条');
    await round();
    await expect.poll(others).toHaveLength(2);
    await b.manager.goTo('共享');
    await b.page
      .getByRole('list', { name: '上次看过之后的变动' })
      .getByText('值班时接电话先报单位')
      .waitFor();
    await a.manager.goTo('共享');
    await a.button('不再共享这个文件夹：值班').click();
    await a.result('已收回 2 条');
    await round();
    await expect.poll(others).toEqual([]);
  });

  it('a shared folder is marked, the form says what saving into it does, and renamed it stays shared', async () => {
    const [a, b] = both();
    const folder = (...parts: string[]) =>
      a.page
        .getByRole('list', { name: '文件夹' })
        .getByRole('button', { name: new RegExp(`^${parts.join('\\s*')}\\s*1$`) });
    const others = async () => (await b.texts(/^办公室库/)).filter((text) => text.includes('公文'));
    await a.ownIn('公文/通知', '公文要素齐全');
    await folder('公文').waitFor();
    await a.page.getByRole('button', { name: '整理“公文”' }).click();
    await a.button('共享这个文件夹').click();
    await a.page.keyboard.press('Escape');
    await folder('公文', '已共享给办公室').waitFor();
    await folder('通知', '随“公文”共享给办公室').waitFor();
    await a.page.evaluate(AXE_SOURCE);
    expect(await a.page.evaluate(RUN_AXE)).toEqual([]);
    await round();
    await expect.poll(others).toHaveLength(1);

    await a.manager.choose(/^我的/, '公文要素齐全');
    await a.manager.detail.getByRole('button', { name: '编辑' }).click();
    const field = a.page.getByRole('textbox', { name: '文件夹' });
    await a.page.getByText(/^文件夹“公文”共享给办公室：新放进来的先不发出/).waitFor();
    const noteId = (await field.getAttribute('aria-describedby')) ?? '';
    expect(await a.page.locator(`[id="${noteId}"]`).textContent()).toContain('“共享”里同意');
    await field.fill('别处');
    await a.page.getByText(/^文件夹“公文”共享给办公室/).waitFor({ state: 'hidden' });
    await a.button('丢弃').click();
    await a.manager.search('');

    await a.page.getByRole('button', { name: '整理“公文”' }).click();
    await a.page.getByRole('textbox', { name: '文件夹名称' }).fill('文书');
    await a.button('改名').click();
    await folder('文书', '已共享给办公室').waitFor();
    await round();
    await expect.poll(others).toHaveLength(1);
    await a.manager.goTo(/^我的/);
    await a.button('撤销').click();
    await folder('公文', '已共享给办公室').waitFor();
    await round();
    await expect.poll(others).toHaveLength(1);
    await a.manager.goTo('共享');
    await a.button('不再共享这个文件夹：公文').click();
    await a.result('已收回 1 条');
  });

  it('another version of a pack is listed with what it changes', async () => {
    const [a, b] = both();
    const maker = a.page.getByRole('group').filter({ hasText: '做一个词库' });
    const choose = (text: string) =>
      maker.getByRole('listitem').filter({ hasText: text }).getByRole('checkbox').check();
    const publish = async () => {
      await a.button('发布到共享文件夹').click();
      await a.shown(/已发布/);
    };
    await a.own('词库里的第一句', '词库里的第二句');
    await a.manager.goTo('共享');
    await maker.getByText('做一个词库').click();
    await choose('词库里的第一句');
    await maker.getByLabel('词库名').fill('处室词库');
    await publish();
    await a.takePublished();
    await b.takePublished();
    await choose('词库里的第二句');
    await maker.getByLabel('新版本').selectOption('处室词库');
    await publish();
    // It was looked for today already.
    await b.page.evaluate(LOOKED_FOR_LONG_AGO);
    await b.page.reload();
    await b.manager.goTo('共享');
    const news = b.page.getByRole('list', { name: '上次看过之后的变动' }).getByRole('listitem');
    const update = news.filter({ hasText: '词库有新版' });
    await update.waitFor();
    expect(await update.textContent()).toContain(
      '“处室词库”第 1 版 → 第 2 版： 新增 1 条，改动 0 条，去掉 0 条',
    );
    await b.button('都看过了').click();
    await update.waitFor({ state: 'detached' });
    await b.button('看看新版').waitFor();
    await a.button('移除').click();
    await a.page.getByRole('dialog').getByRole('button', { name: '移除' }).click();
    await a.shown('已移除“处室词库”');
  });

  it('all that a search leaves is shared at once', async () => {
    const [a, b] = both();
    await a.own('一起共享的甲', '一起共享的乙');
    await a.manager.goTo(/^我的/);
    await a.manager.search('一起共享的');
    await a.page.getByRole('row').filter({ hasText: '一起共享的乙' }).waitFor();
    const bar = a.page.getByRole('toolbar', { name: '对选上的条目' });
    await bar.getByRole('button', { name: '全选' }).click();
    await a.shown('已选 2 条');
    await bar.getByRole('button', { name: '共享给办公室' }).click();
    await bar.getByRole('button', { name: '不再共享', disabled: false }).waitFor();
    await a.manager.search('');
    await b.sync();
    await expect
      .poll(() => b.texts(/^办公室库/))
      .toEqual(
        expect.arrayContaining([
          expect.stringContaining('一起共享的甲'),
          expect.stringContaining('一起共享的乙'),
        ]),
      );
  });

  it('the folder emptied by hand, nobody loses anything and everybody sees why', async () => {
    const [a, b] = both();
    await ready(folder).empty();
    for (const one of [a, b]) {
      await one.sync();
      await one.shown(/bijia\.json 不见了/);
    }
    await expect.poll(() => a.texts(/^办公室库/)).toHaveLength(1);
    expect(await ready(folder).files()).toEqual([]);
  });

  it('stopped, one’s own entries are all there', async () => {
    const [a] = both();
    await a.manager.goTo('共享');
    await a.button('停止共享').click();
    await a.page.getByRole('dialog').getByRole('button', { name: '停止共享' }).click();
    await a.result('已停止共享');
    await expect.poll(() => a.texts(/^我的/)).toHaveLength(9);
    await expect.poll(() => a.manager.countOf('办公室库')).toBe(0);
  });
});
