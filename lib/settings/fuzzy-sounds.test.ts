import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SOUNDS_VERSION, openFuzzySoundsSetting } from './fuzzy-sounds';

// The storage library looks for the browser as soon as it is loaded.
vi.hoisted(() => {
  Object.assign(globalThis, { browser: { runtime: { id: 'test' } } });
});

/** What each released version stored where the user switched it off; never edited, only added to. */
const RELEASED = [{ version: 1, stored: false }];

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(Reflect.get(globalThis, 'browser'), { storage: fakeBrowser.storage });
});

describe('fuzzy sounds', () => {
  it('are taken until they are switched off', async () => {
    expect(await openFuzzySoundsSetting().read()).toBe(true);
  });

  it('are off for the next page once that is saved', async () => {
    await openFuzzySoundsSetting().save(false);
    expect(await openFuzzySoundsSetting().read()).toBe(false);
  });

  it('tell other pages of a change, until they are gone', async () => {
    const seen: boolean[] = [];
    const owner = new AbortController();
    openFuzzySoundsSetting().watch((sounds) => seen.push(sounds), owner.signal);
    await openFuzzySoundsSetting().save(false);
    await expect.poll(() => seen).toEqual([false]);
    owner.abort();
    await openFuzzySoundsSetting().save(true);
    expect(seen).toEqual([false]);
  });

  it('have a row here for their newest version', () => {
    expect(RELEASED.at(-1)?.version).toBe(SOUNDS_VERSION);
  });

  it.each(RELEASED)('are read as version $version stored them', async ({ version, stored }) => {
    await fakeBrowser.storage.local.set({
      'fuzzy-sounds': stored,
      'fuzzy-sounds$': { v: version },
    });
    expect(await openFuzzySoundsSetting().read()).toBe(false);
  });

  it.each([['no'], [0], [[]], [null]])('are taken where %j is stored', async (stored) => {
    await fakeBrowser.storage.local.set({ 'fuzzy-sounds': stored });
    expect(await openFuzzySoundsSetting().read()).toBe(true);
  });
});
