import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_FORM } from '@/lib/entry';
import { FORM_VERSION, openFormSetting } from './insertion-form';

// The storage library looks for the browser as soon as it is loaded.
vi.hoisted(() => {
  Object.assign(globalThis, { browser: { runtime: { id: 'test' } } });
});

const INDENTED = { indent: 'two-spaces', fullWidth: false } as const;

/** What each released version stored for `INDENTED`; never edited, only added to. */
const RELEASED = [{ version: 1, stored: { indent: 'two-spaces', fullWidth: false } }];

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(Reflect.get(globalThis, 'browser'), { storage: fakeBrowser.storage });
});

describe('the form of insertion', () => {
  it('is the default until it is set', async () => {
    expect(await openFormSetting().read()).toEqual(DEFAULT_FORM);
  });

  it('is there for the next page once it is saved', async () => {
    await openFormSetting().save(INDENTED);
    expect(await openFormSetting().read()).toEqual(INDENTED);
  });

  it('tells other pages of a change, until they are gone', async () => {
    const seen: unknown[] = [];
    const owner = new AbortController();
    openFormSetting().watch((form) => seen.push(form), owner.signal);
    await openFormSetting().save(INDENTED);
    await expect.poll(() => seen).toEqual([INDENTED]);
    owner.abort();
    await openFormSetting().save(DEFAULT_FORM);
    expect(seen).toEqual([INDENTED]);
  });

  it('has a row here for its newest version', () => {
    expect(RELEASED.at(-1)?.version).toBe(FORM_VERSION);
  });

  it.each(RELEASED)('is read as version $version stored it', async ({ version, stored }) => {
    await fakeBrowser.storage.local.set({
      'insertion-form': stored,
      'insertion-form$': { v: version },
    });
    expect(await openFormSetting().read()).toEqual(INDENTED);
  });

  it.each([['text'], [[]], [{ indent: 4, fullWidth: 'yes' }], [null]])(
    'is the default where %j is stored',
    async (stored) => {
      await fakeBrowser.storage.local.set({ 'insertion-form': stored });
      expect(await openFormSetting().read()).toEqual(DEFAULT_FORM);
    },
  );
});
