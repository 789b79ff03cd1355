import { describe, expect, it } from 'vitest';
import { sidebarFixture } from './sidebar-fixture';

const PHRASE = '处在承上启下、联系左右、协调内外、沟通四方的枢纽地位';
const OWN_TEXT = '把群众的小事当作自己的大事来办';

const fixture = sidebarFixture({ isFresh: true });

/** Runs in the sidebar: does something to a store of the library as a fault of the disk would, past everything that guards it. */
async function spoil(act: string): Promise<unknown> {
  return fixture.sidebar.panel.evaluate(`(async () => {
    const opening = indexedDB.open('bijia');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const db = opening.result;
    const store = (name) => db.transaction(name, 'readwrite').objectStore(name);
    const done = (request) => new Promise((resolve) => request.addEventListener('success', () => resolve(request.result)));
    let isStored;
    ${act}
    db.close();
    return isStored ?? null;
  })()`);
}

async function reopen(): Promise<void> {
  await fixture.sidebar.close();
  await fixture.reopen();
}

async function saveSnippet(text: string): Promise<void> {
  const { panel } = fixture.sidebar;
  await panel.clickRole('button', '新建');
  await panel.waitFor(`document.activeElement?.matches('form textarea') ?? false`);
  await panel.insertText(text);
  await panel.clickRole('button', '保存');
  await fixture.sidebar.waitForStatus('已保存');
}

async function waitForNotice(words: string): Promise<void> {
  await fixture.sidebar.panel.waitFor(
    (wanted: string) =>
      [...document.querySelectorAll('.library-notice')].some((notice) =>
        notice.textContent?.includes(wanted),
      ),
    words,
  );
}

describe('a damaged library', () => {
  it('with a snippet whose words are gone shows and finds all the others, and says how many are damaged', async () => {
    await saveSnippet(OWN_TEXT);
    await spoil(`
      const [snippet] = await done(store('snippets').getAll());
      await done(store('snippets').put({ ...snippet, id: '00000000-0000-7000-8000-000000000000', text: null, themes: 7 }));
      await done(store('cache').clear());`);
    await reopen();
    await fixture.sidebar.find('bqzdxs', OWN_TEXT);
    await fixture.sidebar.find('csqx', PHRASE);
    await waitForNotice('有 1 条记录已损坏');
    expect((await fixture.sidebar.rows())[0]).toContain(PHRASE);
  });

  it.each([
    ['cut off', `{ key: 'first-entries', value: { ...page.value, entries: [{ id: 'x' }] } }`],
    ['of something else', `{ key: 'first-entries', value: { ...page.value, facets: 7 } }`],
  ])('with its first rows %s shows rows all the same', async (_, record) => {
    await fixture.sidebar.find('csqx', PHRASE);
    await fixture.sidebar.search('');
    await expect
      .poll(() => spoil(`isStored = await done(store('cache').getKey('first-entries'));`))
      .toBe('first-entries');
    await spoil(`
      const page = await done(store('cache').get('first-entries'));
      await done(store('cache').put(${record}));`);
    await reopen();
    expect((await fixture.sidebar.rows()).length).toBeGreaterThan(5);
    await fixture.sidebar.find('csqx', PHRASE);
  });

  it('without its pack has it again', async () => {
    await spoil(`await done(store('packs').clear()); await done(store('cache').clear());`);
    await reopen();
    await fixture.sidebar.find('csqx', PHRASE);
    expect((await fixture.sidebar.rows())[0]).toContain(PHRASE);
  });
});

describe('a library that is deleted while the sidebar is open', () => {
  it('is replaced by a new one; what is saved then is found, what was there is not, and the loss is said until the user knows', async () => {
    const { sidebar } = fixture;
    await saveSnippet(OWN_TEXT);
    await sidebar.find('bqzdxs', OWN_TEXT);
    const noted = `chrome.storage.local.get('presence-note').then((it) => it['presence-note']?.snippets)`;
    await expect.poll(() => sidebar.panel.evaluate(noted)).toBe(1);
    await sidebar.panel.evaluate(`new Promise((resolve, reject) => {
      const deleting = indexedDB.deleteDatabase('bijia');
      deleting.onsuccess = () => resolve(true);
      deleting.onerror = () => reject(new Error('not deleted'));
    })`);
    await saveSnippet('新写的一句话放在这里');
    await sidebar.find('xxdyjh', '新写的一句话放在这里');
    await sidebar.find('csqx', PHRASE);
    await sidebar.search('bqzdxs');
    await sidebar.panel.waitFor(
      (text: string) => !document.querySelector('[role=listbox]')?.textContent?.includes(text),
      OWN_TEXT,
    );
    await waitForNotice('还有 1 条自存内容');
    await waitForNotice(new Date().toLocaleDateString('zh-CN', { month: 'long', day: 'numeric' }));
    await sidebar.panel.clickRole('button', '知道了');
    await sidebar.panel.waitFor(`document.querySelector('.library-notice') === null`);
  });
});
