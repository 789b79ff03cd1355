import { beforeEach, describe, expect, it } from 'vitest';
import { NO_CONTENT, readBackup } from '@/lib/backup';
import { folderPlace } from '@/lib/backup/places/folder-place';
import { memoryFolder, type MemoryFolder } from '@/lib/backup/testing/memory-folder';
import { sampleSnippet } from '@/lib/merge/testing/sample-snippet';
import type { LastBackup } from './backup-state';
import { placeBackup } from './place-backup';

const DAY = 24 * 60 * 60 * 1000;
const FACTS = { product: '0.1.0', device: 'dev-1', time: Date.UTC(2026, 10, 28, 6), revision: 7 };
const CONTENT = {
  ...NO_CONTENT,
  snippets: [
    sampleSnippet('同志们', { id: 'a' }),
    sampleSnippet('删去的', { id: 'b', deletedAt: 5 }),
  ],
};
const LAST: LastBackup = {
  at: 1,
  name: '',
  revision: 1,
  entries: 9,
  ids: 2,
  isShrunken: false,
  evidence: 'read-back',
};
let made: MemoryFolder;
beforeEach(() => (made = memoryFolder()));

const place = (content = CONTENT, facts = FACTS, before: LastBackup | null = null) =>
  placeBackup(folderPlace(made.folder), content, facts, before);

describe('a backup in a folder', () => {
  it('is read back, and says how many entries it has', async () => {
    const placed = await place();
    expect(placed).toMatchObject({
      ok: true,
      last: { at: FACTS.time, revision: 7, entries: 1, ids: 2, evidence: 'read-back' },
    });
    const name = placed.ok ? placed.last.name : '';
    const read = await readBackup(made.files.get(name) ?? new Uint8Array());
    expect(read).toMatchObject({ ok: true, content: CONTENT });
  });

  it.each([
    ['torn', (bytes: Uint8Array) => bytes.slice(0, -9)],
    ['empty', () => new Uint8Array()],
    [
      'changed in one byte',
      (bytes: Uint8Array) => bytes.map((byte, at) => byte ^ (at === 40 ? 1 : 0)),
    ],
  ])('that is %s on the disk is none, and is removed', async (_, spoil) => {
    made.spoil = spoil;
    expect(await place()).toEqual({ ok: false, reason: 'differs' });
    expect(made.files.size).toBe(0);
  });

  it('with a record that no restore could read stays, and is not called checked', async () => {
    const odd = { ...CONTENT, snippets: [sampleSnippet('同志们', { createdAt: -1 })] };
    expect(await place(odd)).toEqual({ ok: false, reason: 'unreadable-records' });
    expect(made.files.size).toBe(1);
  });

  it('thins out its own device’s older ones, and nobody else’s', async () => {
    for (let day = 40; day > 0; day -= 1) {
      await place(CONTENT, { ...FACTS, time: FACTS.time - day * DAY });
      await place(CONTENT, { ...FACTS, time: FACTS.time - day * DAY + 60_000, device: 'dev-2' });
    }
    const others = [...made.files.keys()].filter((name) => name.includes('dev2')).length;
    await place();
    const own = [...made.files.keys()].filter((name) => name.includes('dev1'));
    expect(own.length).toBeLessThan(20);
    expect([...made.files.keys()].filter((name) => name.includes('dev2'))).toHaveLength(others);
  });

  it('of a library that has lost entries thins out nothing', async () => {
    for (let day = 40; day > 20; day -= 1)
      await place(CONTENT, { ...FACTS, time: FACTS.time - day * DAY });
    const files = made.files.size;
    const first = await place(CONTENT, FACTS, { ...LAST, ids: 9 });
    expect(first).toMatchObject({ ok: true, last: { ids: 9, isShrunken: true } });
    // The brake stays on: the smaller library is no new measure.
    const later = { ...FACTS, time: FACTS.time + DAY };
    expect(await place(CONTENT, later, first.ok ? first.last : null)).toMatchObject({
      last: { ids: 9, isShrunken: true },
    });
    expect(made.files.size).toBe(files + 2);
  });

  it('leaves the older ones where the disk is full', async () => {
    await place(CONTENT, { ...FACTS, time: FACTS.time - 900 * DAY });
    made.trouble = { at: 'write', name: 'QuotaExceededError' };
    expect(await place()).toEqual({ ok: false, reason: 'disk-full' });
    expect(made.files.size).toBe(1);
  });
});
