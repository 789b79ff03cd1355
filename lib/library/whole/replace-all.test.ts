import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type BackupContent, NO_CONTENT } from '@/lib/backup';
import { anyLibrary } from '@/lib/merge/testing/random-records';
import { sampleSnippet } from '@/lib/merge/testing/sample-snippet';
import { BijiaDatabase } from '../database/database';
import { exportAll } from './export-all';
import { mergeIn } from './merge-in';
import { replaceAll } from './replace-all';

const RUNS = { numRuns: Number(process.env['BIJIA_FUZZ'] ?? 30), seed: 17 };
vi.setConfig({ testTimeout: 30_000 + 500 * RUNS.numRuns });

const anyContent: fc.Arbitrary<BackupContent> = anyLibrary.map((library) =>
  Object.assign({}, NO_CONTENT, library),
);

async function holding(content: BackupContent): Promise<BijiaDatabase> {
  const db = new BijiaDatabase(`bijia-${randomUUID()}`);
  await db.open();
  expect(await mergeIn(db, content, { isReleased: true })).toMatchObject({ ok: true });
  return db;
}

describe('replacing all', () => {
  it('makes any library exactly the other, and back again', async () => {
    await fc.assert(
      fc.asyncProperty(anyContent, anyContent, async (one, other) => {
        const db = await holding(one);
        const before = await exportAll(db);
        const wanted = await exportAll(await holding(other));
        expect(await replaceAll(db, wanted)).toEqual({ ok: true });
        expect(await exportAll(db)).toEqual(wanted);
        expect(await replaceAll(db, before)).toEqual({ ok: true });
        expect(await exportAll(db)).toEqual(before);
      }),
      RUNS,
    );
  });

  it('takes over drafts and leaves damaged records on the disk', async () => {
    const db = await holding({ ...NO_CONTENT, snippets: [sampleSnippet('同志们')] });
    const damaged = { ...sampleSnippet('', { id: 'odd' }), text: 7 };
    await db.table<object>('snippets').put(damaged);
    const drafts = [{ entry: 's', savedAt: 1, values: { slots: {} } }];
    await replaceAll(db, { ...NO_CONTENT, drafts });
    expect(await exportAll(db)).toMatchObject({ snippets: [], drafts });
    expect(await db.table('snippets').get('odd')).toEqual(damaged);
  });
});
