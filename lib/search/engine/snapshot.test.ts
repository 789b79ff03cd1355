import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntryFunction, EntryKind, Form, Theme } from '@/lib/entry';
import { createIndex } from './create-index';
import { fromSnapshot } from './from-snapshot';
import { pinyinReader } from '../text/readings';
import { SAMPLE_DOCS, sampleDoc } from '../testing/sample-docs';
import { isIntact } from '../snapshot/snapshot';
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
    sharedAt: fc.nat(),
  },
  { requiredKeys: ['id', 'kind', 'text', 'themes', 'forms', 'tags', 'mine'] },
);

const manyDocs = fc.array(anyDoc, { maxLength: 6 });

/** A snapshot as it comes back from a database. */
const stored = async (index: SearchIndex): Promise<Snapshot> =>
  structuredClone(await index.toSnapshot());
const open = (snapshot: unknown) => fromSnapshot(snapshot, pinyinReader);
const answers = (index: SearchIndex | null, queries: readonly string[]) =>
  queries.map((query) => index?.query(query, { now: 1e12 }));

describe('an index from its snapshot', () => {
  it('answers every query as the index it was taken of', async () => {
    await fc.assert(
      fc.asyncProperty(manyDocs, manyDocs, fc.string(), async (docs, edits, query) => {
        const index = createIndex([...SAMPLE_DOCS, ...docs]);
        edits.forEach((doc, at) => (at % 3 === 2 ? index.remove(doc.id) : index.update(doc)));
        const queries = [...QUERIES, query, ...docs.map((doc) => doc.text.slice(0, 9))];
        const copy = open(await stored(index));
        expect(copy?.size).toBe(index.size);
        expect(answers(copy, queries)).toEqual(answers(index, queries));
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('takes edits as the other does', async () => {
    const index = createIndex(SAMPLE_DOCS);
    const copy = open(await stored(index));
    for (const each of [index, copy]) {
      each?.remove('hub');
      each?.update(sampleDoc('poor', '久久为功', { tags: ['新标签'] }));
      expect(each?.favour(sampleDoc('busy', '久久为功'))).toBe(false);
      each?.add(sampleDoc('new', '承上启下'));
    }
    const queries = [...QUERIES, 'jjwg', '新标签'];
    expect(answers(copy, queries)).toEqual(answers(index, queries));
    expect(answers(open(copy && (await stored(copy))), queries)).toEqual(answers(index, queries));
  });
});

describe('what is not a snapshot of this version, as it was written,', () => {
  it.each<[string, (good: Snapshot) => unknown]>([
    ['nothing', () => null],
    ['text', () => 'snapshot'],
    ['an older version', (good) => ({ ...good, version: '0' })],
    [
      'the format before other readings were indexed',
      (good) => ({ ...good, version: good.version.replace(/^\d+/, '4') }),
    ],
    ['a snapshot without its digest', (good) => ({ ...good, digest: undefined })],
    ['a snapshot of another size', (good) => ({ ...good, size: good.size - 8 })],
    ['a snapshot without its body', (good) => ({ ...good, body: undefined })],
    ['a truncated body', (good) => ({ ...good, body: good.body.slice(0, good.size / 2) })],
    ['an empty body', (good) => ({ ...good, body: new ArrayBuffer(0) })],
    [
      'the body of another',
      async (good) => ({ ...good, body: (await stored(createIndex([]))).body }),
    ],
  ])('is refused: %s', async (_, spoil) => {
    expect(open(await spoil(await stored(createIndex(SAMPLE_DOCS))))).toBeNull();
  });

  it('is not intact with any one bit flipped', async () => {
    const good = await stored(createIndex(SAMPLE_DOCS));
    expect(await isIntact(good)).toBe(true);
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(7), async (at, bit) => {
        const flipped = structuredClone(good);
        const bytes = new Uint8Array(flipped.body);
        const place = at % bytes.length;
        bytes[place] = (bytes[place] ?? 0) ^ (1 << bit);
        expect(await isIntact(flipped)).toBe(false);
      }),
    );
  });

  it('stays as it was whatever is edited in the index opened from it', async () => {
    const snapshot = await stored(createIndex(SAMPLE_DOCS));
    const index = open(snapshot);
    index?.remove('hub');
    index?.favour(sampleDoc('poor', '守得住清贫', { pinned: true }));
    index?.update(sampleDoc('long', '久久为功', { tags: ['新标签'] }));
    index?.query('久久');
    expect(await isIntact(snapshot)).toBe(true);
  });
});
