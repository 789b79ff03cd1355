import { beforeEach, describe, expect, it } from 'vitest';
import { folderPlace } from '@/lib/backup/places/folder-place';
import { memoryFolder, type MemoryFolder } from '@/lib/backup/testing/memory-folder';
import { freshLibrary, phraseInput } from '@/lib/library/testing/test-library';
import type { Library } from '@/lib/library';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/settings/settings';
import type { BackupState } from './backup-state';
import { createSafekeeping } from './create-safekeeping';
import type { Safekeeping } from './types';

const NOW = Date.UTC(2026, 10, 28, 6);

/** A browser with a library of its own: its folder, its copies, its settings. */
async function openBrowser(folder: MemoryFolder) {
  const { library } = await freshLibrary();
  const copies = memoryFolder();
  let time = NOW;
  let settings: Settings = DEFAULT_SETTINGS;
  let state: BackupState = { place: { kind: 'none' }, last: null, fault: null, quietUntil: 0 };
  let kept = null as MemoryFolder['folder'] | null;
  const safekeeping = createSafekeeping({
    library,
    latestRevision: () => library.revision,
    state: {
      read: async () => state,
      async patch(fields) {
        state = { ...state, ...fields };
      },
      watch: () => undefined,
    },
    settings: {
      read: async () => settings,
      async save(name, value) {
        settings = { ...settings, [name]: value };
      },
      watch: () => undefined,
    },
    places: {
      canPickFolder: true,
      pickFolder: async () => folder.folder,
      readStoredFolder: async () => kept,
      storeFolder: async (picked) => {
        kept = picked;
      },
      allowDownloads: async () => false,
      downloads: () => folderPlace(folder.folder),
      ownFolder: async () => folderPlace(copies.folder),
    },
    product: '0.1.0',
    // Each backup a minute after the one before, so that no two have one name.
    now: () => (time += 60_000),
  });
  return {
    library,
    safekeeping,
    copies,
    state: () => state,
    settings: () => settings,
    change: (changed: Partial<Settings>) => (settings = { ...settings, ...changed }),
  };
}

let folder: MemoryFolder;
let one: Awaited<ReturnType<typeof openBrowser>>;
beforeEach(async () => {
  folder = memoryFolder();
  one = await openBrowser(folder);
});

const textsOf = async (library: Library) =>
  (await library.entries()).flatMap((entry) =>
    entry.origin === 'snippet' && entry.kind === 'phrase' ? [entry.text] : [],
  );

async function readNewest(safekeeping: Safekeeping) {
  const listed = await safekeeping.listBackups();
  const name = listed.ok ? (listed.value[0]?.name ?? '') : '';
  const found = await safekeeping.readListed(name);
  const read = await safekeeping.preview(found.ok ? found.value : new Uint8Array());
  if (!read.ok) throw new Error(read.reason);
  return read.value;
}

describe('a library that is backed up', () => {
  it('is the same in another browser, settings included', async () => {
    await one.library.createMany([phraseInput('第一句'), phraseInput('第二句')]);
    one.change({ fuzzyFH: true });
    await one.safekeeping.pickFolder();
    expect(await one.safekeeping.backUp()).toMatchObject({ ok: true, last: { entries: 2 } });
    const other = await openBrowser(folder);
    await other.safekeeping.pickFolder();
    const read = await readNewest(other.safekeeping);
    expect(read).toMatchObject({ faults: 0, aside: 0, onlyHere: 0, merge: { counts: { new: 2 } } });
    expect(read.rows.map(({ comparison }) => comparison)).toEqual(['new', 'new']);
    expect(await other.safekeeping.merge(read.content)).toMatchObject({ ok: true });
    expect(await other.library.exportAll()).toEqual(await one.library.exportAll());
    expect(other.settings()).toEqual(one.settings());
  });

  it('keeps its own settings where it is merged with another', async () => {
    one.change({ fuzzyFH: true });
    await one.safekeeping.pickFolder();
    await one.safekeeping.backUp();
    one.change({ fuzzyFH: false, fuzzySounds: false });
    const { content } = await readNewest(one.safekeeping);
    await one.safekeeping.merge(content);
    expect(one.settings()).toMatchObject({ fuzzyFH: true, fuzzySounds: false });
    await one.safekeeping.replace(content);
    expect(one.settings()).toMatchObject({ fuzzyFH: true, fuzzySounds: true });
  });

  it('is replaced, and put back from the copy', async () => {
    await one.library.create(phraseInput('在备份里'));
    await one.safekeeping.pickFolder();
    await one.safekeeping.backUp();
    await one.library.create(phraseInput('后来写的'));
    const before = await one.library.exportAll();
    const read = await readNewest(one.safekeeping);
    expect(read).toMatchObject({ onlyHere: 1, merge: { counts: { same: 1 } } });
    const replaced = await one.safekeeping.replace(read.content);
    expect(await textsOf(one.library)).toEqual(['在备份里']);
    expect(await one.safekeeping.goBack(replaced.ok ? replaced.copy : '')).toMatchObject({
      ok: true,
    });
    expect(await one.library.exportAll()).toEqual(before);
  });

  it('is not touched where no copy of it can be kept first', async () => {
    await one.library.create(phraseInput('在备份里'));
    await one.safekeeping.pickFolder();
    await one.safekeeping.backUp();
    await one.library.create(phraseInput('后来写的'));
    const { content } = await readNewest(one.safekeeping);
    one.copies.trouble = { at: 'write', name: 'QuotaExceededError' };
    const failed = { ok: false, reason: 'copy-failed' };
    expect(await one.safekeeping.replace(content)).toEqual(failed);
    expect(await one.safekeeping.merge(content)).toEqual(failed);
    expect(await textsOf(one.library)).toContain('后来写的');
  });

  it('has ten copies at most', async () => {
    await one.safekeeping.pickFolder();
    await one.safekeeping.backUp();
    const { content } = await readNewest(one.safekeeping);
    for (let times = 0; times < 13; times += 1) await one.safekeeping.merge(content);
    expect(await one.safekeeping.listCopies()).toHaveLength(10);
  });
});

describe('a backup that fails', () => {
  it('is noted with its reason until one succeeds, and the last good one stays known', async () => {
    await one.safekeeping.pickFolder();
    await one.safekeeping.backUp();
    const { last } = one.state();
    folder.trouble = { at: 'close', name: 'QuotaExceededError' };
    expect(await one.safekeeping.backUp()).toEqual({ ok: false, reason: 'disk-full' });
    expect(one.state()).toMatchObject({ last, fault: { reason: 'disk-full' } });
    folder.trouble = null;
    await one.safekeeping.backUp();
    expect(one.state().fault).toBeNull();
  });

  it('for want of the permission goes on once it is given again', async () => {
    await one.safekeeping.pickFolder();
    folder.permission = 'denied';
    expect(await one.safekeeping.backUp()).toEqual({ ok: false, reason: 'permission-lost' });
    expect(await one.safekeeping.requestFolderPermission()).toBe(false);
    folder.permission = 'granted';
    expect(await one.safekeeping.requestFolderPermission()).toBe(true);
    expect(await one.safekeeping.backUp()).toMatchObject({ ok: true });
  });

  it('for a library that can’t be read says so, and writes nothing', async () => {
    await one.safekeeping.pickFolder();
    one.library.exportAll = () => Promise.reject(new Error('closed'));
    expect(await one.safekeeping.backUp()).toEqual({ ok: false, reason: 'library-unreadable' });
    expect(await one.safekeeping.makeFile()).toBeNull();
    expect(folder.files.size).toBe(0);
  });
});

describe('a file that was handed over', () => {
  it('counts as the last backup once it is found to be whole', async () => {
    await one.library.create(phraseInput('要带走的'));
    const file = await one.safekeeping.makeFile();
    if (!file) throw new Error('no file');
    expect(one.state().last).toBeNull();
    expect(await one.safekeeping.confirmFile(file, file.bytes.slice(0, -1))).toBe(false);
    expect(one.state().last).toBeNull();
    expect(await one.safekeeping.confirmFile(file, file.bytes.slice())).toBe(true);
    expect(one.state().last).toMatchObject({ entries: 1, evidence: 'read-back' });
  });
});
