import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { NO_CONTENT } from '@/lib/backup/backup-content';
import { actOf, bodies, openStoredLibrary } from '../testing/stored-library';
import { phraseInput } from '../testing/test-library';
import { purgeTrash } from './delete-for-good';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe('the trash', () => {
  it('lists what is in it, the latest first, and how long it stays', async () => {
    const { library, make, db } = await openStoredLibrary();
    const [one, two] = [await make('甲'), await make('乙')];
    await library.remove(one);
    await library.remove(two);
    const listed = await library.trash();
    expect(bodies(listed)).toEqual(['乙', '甲']);
    expect(listed[0]?.stays).toBeGreaterThan(29.9 * DAY);
    for (let day = 0; day <= 10; day += 1) await purgeTrash(db, 'd', Date.now() + day * DAY);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10 * DAY });
    const later = await library.trash();
    vi.useRealTimers();
    expect(Math.round((later[0]?.stays ?? 0) / DAY)).toBe(20);
  });

  it('gives several back at once', async () => {
    const { library, make, own } = await openStoredLibrary();
    const ids = [await make('甲'), await make('乙')];
    await library.removeMany(ids);
    expect(await library.restoreMany(ids)).toMatchObject({ ok: true, ids });
    expect(await own()).toEqual(['乙', '甲'].toSorted());
    expect(await library.restore('never-there')).toEqual({ ok: false, reason: 'gone' });
  });

  it('deletes for good what is in it, with its versions, and nothing else', async () => {
    const { library, make, own, db } = await openStoredLibrary();
    const [one, two] = [await make('初稿'), await make('留着')];
    await library.update(one, phraseInput('二稿'));
    await library.remove(one);
    expect(await library.deleteForGood([one, two])).toMatchObject({ ok: true, ids: [one] });
    expect(await own()).toEqual(['留着']);
    expect(await library.trash()).toEqual([]);
    expect(await library.versions(one)).toEqual([]);
    const [tombstone] = await db.tombstones.toArray();
    expect(Object.keys(tombstone?.texts ?? {})).toHaveLength(2);
  });

  it('can be emptied, and that undone by another page, versions included', async () => {
    const { library, make, own, reopen } = await openStoredLibrary();
    const id = await make('初稿');
    await library.update(id, phraseInput('二稿'));
    await library.remove(id);
    const backup = await library.exportAll();
    const act = actOf(await library.emptyTrash());
    // A backup does not bring back what was thrown away.
    await library.mergeIn(backup);
    expect(await library.trash()).toEqual([]);
    const other = await reopen();
    expect((await other.undoable())[0]).toMatchObject({ id: act, act: 'delete-for-good' });
    expect(await other.undo(act)).toEqual({ ok: true, ids: [id], skipped: 0 });
    expect(bodies(await library.trash())).toEqual(['二稿']);
    expect(bodies(await library.versions(id))).toEqual(['初稿']);
    // Nor does the tombstone of another device take it again.
    await library.mergeIn({ ...NO_CONTENT, tombstones: (await library.exportAll()).tombstones });
    expect(bodies(await library.trash())).toEqual(['二稿']);
    await library.restore(id);
    expect(await own()).toEqual(['二稿']);
  });

  it('lists what a deletion made elsewhere never saw, and gives it back', async () => {
    const { library, make, own } = await openStoredLibrary();
    const id = await make('别处没见过');
    const tombstone = { id, deletedAt: Date.now() + MINUTE, device: 'd2', texts: {} };
    await library.mergeIn({ ...NO_CONTENT, tombstones: [tombstone] });
    expect(await own()).toEqual([]);
    const [listed] = await library.trash();
    expect(listed).toMatchObject({ id, deletedAt: tombstone.deletedAt, stays: null });
    await library.restore(id);
    expect(await own()).toEqual(['别处没见过']);
    expect(await library.trash()).toEqual([]);
  });

  it('reads the clock once for a deletion, and leaves a tombstone of that time', async () => {
    const { library, make, db } = await openStoredLibrary();
    const id = await make('甲');
    await library.remove(id);
    const snippet = await db.snippets.get(id);
    expect(snippet?.deletedAt).toBe(snippet?.updatedAt);
    await library.emptyTrash();
    expect(await db.tombstones.get(id)).toMatchObject({ deletedAt: snippet?.deletedAt });
  });
});

describe('versions', () => {
  it('are listed with when they were replaced, the latest first, each text once', async () => {
    const { library, make } = await openStoredLibrary();
    const id = await make('甲');
    for (const text of ['乙', '甲', '丙']) await library.update(id, phraseInput(text));
    await library.update(id, phraseInput('丙'));
    const listed = await library.versions(id);
    expect(bodies(listed)).toEqual(['甲', '乙']);
    expect(listed[0]?.savedAt).toBeGreaterThan(listed[0]?.updatedAt ?? 0);
  });

  it('can each be made the snippet again, and that undone', async () => {
    const { library, make, own } = await openStoredLibrary();
    const id = await make('甲');
    await library.update(id, phraseInput('乙', { title: '题' }));
    await library.update(id, phraseInput('丙'));
    const first = (await library.versions(id)).at(-1);
    const restored = await library.restoreVersion(id, first?.version ?? '');
    expect(await own()).toEqual(['甲']);
    expect(bodies(await library.versions(id))).toEqual(['丙', '乙']);
    await library.undo(actOf(restored));
    expect(await own()).toEqual(['丙']);
    expect(bodies(await library.versions(id))).toEqual(['甲', '乙']);
    expect(await library.restoreVersion(id, 'x')).toEqual({ ok: false, reason: 'gone' });
  });
});

describe('what is hidden', () => {
  it('is listed, and shown again', async () => {
    const { library, make, texts } = await openStoredLibrary();
    const id = await make('甲');
    await library.setPinned(id, true);
    await library.setHidden('p1', true);
    await library.setHidden(id, true);
    expect((await library.hidden()).map(({ id: one }) => one)).toEqual([id, 'p1']);
    expect((await library.hidden())[0]).toMatchObject({ pinned: true, text: '甲' });
    await library.setHidden('p1', false);
    expect(await texts()).toEqual(['承上启下']);
  });
});
