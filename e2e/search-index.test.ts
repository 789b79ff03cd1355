import { expect, it } from 'vitest';
import { sidebarFixture } from './sidebar-fixture';

const PHRASE = '处在承上启下、联系左右、协调内外、沟通四方的枢纽地位';
const OWN_TEXT = '把群众的小事当作自己的大事来办';

const fixture = sidebarFixture({ isFresh: true });

/** The stored index: the revision that it is of, 0 while there is none, and whether it is the one that a test has damaged. */
const readStored = () =>
  new Promise<{ revision: number; isDamaged: boolean }>((resolve, reject) => {
    const opening = indexedDB.open('bijia');
    opening.addEventListener('error', () => reject(new Error('no library')));
    opening.addEventListener('success', () => {
      const reading = opening.result.transaction('cache').objectStore('cache').get('search-index');
      opening.result.close();
      reading.addEventListener('success', () => {
        const { revision = 0, isDamaged = false } = reading.result?.value ?? {};
        resolve({ revision, isDamaged });
      });
    });
  });

const storedRevision = async () => (await fixture.sidebar.panel.evaluate(readStored)).revision;
const isDamaged = async () => (await fixture.sidebar.panel.evaluate(readStored)).isDamaged;

/** How many workers the sidebar has started to have its index stored. */
const workersStarted = () =>
  fixture.sidebar.panel.evaluate<number>(
    `performance.getEntriesByName('search-worker-started').length`,
  );

/** Opens the sidebar as on every day but the first: an index is stored. */
async function reopenOverStored(): Promise<void> {
  await expect.poll(storedRevision).toBeGreaterThan(0);
  await fixture.sidebar.close();
  await fixture.reopen();
}

async function saveSnippet(text: string): Promise<void> {
  const { panel } = fixture.sidebar;
  await panel.clickRole('button', '新建');
  await panel.waitFor(`document.querySelector('form textarea') !== null`);
  await panel.click('form textarea');
  await panel.insertText(text);
  await panel.press('Enter', 'Control');
  await fixture.sidebar.waitForStatus('已保存');
}

it('the first sidebar answers from the index that its worker has made and stored', async () => {
  await fixture.sidebar.find('csqx', PHRASE);
  expect(await workersStarted()).toBe(1);
  expect(await storedRevision()).toBeGreaterThan(0);
  await fixture.sidebar.find('cheng shang qi xia', PHRASE);
});

it('a sidebar over a stored index needs no worker', async () => {
  await reopenOverStored();
  await fixture.sidebar.find('csqx', PHRASE);
  expect(await workersStarted()).toBe(0);
});

it('what is saved there is found at once, and stored by a worker for the next opening', async () => {
  await reopenOverStored();
  const before = await storedRevision();
  await saveSnippet(OWN_TEXT);
  await fixture.sidebar.find('bqzdxs', OWN_TEXT);
  await expect.poll(storedRevision).toBeGreaterThan(before);
  expect(await workersStarted()).toBe(1);
  await fixture.sidebar.find('baqunzhong', OWN_TEXT);
  await reopenOverStored();
  await fixture.sidebar.find('bqzdxs', OWN_TEXT);
});

it('a stored index that was damaged is found out, and rebuilt', async () => {
  await expect.poll(storedRevision).toBeGreaterThan(0);
  await fixture.sidebar.panel.evaluate(async () => {
    const opening = indexedDB.open('bijia');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const store = () => opening.result.transaction('cache', 'readwrite').objectStore('cache');
    const reading = store().get('search-index');
    await new Promise((resolve) => reading.addEventListener('success', resolve));
    const body = new Uint8Array(await reading.result.value.body.arrayBuffer());
    body.fill(7, -64);
    const value = { ...reading.result.value, body: new Blob([body]), isDamaged: true };
    const writing = store().put({ key: 'search-index', value });
    await new Promise((resolve) => writing.addEventListener('success', resolve));
    opening.result.close();
  });
  await reopenOverStored();
  expect(await isDamaged()).toBe(true);
  await expect.poll(isDamaged).toBe(false);
  await fixture.sidebar.find('csqx', PHRASE);
});
