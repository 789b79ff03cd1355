import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntryFunction, EntryKind, Form, Theme } from '@/lib/entry';
import { createIndex } from './create-index';
import { fromSnapshot } from './from-snapshot';
import { pinyinReader } from '../text/readings';
import { SAMPLE_DOCS, sampleDoc } from '../testing/sample-docs';
import { isIntact } from '../snapshot/snapshot';
import { checksumOf } from '../snapshot/snapshot-version';
import type { SearchDoc, SearchIndex, Snapshot } from '../types';

const QUERIES = [
  '',
  '承上启下',
  'csqx',
  '丞上',
  '#制度',
  '精细 @提出要求',
  '西安 王主任',
  'PPT',
  '，',
  '﹏',
];
const anyDoc: fc.Arbitrary<SearchDoc> = fc.record(
  {
    id: fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }),
    kind: fc.constantFrom<EntryKind[]>('phrase', 'pattern', 'outline'),
    text: fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...SAMPLE_DOCS).map((doc) => doc.text),
    ),
    title: fc.oneof(fc.constant(''), fc.constantFrom('﻿标题', '承上')),
    function: fc.constantFrom<EntryFunction[]>('开场', '提出要求'),
    themes: fc.subarray<Theme>(['服务', '制度', '作风']),
    forms: fc.subarray<Form>(['排比', '引语']),
    tags: fc.array(fc.string({ maxLength: 3 }), { maxLength: 2 }),
    mine: fc.boolean(),
    best: fc.boolean(),
    pinned: fc.boolean(),
    uses: fc.nat(9),
    lastUsedAt: fc.nat(),
  },
  { requiredKeys: ['id', 'kind', 'text', 'themes', 'forms', 'tags', 'mine'] },
);

const manyDocs = fc.array(anyDoc, { maxLength: 6 });

/** A snapshot as it comes back from a database. */
const stored = (index: SearchIndex): Snapshot => structuredClone(index.toSnapshot());
const pause = async () => {};
const open = (snapshot: unknown) => fromSnapshot(snapshot, pinyinReader);
const answers = (index: SearchIndex | null, queries: readonly string[]) =>
  queries.map((query) => index?.query(query, { now: 1e12 }));

describe('an index from its snapshot', () => {
  it('answers every query as the index it was taken of', () => {
    fc.assert(
      fc.property(manyDocs, manyDocs, fc.string(), (docs, edits, query) => {
        const index = createIndex([...SAMPLE_DOCS, ...docs]);
        edits.forEach((doc, at) => (at % 3 === 2 ? index.remove(doc.id) : index.update(doc)));
        const queries = [...QUERIES, query, ...docs.map((doc) => doc.text.slice(0, 9))];
        const copy = open(stored(index));
        expect(copy?.size).toBe(index.size);
        expect(answers(copy, queries)).toEqual(answers(index, queries));
      }),
      { numRuns: 25 },
    );
  });

  it('takes edits as the other does', () => {
    const index = createIndex(SAMPLE_DOCS);
    const copy = open(stored(index));
    for (const each of [index, copy]) {
      each?.remove('hub');
      each?.update(sampleDoc('poor', '久久为功', { tags: ['新标签'] }));
      expect(each?.favour(sampleDoc('busy', '久久为功'))).toBe(false);
      each?.add(sampleDoc('new', '承上启下'));
    }
    const queries = [...QUERIES, 'jjwg', '新标签'];
    expect(answers(copy, queries)).toEqual(answers(index, queries));
    expect(answers(open(copy && stored(copy)), queries)).toEqual(answers(index, queries));
  });
});

describe('what is not a snapshot of this version, as it was written,', () => {
  const good = createIndex(SAMPLE_DOCS).toSnapshot();

  it.each([
    ['nothing', null],
    ['text', 'snapshot'],
    ['an older version', { ...good, version: '0' }],
    ['a snapshot without its sum', { ...good, sum: undefined }],
    ['a snapshot of another size', { ...good, size: good.size - 8 }],
    ['a snapshot without its body', { ...good, body: undefined }],
    ['a truncated body', { ...good, body: good.body.slice(0, good.body.byteLength / 2) }],
    ['an empty body', { ...good, body: new ArrayBuffer(0) }],
    ['the body of another', { ...good, body: createIndex([]).toSnapshot().body }],
  ])('is refused: %s', (_, value) => {
    expect(open(value)).toBeNull();
  });

  it('is not intact with any one bit flipped', async () => {
    expect(await isIntact(good, pause)).toBe(true);
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(7), async (at, bit) => {
        const flipped = structuredClone(good);
        const bytes = new Uint8Array(flipped.body);
        const place = at % bytes.length;
        bytes[place] = (bytes[place] ?? 0) ^ (1 << bit);
        expect(await isIntact(flipped, pause)).toBe(false);
      }),
    );
  });

  it('is read slice by slice, each of which counts', async () => {
    const body = new ArrayBuffer(3 * 2 ** 20 + 8);
    const large = { ...good, size: body.byteLength, sum: checksumOf(body), body };
    let pauses = 0;
    const count = async () => void (pauses += 1);
    expect(await isIntact(large, count)).toBe(true);
    expect(pauses).toBe(4);
    for (const place of [0, 2 ** 20, 2 ** 21, 3 * 2 ** 20 + 7]) {
      const changed = structuredClone(large);
      new Uint8Array(changed.body)[place] = 1;
      expect(await isIntact(changed, pause)).toBe(false);
    }
  });

  it('stays as it was whatever is edited in the index opened from it', async () => {
    const snapshot = stored(createIndex(SAMPLE_DOCS));
    const index = open(snapshot);
    index?.remove('hub');
    index?.favour(sampleDoc('poor', '守得住清贫', { pinned: true }));
    index?.update(sampleDoc('long', '久久为功', { tags: ['新标签'] }));
    index?.query('久久');
    expect(await isIntact(snapshot, pause)).toBe(true);
  });
});
