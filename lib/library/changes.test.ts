import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { forgetChanges, readChanges, readRevision } from './database/changes';
import { BijiaDatabase } from './database/database';
import { purgeTrash } from './snippets/delete-for-good';
import { freshLibrary, packFile, packPhrase, phraseInput } from './testing/test-library';
import type { Library, SaveResult } from './types';

const DAY = 24 * 60 * 60 * 1000;

async function open() {
  const { library, name, reopen } = await freshLibrary();
  const db = new BijiaDatabase(name);
  /** What an act writes into the log. */
  const logOf = async (act: () => Promise<unknown>) => {
    const before = await readRevision(db);
    await act();
    const changes = await readChanges(db, before);
    return { whats: [...(changes?.whats ?? [])], entries: [...(changes?.entries ?? [])] };
  };
  return { library, db, reopen, logOf };
}

function idOf(result: SaveResult): string {
  if (!result.ok) throw new Error(result.reason);
  return result.id;
}

/** How many entries some changes name. */
function namesIn(changes: ReadonlyArray<{ entries: readonly string[] }>): number {
  return changes.reduce((sum, { entries }) => sum + entries.length, 0);
}

describe('the log of changes', () => {
  it.each<[string, 'content' | 'favour', (library: Library, id: string) => Promise<unknown>]>([
    ['an edit', 'content', (library, id) => library.update(id, phraseInput('新句'))],
    ['a deletion', 'content', (library, id) => library.remove(id)],
    ['several deletions', 'content', (library, id) => library.removeMany([id])],
    ['hiding', 'content', (library, id) => library.setHidden(id, true)],
    ['pinning', 'favour', (library, id) => library.setPinned(id, true)],
    ['a use', 'favour', (library, id) => library.recordUse(id)],
  ])('names the entry of %s (%s)', async (_, what, act) => {
    const { library, logOf } = await open();
    const id = idOf(await library.create(phraseInput('旧句')));
    expect(await logOf(() => act(library, id))).toEqual({ whats: [what], entries: [id] });
  });

  it('names the entry of a restoration', async () => {
    const { library, logOf } = await open();
    const id = idOf(await library.create(phraseInput('旧句')));
    await library.remove(id);
    const restore = () => library.restore(id);
    expect(await logOf(restore)).toEqual({ whats: ['content'], entries: [id] });
    expect(await logOf(restore)).toEqual({ whats: [], entries: [] });
  });

  it('names new entries, and the pack entry that one stands in for', async () => {
    const { library, logOf } = await open();
    const one = await logOf(() => library.create(phraseInput('改过的', { replaces: 'p1' })));
    expect(one.entries).toContain('p1');
    const two = await logOf(() => library.createMany([phraseInput('甲'), phraseInput('乙')]));
    expect(two.entries).toHaveLength(2);
  });

  it('names the pack entry that comes back, whichever way its snippet goes', async () => {
    const { library, db, logOf } = await open();
    const id = idOf(await library.create(phraseInput('改过的', { replaces: 'p1' })));
    expect((await logOf(() => library.update(id, phraseInput('另起')))).entries).toContain('p1');
    await library.update(id, phraseInput('改过的', { replaces: 'p1' }));
    expect((await logOf(() => library.remove(id))).entries).toContain('p1');
    const purge = async () => {
      const now = Date.now();
      for (let day = 0; day <= 31; day += 1) await purgeTrash(db, 'd', now + day * DAY);
    };
    expect((await logOf(purge)).entries).toEqual([id, 'p1']);
    await library.create(phraseInput('又一句', { replaces: 'p1' }));
    expect((await logOf(() => db.snippets.clear())).entries).toContain('p1');
  });

  it('names the entries of a pack that is updated, those that it loses too', async () => {
    const { reopen, logOf } = await open();
    const update = () => reopen(packFile(2, [packPhrase('p2', '联系左右')]));
    expect(await logOf(update)).toEqual({ whats: ['pack'], entries: ['p1', 'p2'] });
  });

  it('says nothing of drafts and of writes that failed', async () => {
    const { library, db, logOf } = await open();
    expect(await logOf(() => library.saveDraft('p1', { slots: {} }))).toEqual({
      whats: [],
      entries: [],
    });
    const failed = async () => {
      await db
        .transaction('rw', db.marks, db.uses, async () => {
          await db.uses.put({ entry: 'p1', device: 'd', count: 1, lastUsedAt: 1 });
          throw new Error('a full disk');
        })
        .catch(() => undefined);
    };
    expect((await logOf(failed)).entries).toEqual([]);
    expect(await db.uses.count()).toBe(0);
  });

  it('counts revisions up by one over all pages, and knows when it does not reach back', async () => {
    const { library, db, reopen } = await open();
    const other = await reopen();
    const first = await readRevision(db);
    await Promise.all([
      library.recordUse('p1'),
      other.recordUse('p1'),
      other.setPinned('p1', true),
    ]);
    expect(await readRevision(db)).toBe(first + 3);
    expect((await readChanges(db, first))?.revision).toBe(first + 3);
    await db.changes
      .where('revision')
      .belowOrEqual(first + 1)
      .delete();
    expect(await readChanges(db, first)).toBeNull();
    expect((await readChanges(db, first + 1))?.revision).toBe(first + 3);
    expect(await readChanges(db, first + 9)).toBeNull();
  });

  it('is read in parts, so that no task reads the names of a whole import', async () => {
    const { db } = await open();
    await db.changes.clear();
    const log = Array.from({ length: 130 }, (_, at) => ({
      revision: at + 1,
      what: 'content' as const,
      entries: Array.from({ length: 1000 }, (__, of) => `${at}-${of}`),
    }));
    await db.changes.bulkAdd(log);
    const parts: number[] = [];
    db.use({
      stack: 'dbcore',
      name: 'count-names',
      create: (core) => ({
        ...core,
        table: (name) => ({
          ...core.table(name),
          query: (request) =>
            core
              .table(name)
              .query(request)
              .then((response) => {
                if (name === 'changes' && request.values) parts.push(namesIn(response.result));
                return response;
              }),
        }),
      }),
    });
    db.close();
    await db.open();
    const all = await readChanges(db, 0);
    expect([all?.revision, all?.entries.size]).toEqual([130, 130_000]);
    expect(Math.max(...parts)).toBe(10_000);
    expect(await readChanges(db, 0, 130_000)).not.toBeNull();
    parts.length = 0;
    expect(await readChanges(db, 0, 500)).toBeNull();
    expect(parts).toEqual([10_000]);
  });

  it('is not read past a gap or a damaged record, in whatever part of it that is', async () => {
    const { db } = await open();
    const rows = Array.from({ length: 2000 }, (_, at) => at + 1);
    const fill = () =>
      db.changes.bulkPut(
        rows.map((revision) => ({ revision, what: 'favour' as const, entries: ['p1'] })),
      );
    await db.changes.clear();
    await fill();
    expect((await readChanges(db, 0))?.revision).toBe(2000);
    for (const at of [1, 10, 11, 12, 1999]) {
      await db.changes.delete(at);
      expect(await readChanges(db, 0)).toBeNull();
      expect((await readChanges(db, at))?.revision).toBe(2000);
      await db.changes.put({ revision: at, what: 'favour', entries: 7 as unknown as string[] });
      expect(await readChanges(db, 0)).toBeNull();
      await fill();
    }
  });

  it('forgets the oldest changes only', async () => {
    const { db } = await open();
    await db.changes.clear();
    const rows = Array.from({ length: 2100 }, (_, at) => at + 1);
    await db.changes.bulkAdd(
      rows.map((revision) => ({ revision, what: 'favour' as const, entries: ['p1'] })),
    );
    await forgetChanges(db, 2100);
    expect(await db.changes.count()).toBe(2001);
    expect(await readChanges(db, 99)).not.toBeNull();
    expect(await readChanges(db, 98)).toBeNull();
  });
});
