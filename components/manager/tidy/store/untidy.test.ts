import { describe, expect, it } from 'vitest';
import { FACET_NAMES, FACETS, facetFieldsOf } from '@/lib/entry';
import type { LibraryEntry } from '@/lib/library';
import { untidyOf } from './untidy';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 10, 1);

function entryOf(more: Partial<LibraryEntry> = {}): LibraryEntry {
  const facts = { origin: 'snippet', pinned: false, uses: 0, createdAt: NOW - DAY } as const;
  const fields = { themes: [], forms: [], tags: ['常用'] };
  return { id: 'a', kind: 'phrase', text: '抓落实', ...facts, ...fields, ...more } as LibraryEntry;
}

const pattern = (body: string) => ({ kind: 'pattern', body }) as Partial<LibraryEntry>;

describe('an entry', () => {
  it.each<[string, Partial<LibraryEntry>, string[]]>([
    ['with a tag, made yesterday', {}, []],
    ['made over a year ago and never used', { createdAt: NOW - 366 * DAY }, ['unused']],
    ['used a year ago less a day', { createdAt: 1, uses: 1, lastUsedAt: NOW - 364 * DAY }, []],
    ['used over a year ago', { createdAt: 1, uses: 9, lastUsedAt: NOW - 366 * DAY }, ['unused']],
    ['without any label', { tags: [] }, ['unlabelled']],
    ['in a folder alone', { tags: [], folder: '会议' }, []],
    ['with a title of 30 characters', { title: '题'.repeat(30) }, []],
    ['with a title of 31', { title: '题'.repeat(31) }, ['longTitle']],
    ['of marks alone', { text: '……，。' }, ['empty']],
  ])('%s needs %j', (_, more, found) => {
    expect(untidyOf(entryOf(more), NOW)).toEqual(found);
  });

  it.each(FACET_NAMES)('with a label of %s alone needs none', (name) => {
    const fields = facetFieldsOf((one) => (one === name ? FACETS[name].values.slice(0, 1) : []));
    expect(untidyOf(entryOf({ tags: [], ...fields }), NOW)).toEqual([]);
  });

  it('of blanks alone is without words, one with words besides is not', () => {
    expect(untidyOf(entryOf(pattern('{事项}，{单位}')), NOW)).toEqual(['empty']);
    expect(untidyOf(entryOf(pattern('抓好{事项}')), NOW)).toEqual([]);
  });
});
