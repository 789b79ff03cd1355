import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { bodyOf } from '@/lib/entry';
import { actOf } from '../testing/stored-library';
import { openMany, seen } from '../testing/many-snippets';
import { phraseInput } from '../testing/test-library';
import type { BulkResult, Library } from '../types';

const COUNT = 450;

/** Makes the writes of snippets fail from the given one on. */
function failAt(write: number) {
  // oxlint-disable-next-line typescript/unbound-method -- bound again below
  const { put } = IDBObjectStore.prototype;
  let writes = 0;
  return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function fail(
    this: IDBObjectStore,
    ...given
  ) {
    if (this.name === 'snippets') writes += 1;
    if (writes >= write) throw new DOMException('full', 'QuotaExceededError');
    return put.apply(this, given);
  });
}

describe('a bulk act', () => {
  it('moves many in one act, says how far it is, and is undone by another page', async () => {
    const { library, ids, reopen } = await openMany(COUNT);
    const before = await seen(library);
    const progress: Array<[number, number]> = [];
    const moved = await library.bulk.changeLabels(
      { ids: [...ids, 'p1', 'gone'] },
      { folder: ' 新 / 夹 ' },
      { onProgress: (done, all) => progress.push([done, all]) },
    );
    expect(moved).toMatchObject({ ok: true, changed: COUNT, passed: 2 });
    expect(progress).toEqual([
      [200, COUNT + 2],
      [400, COUNT + 2],
      [COUNT + 2, COUNT + 2],
    ]);
    const entries = await library.entriesById(ids);
    expect(new Set(entries.map(({ folder }) => folder))).toEqual(new Set(['新/夹']));
    // The folders that were left stand, empty.
    expect(await library.bulk.folders()).toEqual(['会议', '会议/年终', '新/夹']);
    const other = await reopen();
    expect((await other.undoable())[0]).toMatchObject({ act: 'move', count: COUNT });
    expect(await other.undo(actOf(moved))).toMatchObject({ ok: true, skipped: 0 });
    expect(await seen(other)).toEqual(before);
    expect(await other.undo(actOf(moved))).toEqual({ ok: false, reason: 'gone' });
  });

  it('changes all or nothing where a write fails in the middle', async () => {
    const { library, ids, db } = await openMany(COUNT);
    const before = await seen(library);
    const full = failAt(300);
    const result = await library.bulk.changeLabels({ ids }, { addTags: ['新'] });
    full.mockRestore();
    expect(result).toEqual({ ok: false, reason: 'storage-full' });
    expect(await seen(library)).toEqual(before);
    expect((await library.undoable()).map(({ act }) => act)).toEqual(['create']);
    expect(await db.actParts.count()).toBe(0);
  });

  it('undoes all or nothing where a write fails in the middle', async () => {
    const { library, ids } = await openMany(COUNT);
    const act = actOf(await library.bulk.remove(ids));
    const full = failAt(300);
    const result = await library.undo(act);
    full.mockRestore();
    expect(result).toEqual({ ok: false, reason: 'storage-full' });
    expect(await library.trash()).toHaveLength(COUNT);
    expect(await library.undo(act)).toMatchObject({ ok: true, skipped: 0 });
    expect(await library.trash()).toEqual([]);
  });

  it('leaves the library as it was when it is cancelled, whichever slice it was at', async () => {
    const { library, ids } = await openMany(COUNT);
    const before = await seen(library);
    for (const slice of [0, 1, 2]) {
      const owner = new AbortController();
      if (slice === 0) owner.abort();
      const onProgress = (done: number) => {
        if (done === 200 * slice) owner.abort();
      };
      const cancelled = await library.bulk.remove(ids, { signal: owner.signal, onProgress });
      expect(cancelled).toEqual({ ok: false, reason: 'cancelled' });
      expect(await seen(library)).toEqual(before);
    }
  });

  it('on labels makes a version of each that it changes, and so does its undoing', async () => {
    const { library, ids } = await openMany(3);
    const before = await seen(library);
    const act = actOf(await library.bulk.changeLabels({ ids }, { function: '开场' }));
    const versionsOf = async (id = '') => library.versions(id);
    for (const id of ids) {
      const versions = await versionsOf(id);
      expect(versions).toHaveLength(1);
      expect(versions[0]?.function).toBeUndefined();
    }
    expect(await library.undo(act)).toMatchObject({ ok: true, skipped: 0 });
    expect(await seen(library)).toEqual(before);
    // What it was again is no version of itself; what the act made of it is one.
    expect((await versionsOf(ids[0])).map((one) => one.function)).toEqual(['开场']);
  });

  it('that changes nothing, or no words and labels, makes no version', async () => {
    const { library, ids, db } = await openMany(3);
    await library.bulk.changeLabels({ ids }, { removeTags: ['无'] });
    await library.bulk.setPinned(ids, true);
    await library.undo(actOf(await library.bulk.remove(ids)));
    expect(await db.versions.count()).toBe(0);
  });

  it('is forgotten with its parts after a day', async () => {
    const { library, ids, db } = await openMany(3);
    const act = actOf(await library.bulk.changeLabels({ ids }, { function: '开场' }));
    await db.acts.update(act, { at: 1 });
    await library.setHidden('p1', true);
    expect(await db.actParts.count()).toBe(0);
  });

  it('undone leaves what was changed again since', async () => {
    const { library, ids } = await openMany(3);
    const act = actOf(await library.bulk.changeLabels({ ids }, { addTags: ['新'] }));
    await library.update(ids[0] ?? '', phraseInput('标签又改过', { tags: ['新', '改'] }));
    await library.update(ids[1] ?? '', phraseInput('文字改过', { tags: ['单', '双', '新'] }));
    const undone = await library.undo(act);
    expect(undone).toEqual({ ok: true, ids: ids.slice(1), skipped: 1 });
    const entries = await library.entriesById(ids);
    expect(entries.map(({ tags }) => tags)).toEqual([['新', '改'], ['单', '双'], ['双']]);
    expect(bodyOf(entries[1] ?? { kind: 'phrase', text: '' })).toBe('文字改过');
  });
});

describe('pins and hidings of many', () => {
  it('are one act each, of pack entries too', async () => {
    const { library, ids } = await openMany(5);
    const before = await seen(library);
    await library.setPinned(ids[0] ?? '', true);
    const pinned = await library.bulk.setPinned(['p1', ...ids], true);
    expect(pinned).toMatchObject({ changed: 5, passed: 1 });
    const hidden = await library.bulk.setHidden(['p1', ...ids], true);
    expect((await library.hidden()).map(({ id }) => id)).toHaveLength(6);
    expect(await library.undo(actOf(hidden))).toMatchObject({ ok: true, skipped: 0 });
    expect(await library.undo(actOf(pinned))).toMatchObject({ ok: true, skipped: 0 });
    await library.setPinned(ids[0] ?? '', false);
    expect(await seen(library)).toEqual(before);
  });
});

const act = fc.oneof(
  fc.record({
    kind: fc.constant('move' as const),
    to: fc.constantFrom('会议', '新', '新/夹', null),
  }),
  fc.record({ kind: fc.constant('tag' as const), tag: fc.constantFrom('单', '双', '新') }),
  fc.record({ kind: fc.constant('untag' as const), tag: fc.constantFrom('单', '双', '新') }),
  fc.record({
    kind: fc.constantFrom('pin' as const, 'unpin' as const, 'hide' as const, 'trash' as const),
  }),
  fc.record({ kind: fc.constant('rename' as const), to: fc.constantFrom('丁', '会议/丁', null) }),
);

it(
  'random acts, undone one after the other, leave everything as it was',
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(act, fc.uniqueArray(fc.nat({ max: 5 }))), { maxLength: 5 }),
        async (acts) => {
          const { library, ids } = await openMany(6);
          const before = await seen(library);
          const done: string[] = [];
          for (const [one, chosen] of acts) {
            const some = chosen.map((at) => ids[at] ?? '');
            const result = await run(library, one, some);
            if (result.ok && result.act !== undefined) done.push(result.act);
          }
          for (const id of done.toReversed())
            expect(await library.undo(id)).toMatchObject({ ok: true, skipped: 0 });
          expect(await seen(library)).toEqual(before);
        },
      ),
      { seed: 17, numRuns: 40 },
    );
  },
);

type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

function run({ bulk }: Library, one: Act, ids: string[]): Promise<BulkResult> {
  switch (one.kind) {
    case 'move':
      return bulk.changeLabels({ ids }, { folder: one.to });
    case 'tag':
      return bulk.changeLabels({ ids }, { addTags: [one.tag] });
    case 'untag':
      return bulk.changeLabels({ tag: one.tag }, { removeTags: [one.tag] });
    case 'rename':
      return bulk.changeLabels({ folder: '会议' }, { moveFolder: { from: '会议', to: one.to } });
    case 'pin':
    case 'unpin':
      return bulk.setPinned(ids, one.kind === 'pin');
    case 'hide':
      return bulk.setHidden(ids, true);
    case 'trash':
      return bulk.remove(ids);
  }
}
