import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_STYLE } from '@/lib/entry';
import { openSettings } from './open-settings';
import { DEFAULT_SETTINGS, type SettingName, SETTINGS } from './settings';

// The storage library looks for the browser as soon as it is loaded.
vi.hoisted(() => {
  Object.assign(globalThis, { browser: { runtime: { id: 'test' } } });
});

const INDENTED = { indent: 'two-spaces', fullWidth: false } as const;

/** What each released version stored, and the setting that it is; never edited, only added to. A switch needs no row. */
const RELEASED: ReadonlyArray<{
  name: SettingName;
  version: number;
  stored: unknown;
  means: unknown;
}> = [{ name: 'insertionStyle', version: 1, stored: INDENTED, means: INDENTED }, ...switches()];

/** A switch is stored as it is, from its first version on. */
function switches() {
  const names = Object.keys(SETTINGS) as SettingName[];
  return names.flatMap((name) => {
    const { fallback } = SETTINGS[name];
    if (typeof fallback !== 'boolean') return [];
    return [{ name, version: 1, stored: !fallback, means: !fallback }];
  });
}

async function store(name: SettingName, stored: unknown, version?: number): Promise<void> {
  const key = SETTINGS[name].name;
  const versioned = version === undefined ? {} : { [`${key}$`]: { v: version } };
  await fakeBrowser.storage.local.set({ [key]: stored, ...versioned });
}

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(Reflect.get(globalThis, 'browser'), { storage: fakeBrowser.storage });
});

describe('the settings', () => {
  it('are as by default until one is set', async () => {
    expect(await openSettings().read()).toEqual(DEFAULT_SETTINGS);
  });

  it('are there for the next page once they are saved, each by itself', async () => {
    await openSettings().save('insertionStyle', INDENTED);
    expect(await openSettings().read()).toEqual({ ...DEFAULT_SETTINGS, insertionStyle: INDENTED });
  });

  it('report a change to other pages, until these are gone', async () => {
    const seen: unknown[] = [];
    const owner = new AbortController();
    openSettings().watch((changed) => seen.push(changed), owner.signal);
    await openSettings().save('insertionStyle', INDENTED);
    await openSettings().save('fuzzySounds', false);
    await expect.poll(() => seen).toEqual([{ insertionStyle: INDENTED }, { fuzzySounds: false }]);
    owner.abort();
    await openSettings().save('fuzzySounds', true);
    expect(seen).toHaveLength(2);
  });

  it('have keys of their own', () => {
    const keys = Object.values(SETTINGS).map(({ name }) => name);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe.each(Object.keys(SETTINGS) as SettingName[])('%s', (name) => {
  it('has a row here for each of its versions', () => {
    const versions = RELEASED.filter((row) => row.name === name).map(({ version }) => version);
    expect(versions).toEqual(Array.from({ length: SETTINGS[name].version }, (_, at) => at + 1));
  });

  it.each(RELEASED.filter((row) => row.name === name))(
    'is read as version $version stored it',
    async ({ version, stored, means }) => {
      await store(name, stored, version);
      expect((await openSettings().read())[name]).toEqual(means);
    },
  );

  it.each([['text'], [[]], [null], [7], [{ of: 'no known shape' }]])(
    'is as by default where %j is stored',
    async (stored) => {
      await store(name, stored);
      expect((await openSettings().read())[name]).toEqual(DEFAULT_SETTINGS[name]);
    },
  );
});

it.each([
  [
    { indent: 4, fullWidth: false },
    { ...DEFAULT_STYLE, fullWidth: false },
  ],
  [{ indent: 'two-spaces' }, { ...DEFAULT_STYLE, indent: 'two-spaces' }],
  [{ indent: 4, fullWidth: 'yes' }, DEFAULT_STYLE],
])('of the form %j the part that can be read is taken', async (stored, taken) => {
  await store('insertionStyle', stored);
  expect((await openSettings().read()).insertionStyle).toEqual(taken);
});
