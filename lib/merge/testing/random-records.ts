import * as fc from 'fast-check';
import type { LibraryRecords, Mark, Snippet, Tombstone, Version } from '../records';
import { hashOf } from '../order';

/** Few ids, devices and times, so that two libraries meet in every way, ties included. */
const id = fc.constantFrom('a', 'b', 'c', '__proto__');
const device = fc.constantFrom('d1', 'd2', 'd3');
const time = fc.integer({ min: 1, max: 12 });
const text = fc.constantFrom('甲', '乙', '丙', '丁', '');

const fields = fc.record({ title: text, tags: fc.subarray(['会议', '总结']) });

const snippet: fc.Arbitrary<Snippet> = fc
  .tuple(id, time, time, device, text, fields, fc.boolean())
  .map(([own, createdAt, updatedAt, by, words, { title, tags }, isTrashed]): Snippet => {
    const labels = { title, tags, themes: [], forms: [] };
    return Object.assign(labels, {
      kind: 'phrase' as const,
      text: words,
      id: own,
      createdAt,
      updatedAt,
      device: by,
      ...(isTrashed && { deletedAt: updatedAt }),
    });
  });

const version: fc.Arbitrary<Version> = fc
  .tuple(fc.uuid(), time, snippet)
  .map(([own, savedAt, record]) => ({ id: own, savedAt, record, snippet: record.id }));

const tombstone: fc.Arbitrary<Tombstone> = fc
  .tuple(id, time, device, fc.array(snippet, { maxLength: 3 }))
  .map(([own, deletedAt, by, thrown]) => {
    const texts = Object.fromEntries(thrown.map((each) => [hashOf(each), deletedAt]));
    return { id: own, deletedAt, device: by, texts };
  });

const markField = fc.record({ value: fc.boolean(), updatedAt: time, device });

const mark: fc.Arbitrary<Mark> = fc.record(
  { entry: id, pinned: markField, hidden: markField },
  { requiredKeys: ['entry'] },
);

/** Any library, with every kind of record; ids are unique within a list, as in the database. */
export const anyLibrary: fc.Arbitrary<LibraryRecords> = fc.record({
  snippets: fc.uniqueArray(snippet, { maxLength: 4, selector: (one) => one.id }),
  versions: fc.array(version, { maxLength: 5 }),
  tombstones: fc.uniqueArray(tombstone, { maxLength: 2, selector: (one) => one.id }),
  marks: fc.uniqueArray(mark, { maxLength: 3, selector: ({ entry }) => entry }),
  uses: fc.uniqueArray(
    fc.record({ entry: id, device, count: fc.integer({ min: 1, max: 9 }), lastUsedAt: time }),
    { maxLength: 4, selector: (one) => `${one.entry} ${one.device}` },
  ),
  folders: fc.uniqueArray(
    fc.record({
      path: fc.constantFrom('会议', '会议/年终', '公文'),
      isDeleted: fc.boolean(),
      updatedAt: time,
      device,
    }),
    { maxLength: 3, selector: ({ path }) => path },
  ),
  slotValues: fc.uniqueArray(
    fc.record({
      name: fc.constantFrom('主题', '单位'),
      text,
      createdAt: time,
      updatedAt: time,
      device,
    }),
    { maxLength: 4, selector: (one) => `${one.name} ${one.text}` },
  ),
});
