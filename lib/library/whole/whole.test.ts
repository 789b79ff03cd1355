import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readBackup, writeBackup } from '@/lib/backup';
import { type BackupContent, NO_CONTENT } from '@/lib/backup/backup-content';
import { merge, type Snippet } from '@/lib/merge';
import { anyLibrary } from '@/lib/merge/testing/random-records';
import { sampleSnippet } from '@/lib/merge/testing/sample-snippet';
import { readRevision } from '../database/changes';
import { BijiaDatabase } from '../database/database';
import { freshLibrary, phraseInput } from '../testing/test-library';
import { exportAll } from './export-all';
import { mergeIn } from './merge-in';

const RUNS = { numRuns: Number(process.env['BIJIA_FUZZ'] ?? 40), seed: 17 };
vi.setConfig({ testTimeout: 30_000 + 500 * RUNS.numRuns });

const FACTS = { product: '0.1.0', device: 'd1', time: 1_700_000_000_000 };

const draft = fc.record({
  entry: fc.constantFrom('a', 'b'),
  savedAt: fc.nat(9),
  values: fc.jsonValue(),
});

/** Content as a library could hold it: without empty texts, which none saves. */
const anyContent: fc.Arbitrary<BackupContent> = fc
  .tuple(anyLibrary, fc.uniqueArray(draft, { selector: ({ entry }) => entry }))
  .map(([library, drafts]) => Object.assign({}, NO_CONTENT, library, { drafts }));

async function emptyDatabase(): Promise<BijiaDatabase> {
  const db = new BijiaDatabase(`bijia-${randomUUID()}`);
  await db.open();
  return db;
}

/** A database of this content. */
async function holding(content: BackupContent): Promise<BijiaDatabase> {
  const db = await emptyDatabase();
  expect(await mergeIn(db, content, { isReleased: true })).toMatchObject({ ok: true });
  return db;
}

const trashedAt = (snippet: Snippet, at: number) => ({ ...snippet, updatedAt: at, deletedAt: at });

const bytesOf = async (db: BijiaDatabase) => JSON.stringify(await exportAll(db));

describe('the library as a whole, for any content', () => {
  it('goes out, through a file and into an empty library as the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(anyContent, async (content) => {
        const db = await holding(content);
        const out = await exportAll(db);
        const read = await readBackup(await writeBackup(out, FACTS));
        if (!read.ok) throw new Error(read.reason);
        expect(read.faults).toEqual([]);
        const other = await holding(read.content);
        expect(await bytesOf(other)).toBe(JSON.stringify(out));
      }),
      RUNS,
    );
  });

  it('merges as the law says, and a second time to nothing', async () => {
    await fc.assert(
      fc.asyncProperty(anyContent, anyContent, async (one, two) => {
        const [db, other] = [await holding(one), await holding(two)];
        const [ours, theirs] = [await exportAll(db), await exportAll(other)];
        await mergeIn(db, theirs, { isReleased: true });
        const once = await exportAll(db);
        expect(once).toMatchObject(merge(ours, theirs));
        const revision = await readRevision(db);
        await mergeIn(db, theirs, { isReleased: true });
        expect(await bytesOf(db)).toBe(JSON.stringify(once));
        expect(await readRevision(db)).toBe(revision);
      }),
      RUNS,
    );
  });
});

/** Makes the write after this many fail as a full disk does. */
function failAfter(count: number): void {
  let left = count;
  const spend = () => {
    left -= 1;
    if (left < 0) throw new DOMException('full', 'QuotaExceededError');
  };
  for (const way of ['put', 'add'] as const) {
    const write = IDBObjectStore.prototype[way];
    vi.spyOn(IDBObjectStore.prototype, way).mockImplementation(function (
      this: IDBObjectStore,
      ...given
    ) {
      spend();
      return write.apply(this, given);
    });
  }
}

describe('a merge that fails in the middle', () => {
  afterEach(() => vi.restoreAllMocks());

  it('leaves the library as it was, wherever it fails', async () => {
    const before = { ...NO_CONTENT, snippets: [sampleSnippet('旧句')] };
    const field = { value: true, updatedAt: 5, device: 'd2' };
    const theirs: BackupContent = {
      ...NO_CONTENT,
      snippets: [
        sampleSnippet('新句', { updatedAt: 9, device: 'd2' }),
        sampleSnippet('又一句', { id: 't' }),
      ],
      marks: [{ entry: 's', pinned: field }],
      uses: [{ entry: 's', device: 'd2', count: 3, lastUsedAt: 4 }],
      slotValues: [{ name: '单位', text: '机关', createdAt: 1, updatedAt: 2, device: 'd2' }],
      drafts: [{ entry: 'x', savedAt: 1, values: 1 }],
    };
    let failed = 0;
    for (let writes = 0; ; writes += 1) {
      const db = await holding(before);
      const stood = await bytesOf(db);
      failAfter(writes);
      const result = await mergeIn(db, theirs);
      vi.restoreAllMocks();
      if (result.ok) break;
      expect(result).toEqual({ ok: false, reason: 'storage-full' });
      expect(await bytesOf(db)).toBe(stood);
      failed += 1;
    }
    expect(failed).toBeGreaterThan(6);
  });
});

describe('merging into the stored library', () => {
  it('says first what it will do, and writes nothing for it', async () => {
    const { library, name, reopen } = await freshLibrary();
    const db = new BijiaDatabase(name);
    await library.create(phraseInput('两边都有'));
    const content = await library.exportAll();
    const own = content.snippets[0];
    const theirs = {
      ...content,
      snippets: [
        ...content.snippets,
        sampleSnippet('他处新写'),
        sampleSnippet('明年写的', { id: 'far', updatedAt: Date.now() + 400 * 24 * 60 * 60 * 1000 }),
      ],
    };
    const before = await bytesOf(db);
    const preview = await library.previewMerge(theirs);
    expect(preview).toMatchObject({
      counts: { new: 1, same: 1, changed: 0, conflict: 0 },
      ids: { new: ['s'], same: [own?.id] },
      aside: { snippets: 1 },
      brakes: [],
    });
    expect(await bytesOf(db)).toBe(before);
    expect(await library.mergeIn(theirs)).toEqual({ ok: true, preview });
    const entries = await (await reopen()).entries();
    expect(entries.filter(({ origin }) => origin === 'snippet')).toHaveLength(2);
  });

  it('stops before it writes where much would go, until a person releases it', async () => {
    const { library, name } = await freshLibrary();
    const saved = await library.createMany(
      Array.from({ length: 8 }, (_, at) => phraseInput(`第${at}句`)),
    );
    const db = new BijiaDatabase(name);
    const ids = saved.ok ? saved.ids : [];
    const content = await library.exportAll();
    const theirs = {
      ...content,
      snippets: content.snippets.map((one) => trashedAt(one, one.updatedAt + 1)),
    };
    const before = await bytesOf(db);
    expect(await library.mergeIn(theirs)).toMatchObject({
      ok: false,
      reason: 'braked',
      preview: { brakes: [{ reason: 'many-gone', of: 8 }] },
    });
    expect(await bytesOf(db)).toBe(before);
    expect(await library.mergeIn(theirs, true)).toMatchObject({ ok: true });
    expect((await library.trash()).map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  });

  it('restores drafts only where none stands, and trims typed values only after merging', async () => {
    const { library } = await freshLibrary();
    await library.saveDraft('p1', '在写的');
    const values = Array.from({ length: 40 }, (_, at) => ({ name: '单位', text: `本地${at}` }));
    await library.remember(values);
    const latest = Date.now() + 60_000;
    const slotValue = { name: '单位', createdAt: 1, device: 'd2' };
    await library.mergeIn({
      ...NO_CONTENT,
      drafts: [
        { entry: 'p1', savedAt: 1, values: '备份里的' },
        { entry: 'p2', savedAt: 1, values: '另一份' },
      ],
      slotValues: [
        { ...slotValue, text: '最新的', updatedAt: latest },
        { ...slotValue, text: '本地0', updatedAt: latest - 1 },
      ],
    });
    expect(await library.draft('p1')).toBe('在写的');
    expect(await library.draft('p2')).toBe('另一份');
    const { slotValues } = await library.exportAll();
    expect(slotValues).toHaveLength(40);
    expect((await library.recall(['单位']))['单位']?.slice(0, 3)).toEqual([
      '最新的',
      '本地0',
      '本地39',
    ]);
    // What was seen in the content is not later than what is written from now on.
    await library.remember([{ name: '单位', text: '之后的' }]);
    expect((await library.recall(['单位']))['单位']?.[0]).toBe('之后的');
  });
});
