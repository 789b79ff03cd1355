import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type LibraryRecords, NO_RECORDS, type Snippet, hashOf, merge } from '.';
import { textsById } from './merge-snippets';
import { anyLibrary } from './testing/random-records';
import { sampleSnippet } from './testing/sample-snippet';
import { TestDevice, nameText } from './testing/test-device';

/** How many random libraries; more by the environment for a long run. */
const RUNS = { numRuns: Number(process.env['BIJIA_FUZZ'] ?? 200), seed: 17 };

vi.setConfig({ testTimeout: 10_000 + 100 * RUNS.numRuns });

const recordsOf = (given: Partial<LibraryRecords>): LibraryRecords => ({ ...NO_RECORDS, ...given });

const field = (value: boolean, updatedAt: number) => ({ value, updatedAt, device: 'd1' });

describe('merge, for any libraries', () => {
  it('is commutative', () => {
    fc.assert(
      fc.property(anyLibrary, anyLibrary, (a, b) => {
        expect(merge(a, b)).toEqual(merge(b, a));
      }),
      RUNS,
    );
  });

  it('is associative', () => {
    fc.assert(
      fc.property(anyLibrary, anyLibrary, anyLibrary, (a, b, c) => {
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      }),
      RUNS,
    );
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(anyLibrary, anyLibrary, (a, b) => {
        const once = merge(a, b);
        expect(merge(once, b)).toEqual(once);
        expect(merge(once, once)).toEqual(once);
      }),
      RUNS,
    );
  });

  it('keeps every text of either side but for what was thrown away', () => {
    fc.assert(
      fc.property(anyLibrary, anyLibrary, (a, b) => {
        const merged = textsById(merge(a, b));
        const thrown = [...a.tombstones, ...b.tombstones];
        for (const side of [a, b])
          for (const [id, texts] of textsById(side))
            for (const [hash, { updatedAt }] of texts) {
              const isThrown = thrown.some(
                (one) => one.id === id && (one.texts[hash] ?? 0) >= updatedAt,
              );
              expect(isThrown || merged.get(id)?.has(hash)).toBe(true);
            }
      }),
      RUNS,
    );
  });

  it('brings back nothing that was thrown away', () => {
    fc.assert(
      fc.property(anyLibrary, anyLibrary, (a, b) => {
        const thrown = [...a.tombstones, ...b.tombstones];
        for (const [id, texts] of textsById(merge(a, b)))
          for (const [hash, { updatedAt }] of texts)
            expect(
              thrown.filter((one) => one.id === id && (one.texts[hash] ?? 0) >= updatedAt),
            ).toEqual([]);
      }),
      RUNS,
    );
  });

  it('lets no count fall, and keeps the ids of a list apart', () => {
    fc.assert(
      fc.property(anyLibrary, anyLibrary, (a, b) => {
        const merged = merge(a, b);
        for (const { entry, device, count } of [...a.uses, ...b.uses]) {
          const found = merged.uses.filter((use) => use.entry === entry && use.device === device);
          expect(found).toHaveLength(1);
          expect(found[0]?.count).toBeGreaterThanOrEqual(count);
        }
        for (const list of [merged.snippets, merged.versions, merged.tombstones])
          expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
      }),
      RUNS,
    );
  });
});

describe('merge', () => {
  const mine = sampleSnippet('要精细', { updatedAt: 10, device: 'd1' });
  const yours = sampleSnippet('要务实', { updatedAt: 20, device: 'd2' });

  it('lets the later edit win and keeps the other as its version', () => {
    const merged = merge(recordsOf({ snippets: [mine] }), recordsOf({ snippets: [yours] }));
    expect(merged.snippets).toEqual([yours]);
    expect(merged.versions).toEqual([
      { id: `s:10:d1:${hashOf(mine)}`, snippet: 's', savedAt: 20, record: mine },
    ]);
  });

  it('takes the larger device on a tie', () => {
    const tied = { ...yours, updatedAt: 10 };
    const merged = merge(recordsOf({ snippets: [tied] }), recordsOf({ snippets: [mine] }));
    expect(merged.snippets).toEqual([tied]);
  });

  it('adds no version for a text that only has a later time', () => {
    const trashed = { ...mine, updatedAt: 15, deletedAt: 15 };
    const merged = merge(recordsOf({ snippets: [mine] }), recordsOf({ snippets: [trashed] }));
    expect(merged).toEqual(recordsOf({ snippets: [trashed] }));
  });

  it.each<[string, number, Snippet[]]>([
    ['before an edit made elsewhere loses to it', 19, [yours]],
    ['at the time of the edit wins', 20, []],
    ['after the edit wins', 21, []],
  ])('a tombstone from %s', (_, deletedAt, snippets) => {
    const tombstone = { id: 's', deletedAt, device: 'd1', texts: { [hashOf(mine)]: deletedAt } };
    const merged = merge(recordsOf({ tombstones: [tombstone] }), recordsOf({ snippets: [mine] }));
    expect(merged.versions).toEqual([]);
    const withEdit = merge(merged, recordsOf({ snippets: [yours] }));
    expect(withEdit.snippets).toEqual(snippets);
    // The user who emptied the trash never saw this text.
    expect([...withEdit.snippets, ...withEdit.versions.map(({ record }) => record)]).toEqual([
      yours,
    ]);
  });

  it('keeps a pin and a hiding that were set on two devices', () => {
    const merged = merge(
      recordsOf({ marks: [{ entry: 'e', pinned: field(true, 5), hidden: field(false, 1) }] }),
      recordsOf({ marks: [{ entry: 'e', pinned: field(false, 2), hidden: field(true, 9) }] }),
    );
    expect(merged.marks).toEqual([{ entry: 'e', pinned: field(true, 5), hidden: field(true, 9) }]);
  });

  it('keeps the same words under two ids as two', () => {
    const twin = { ...mine, id: 't' };
    const merged = merge(recordsOf({ snippets: [mine] }), recordsOf({ snippets: [twin] }));
    expect(merged.snippets).toEqual([mine, twin]);
  });
});

describe('five devices with clocks up to ten minutes apart', () => {
  const step = fc.record({
    who: fc.nat(4),
    other: fc.nat(4),
    act: fc.constantFrom(
      'create',
      'edit',
      'edit',
      'trash',
      'restore',
      'empty',
      'pin',
      'hide',
      'use',
      'fill',
      'move',
      'make-folder',
      'delete-folder',
      'publish',
      'pull',
      'pull',
    ),
    pick: fc.nat(99),
    pause: fc.nat(120_000),
  });

  it('are equal at the end, and no text is lost', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -600_000, max: 600_000 }), { minLength: 5, maxLength: 5 }),
        fc.array(step, { minLength: 20, maxLength: 80 }),
        (skews, steps) => {
          const devices = skews.map((skew, at) => new TestDevice(`d${at}`, skew));
          const files = devices.map(() => NO_RECORDS);
          let now = 1_700_000_000_000;
          for (const { who, other, act, pick, pause } of steps) {
            now += pause;
            const device = devices[who];
            const file = files[other];
            if (!device || !file) continue;
            const entry = `e${pick % 3}`;
            const folder = `夹${pick % 3}`;
            if (act === 'create') device.create(now);
            else if (act === 'edit') device.edit(now, pick);
            else if (act === 'trash') device.trash(now, pick);
            else if (act === 'restore') device.restore(now, pick);
            else if (act === 'empty') device.emptyTrash();
            else if (act === 'pin') device.mark(now, entry, 'pinned', pick % 2 === 0);
            else if (act === 'hide') device.mark(now, entry, 'hidden', pick % 2 === 0);
            else if (act === 'use') device.use(now, entry);
            else if (act === 'fill') device.fill(now, `题${pick % 4}`);
            else if (act === 'move') device.move(now, pick, pick % 4 ? folder : undefined);
            else if (act === 'make-folder') device.makeFolder(now, folder);
            else if (act === 'delete-folder') device.deleteFolder(now, folder);
            else if (act === 'publish') files[who] = device.records;
            else device.records = merge(device.records, file);
          }
          const ends = devices.map((_, at) =>
            // Each brings them together in another order.
            devices.reduce(
              (all, __, next) => merge(all, devices[(at + next) % 5]?.records ?? NO_RECORDS),
              NO_RECORDS,
            ),
          );
          const [end = NO_RECORDS] = ends;
          for (const one of ends) expect(one).toEqual(end);
          const kept = new Set(
            [...end.snippets, ...end.versions.map(({ record }) => record)].map(nameText),
          );
          for (const text of devices.flatMap(({ written }) => [...written]))
            expect(kept.has(text) || devices.some(({ thrown }) => thrown.has(text))).toBe(true);
        },
      ),
      { ...RUNS, numRuns: Math.ceil(RUNS.numRuns / 2) },
    );
  });
});
