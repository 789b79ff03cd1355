import { beforeEach, describe, expect, it } from 'vitest';
import { nameBackup } from '../backup-name';
import { type FolderTrouble, memoryFolder, type MemoryFolder } from '../testing/memory-folder';
import { folderPlace } from './folder-place';
import type { PlaceFault } from './types';

const NAME = nameBackup(Date.UTC(2026, 10, 28), 'a');
const BYTES = new Uint8Array([1, 2, 3]);
let made: MemoryFolder;
beforeEach(() => (made = memoryFolder()));

describe('a folder', () => {
  it('gives back what was written, and lists backups alone', async () => {
    const place = folderPlace(made.folder);
    expect(await place.write(NAME, BYTES)).toEqual({
      ok: true,
      value: { kind: 'bytes', bytes: BYTES },
    });
    made.files.set('照片.jpg', BYTES);
    expect(await place.list()).toMatchObject({ ok: true, value: [{ name: NAME, size: 3 }] });
    expect(await place.remove(NAME)).toEqual({ ok: true, value: null });
    expect(await place.read(NAME)).toEqual({ ok: false, reason: 'file-gone' });
  });

  it('reads back what is on the disk, and not what should be', async () => {
    made.spoil = (bytes) => bytes.slice(0, 1);
    expect(await folderPlace(made.folder).write(NAME, BYTES)).toMatchObject({
      value: { bytes: BYTES.slice(0, 1) },
    });
  });

  it.each<[FolderTrouble['at'], string, PlaceFault]>([
    ['write', 'QuotaExceededError', 'disk-full'],
    ['close', 'QuotaExceededError', 'disk-full'],
    ['open', 'NotAllowedError', 'permission-lost'],
    ['write', 'InvalidStateError', 'place-failed'],
  ])('that fails at %s with %s takes nothing', async (at, name, reason) => {
    made.trouble = { at, name };
    expect(await folderPlace(made.folder).write(NAME, BYTES)).toEqual({ ok: false, reason });
    expect([...made.files.values()].filter(({ length }) => length > 0)).toEqual([]);
  });

  it('leaves no empty file where the disk is full', async () => {
    made.trouble = { at: 'write', name: 'QuotaExceededError' };
    await folderPlace(made.folder).write(NAME, BYTES);
    expect(made.files.size).toBe(0);
  });

  it('that is not there any more says so, for writing and for listing', async () => {
    made.trouble = { at: 'list', name: 'NotFoundError' };
    expect(await folderPlace(made.folder).list()).toEqual({ ok: false, reason: 'folder-gone' });
    expect(await folderPlace(made.folder).read(NAME)).toEqual({ ok: false, reason: 'folder-gone' });
  });

  it('whose permission was taken back is not touched', async () => {
    made.permission = 'denied';
    const written = await folderPlace(made.folder).write(NAME, BYTES);
    expect(written).toEqual({ ok: false, reason: 'permission-lost' });
    expect(made.files.size).toBe(0);
  });
});
