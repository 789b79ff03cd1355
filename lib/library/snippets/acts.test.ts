import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { merge } from '@/lib/merge';
import { actOf, bodies, openStoredLibrary } from '../testing/stored-library';
import { phraseInput } from '../testing/test-library';
import type { Library, SaveManyResult, SaveResult } from '../types';
import { purgeTrash } from './delete-for-good';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe('an act', () => {
  it.each<[string, (library: Library, id: string) => Promise<SaveResult | SaveManyResult>]>([
    ['deleting', (library, id) => library.remove(id)],
    ['deleting several', (library, id) => library.removeMany([id])],
    ['importing', (library) => library.createMany([phraseInput('进来的'), phraseInput('又一条')])],
    ['hiding', (library, id) => library.setHidden(id, true)],
  ])('%s is undone by another page, and only once', async (_, act) => {
    const { library, make, own, reopen } = await openStoredLibrary();
    const id = await make('甲');
    const undoes = actOf(await act(library, id));
    const other = await reopen();
    expect(await other.undo(undoes)).toMatchObject({ ok: true, skipped: 0 });
    expect(await own()).toEqual(['甲']);
    expect(await other.undo(undoes)).toEqual({ ok: false, reason: 'gone' });
  });

  it('undone leaves alone what was changed again since', async () => {
    const { library, make, own } = await openStoredLibrary();
    const ids = [await make('甲'), await make('乙')];
    const act = actOf(await library.removeMany(ids));
    await library.restore(ids[0] ?? '');
    await library.update(ids[0] ?? '', phraseInput('甲，改过'));
    expect(await library.undo(act)).toEqual({ ok: true, ids: [ids[1]], skipped: 1 });
    expect(await own()).toEqual(['乙', '甲，改过'].toSorted());
    expect(await library.trash()).toEqual([]);
  });

  it('is forgotten after a day, and with it what was deleted for good', async () => {
    const { library, make, db } = await openStoredLibrary();
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
  it('both save: the earlier text is a version, and the later window gets its id', async () => {
    const { library, make, own, reopen } = await openStoredLibrary();
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
    const { library, make } = await openStoredLibrary();
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
    const { library, make, db } = await openStoredLibrary();
    const id = await make('初稿');
    vi.setSystemTime(start - 10 * MINUTE);
    await library.update(id, phraseInput('二稿'));
    vi.setSystemTime(start - 400 * DAY);
    await library.update(id, phraseInput('三稿'));
    await library.remove(id);
    expect((await db.snippets.get(id))?.deletedAt).toBe(start + 3);
    await library.restore(id);
    expect(bodies(await library.versions(id))).toEqual(['二稿', '初稿']);
    const { drafts: _d, settings: _s, packs: _p, ...records } = await library.exportAll();
    const { versions } = records;
    expect(merge(records, { ...records, snippets: [], versions: versions.slice(1) })).toEqual(
      records,
    );
  });

  it('is not dated by a clock that was wrong by more than a day', async () => {
    const start = Date.UTC(2026, 0, 1);
    vi.useFakeTimers({ toFake: ['Date'], now: start + 400 * DAY });
    const { library, make, db } = await openStoredLibrary();
    const far = await make('明年写的');
    vi.setSystemTime(start);
    const near = await make('今天写的');
    expect((await db.snippets.get(near))?.updatedAt).toBe(start);
    await library.update(far, phraseInput('今天改的'));
    expect((await db.snippets.get(far))?.updatedAt).toBe(start + 400 * DAY + 1);
  });
});
