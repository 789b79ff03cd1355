import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { bodyOf } from '@/lib/entry';
import { merge } from '@/lib/merge';
import { NO_CONTENT } from '@/lib/backup/backup-content';
import { BijiaDatabase } from '../database/database';
import { freshLibrary, phraseInput } from '../testing/test-library';
import type { Library, SaveManyResult, SaveResult } from '../types';
import { purgeTrash } from './bury';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

async function open() {
  const { library, name, reopen } = await freshLibrary();
  const db = new BijiaDatabase(name);
  const texts = async () => (await library.entries()).map(bodyOf);
  const own = async () => (await texts()).filter((text) => text !== '承上启下').toSorted();
  const make = async (text: string) => idOf(await library.create(phraseInput(text)));
  return { library, db, reopen, own, make, texts };
}

function idOf(result: SaveResult): string {
  if (!result.ok) throw new Error(result.reason);
  return result.id;
}

function actOf(result: SaveResult | SaveManyResult): string {
  if (!result.ok || result.act === undefined) throw new Error('nothing to undo');
  return result.act;
}

const bodies = (entries: ReadonlyArray<Parameters<typeof bodyOf>[0]>) => entries.map(bodyOf);

describe('the trash', () => {
  it('lists what is in it, the latest first, and how long it stays', async () => {
    const { library, make, db } = await open();
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
    const { library, make, own } = await open();
    const ids = [await make('甲'), await make('乙')];
    await library.removeMany(ids);
    expect(await library.restoreMany(ids)).toMatchObject({ ok: true, ids });
    expect(await own()).toEqual(['乙', '甲'].toSorted());
    expect(await library.restore('never-there')).toEqual({ ok: false, reason: 'gone' });
  });

  it('deletes for good what is in it, with its versions, and nothing else', async () => {
    const { library, make, own, db } = await open();
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
    const { library, make, own, reopen } = await open();
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
    const { library, make, own } = await open();
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
    const { library, make, db } = await open();
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
    const { library, make } = await open();
    const id = await make('甲');
    for (const text of ['乙', '甲', '丙']) await library.update(id, phraseInput(text));
    await library.update(id, phraseInput('丙'));
    const listed = await library.versions(id);
    expect(bodies(listed)).toEqual(['甲', '乙']);
    expect(listed[0]?.savedAt).toBeGreaterThan(listed[0]?.updatedAt ?? 0);
  });

  it('can each be made the snippet again, and that undone', async () => {
    const { library, make, own } = await open();
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
    const { library, make, texts } = await open();
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

describe('an act', () => {
  it.each<[string, (library: Library, id: string) => Promise<SaveResult | SaveManyResult>]>([
    ['deleting', (library, id) => library.remove(id)],
    ['deleting several', (library, id) => library.removeMany([id])],
    ['importing', (library) => library.createMany([phraseInput('进来的'), phraseInput('又一条')])],
    ['hiding', (library, id) => library.setHidden(id, true)],
  ])('%s is undone by another page, and only once', async (_, act) => {
    const { library, make, own, reopen } = await open();
    const id = await make('甲');
    const undoes = actOf(await act(library, id));
    const other = await reopen();
    expect(await other.undo(undoes)).toMatchObject({ ok: true, skipped: 0 });
    expect(await own()).toEqual(['甲']);
    expect(await other.undo(undoes)).toEqual({ ok: false, reason: 'gone' });
  });

  it('undone leaves alone what was changed again since', async () => {
    const { library, make, own } = await open();
    const ids = [await make('甲'), await make('乙')];
    const act = actOf(await library.removeMany(ids));
    await library.restore(ids[0] ?? '');
    await library.update(ids[0] ?? '', phraseInput('甲，改过'));
    expect(await library.undo(act)).toEqual({ ok: true, ids: [ids[1]], skipped: 1 });
    expect(await own()).toEqual(['乙', '甲，改过'].toSorted());
    expect(await library.trash()).toEqual([]);
  });

  it('is forgotten after a day, and with it what was deleted for good', async () => {
    const { library, make, db } = await open();
    const id = await make('甲');
    await library.remove(id);
    await library.emptyTrash();
    expect(await library.undoable()).toHaveLength(2);
    await purgeTrash(db, 'd', Date.now() + DAY + MINUTE);
    expect(await library.undoable()).toEqual([]);
    expect(JSON.stringify(await db.acts.toArray())).not.toContain('甲');
  });
});

describe('two windows that edit one snippet', () => {
  it('both save: the earlier text is a version, and the later window is told which', async () => {
    const { library, make, own, reopen } = await open();
    const id = await make('原文');
    const [entry] = await library.entriesById([id]);
    const other = await reopen();
    const base = entry?.updatedAt;
    expect(await other.update(id, phraseInput('窗口二'), base)).toEqual({ ok: true, id });
    const saved = await library.update(id, phraseInput('窗口一'), base);
    const [version] = await library.versions(id);
    expect(saved).toEqual({ ok: true, id, overtaken: version?.version });
    expect(version).toMatchObject({ text: '窗口二' });
    expect(await own()).toEqual(['窗口一']);
  });

  it('is no matter where both wrote the same, or it only was in the trash meanwhile', async () => {
    const { library, make } = await open();
    const id = await make('原文');
    const base = (await library.entriesById([id]))[0]?.updatedAt;
    await library.remove(id);
    await library.restore(id);
    expect(await library.update(id, phraseInput('改'), base)).toEqual({ ok: true, id });
    expect(await library.update(id, phraseInput('改'), base)).toEqual({ ok: true, id });
  });
});

describe('the time of a write', () => {
  afterEach(() => vi.useRealTimers());

  it('is later than all that was seen, though the clock is set back', async () => {
    const start = Date.UTC(2026, 0, 1);
    vi.useFakeTimers({ toFake: ['Date'], now: start });
    const { library, make, db } = await open();
    const id = await make('初稿');
    vi.setSystemTime(start - 10 * MINUTE);
    await library.update(id, phraseInput('二稿'));
    vi.setSystemTime(start - 400 * DAY);
    await library.update(id, phraseInput('三稿'));
    await library.remove(id);
    expect((await db.snippets.get(id))?.deletedAt).toBe(start + 3);
    await library.restore(id);
    expect(bodies(await library.versions(id))).toEqual(['二稿', '初稿']);
    const { snippets, versions, tombstones, marks, uses, slotValues } = await library.exportAll();
    const records = { snippets, versions, tombstones, marks, uses, slotValues };
    expect(merge(records, { ...records, snippets: [], versions: versions.slice(1) })).toEqual(
      records,
    );
  });

  it('is not dated by a clock that was wrong by more than a day', async () => {
    const start = Date.UTC(2026, 0, 1);
    vi.useFakeTimers({ toFake: ['Date'], now: start + 400 * DAY });
    const { library, make, db } = await open();
    const far = await make('明年写的');
    vi.setSystemTime(start);
    const near = await make('今天写的');
    expect((await db.snippets.get(near))?.updatedAt).toBe(start);
    await library.update(far, phraseInput('今天改的'));
    expect((await db.snippets.get(far))?.updatedAt).toBe(start + 400 * DAY + 1);
  });
});
