import { describe, expect, it } from 'vitest';
import { createIndex } from './create-index';
import { readPackDocs } from '../testing/pack-docs';
import { sampleDoc } from '../testing/sample-docs';
import type { Hit, SearchDoc, SearchOptions } from '../types';

const NOW = Date.UTC(2025, 5, 1);
const TEXT = '对领导批示和交办事项要及时办理、及时反馈、及时归档';
const TWIN = '对领导批示和交办事项，要及时办理，及时反馈，并及时归档';

function search(docs: readonly SearchDoc[], query: string, options: SearchOptions = {}): Hit[] {
  return createIndex(docs).search(query, { now: NOW, ...options });
}

/** Each hit with what is grouped under it, as `head(grouped grouped)`. */
function outline(hits: readonly Hit[]): string[] {
  return hits.map(({ id, grouped }) => (grouped ? `${id}(${grouped.join(' ')})` : id));
}

describe('near-identical', () => {
  it.each([
    ['other punctuation', '统一思想、提高认识', '统一思想，提高认识！'],
    ['other width and case', 'PPT课件要精细', 'ＰＰＴ课件要精细'],
    ['another script', '聯繫左右、協調內外', '联系左右、协调内外'],
    ['a character more in a long text', TEXT, TWIN],
    [
      'a character replaced in a long text',
      TEXT,
      TEXT.replace('及时归档', '随时归档').replace('随', '按'),
    ],
  ])('is a text with %s', (_, a, b) => {
    const hits = search([sampleDoc('a', a), sampleDoc('b', b)], a.slice(0, 6));
    expect(hits).toHaveLength(1);
    expect(hits[0]?.grouped).toHaveLength(1);
  });

  it.each([
    ['a character replaced in a short text', '办文工作要精细', '办会工作要精细'],
    ['two characters replaced', TEXT, TEXT.replace('反馈', '落实')],
    ['another number', `${TEXT}，共3项`, `${TEXT}，共5项`],
    ['another number in characters', `${TEXT}，一抓到底`, `${TEXT}，三抓到底`],
    ['a negation', `${TEXT}，能拖延`, `${TEXT}，不能拖延`],
    ['another order', '统一思想、提高认识，抓好落实工作', '提高认识、统一思想，抓好落实工作'],
  ])('is no text with %s', (_, a, b) => {
    const hits = search([sampleDoc('a', a), sampleDoc('b', b)], a.slice(0, 4));
    expect(hits.map(({ grouped }) => grouped)).toEqual([undefined, undefined]);
  });

  it('is a very long text only where it is the same', () => {
    const long = TEXT.repeat(60);
    const docs = [
      sampleDoc('a', long),
      sampleDoc('b', `${long}！`),
      sampleDoc('c', `${long}${TWIN}`),
    ];
    expect(outline(search(docs, TEXT.slice(0, 6))).toSorted()).toEqual(['a(b)', 'c']);
  });

  it('is no entry of another kind or title', () => {
    const docs = [
      sampleDoc('a', TEXT),
      sampleDoc('b', TEXT, { kind: 'pattern' }),
      sampleDoc('c', TEXT, { title: '交办事项' }),
      sampleDoc('d', TEXT, { title: '批示办理' }),
    ];
    expect(outline(search(docs, '领导批示和交办')).sort()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('are no two entries of the built-in pack', () => {
    const docs = readPackDocs();
    const index = createIndex(docs);
    for (const { id, text } of docs) {
      const hits = index.search(text.slice(0, 60), { limit: 10, now: NOW });
      expect(hits.some((hit) => hit.id === id && hit.grouped)).toBe(false);
    }
    // Some hundreds of searches, on a busy machine.
  }, 30_000);
});

describe('a hit that others are grouped under', () => {
  const mine = { mine: true };
  it.each([
    ['is the best match', [sampleDoc('a', TWIN), sampleDoc('b', TEXT)], ['b(a)']],
    [
      'holds what was typed word for word where any of them does',
      [
        sampleDoc('a', TEXT),
        sampleDoc('b', TEXT.replace('要及', '须及'), { mine: true, pinned: true }),
      ],
      ['a', 'b'],
    ],
    [
      'is the first by id of equals',
      [sampleDoc('b', TEXT), sampleDoc('c', TEXT), sampleDoc('a', TEXT)],
      ['a(b c)'],
    ],
    [
      "is the user's own rather than a pack's, even where that is the better match",
      [sampleDoc('a', TEXT), sampleDoc('b', TWIN, mine)],
      ['b(a)'],
    ],
    ['is the pinned one', [sampleDoc('a', TEXT), sampleDoc('b', TWIN, { pinned: true })], ['b(a)']],
    [
      'never has a pinned one under it',
      [sampleDoc('a', TEXT, mine), sampleDoc('b', TWIN, { pinned: true })],
      ['a', 'b'],
    ],
    [
      "never has the user's own under a pack's",
      [sampleDoc('a', TEXT, { pinned: true }), sampleDoc('b', TEXT, mine)],
      ['a', 'b'],
    ],
    [
      "has the user's own under the user's own",
      [sampleDoc('a', TEXT, mine), sampleDoc('b', TEXT, mine)],
      ['a(b)'],
    ],
  ] satisfies Array<[string, SearchDoc[], string[]]>)('%s', (_, docs, expected) => {
    expect(outline(search(docs, '要及时办理、及时反馈')).sort()).toEqual(expected);
  });

  it('stands where the best of them would, with its score', () => {
    const docs = [
      sampleDoc('best', TEXT),
      sampleDoc('own', TWIN, { mine: true }),
      sampleDoc('other', '凡交办事项要及时办理'),
    ];
    const query = '要及时办理、及时反馈';
    const [plain] = search(docs, query, { groupSimilar: false });
    const [first, second] = search(docs, query);
    expect(first).toMatchObject({ id: 'own', grouped: ['best'], score: plain?.score });
    expect(second?.id).toBe('other');
  });
});

describe('folding', () => {
  const docs = ['a', 'b', 'c'].map((id) => sampleDoc(id, TEXT));
  const index = createIndex(docs);

  it('leaves the counts as they are: of entries, not of hits', () => {
    const { hits, total, facets } = index.query('交办事项', { now: NOW });
    expect([hits.length, total, facets.all]).toEqual([1, 3, 3]);
  });

  it('fills the limit with other hits', () => {
    const more = createIndex([...docs, sampleDoc('d', '凡是领导交办事项都要有回音')]);
    expect(outline(more.search('交办事项', { limit: 2, now: NOW })).sort()).toEqual([
      'a(b c)',
      'd',
    ]);
  });

  it('does nothing where it is not wanted, nor in an empty query', () => {
    expect(outline(index.search('交办事项', { groupSimilar: false, now: NOW }))).toEqual([
      'a',
      'b',
      'c',
    ]);
    expect(outline(index.search('', { now: NOW }))).toEqual(['a', 'b', 'c']);
  });

  it('groups only what passes the filter', () => {
    const both = createIndex([sampleDoc('a', TEXT), sampleDoc('b', TEXT, { mine: true })]);
    expect(outline(both.search('交办事项', { filter: { mine: false }, now: NOW }))).toEqual(['a']);
  });
});
