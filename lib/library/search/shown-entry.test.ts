import { expect, it } from 'vitest';
import { ENTRY_FIELD_ROWS } from '@/lib/entry';
import { FIELD_SAMPLES } from '@/lib/entry/testing/field-samples';
import { toSearchDoc } from './search-doc';
import { shownDoc, shownEntry } from './shown-entry';
import { packPhrase } from '../testing/test-library';
import type { LibraryEntry } from '../types';

const FACTS = { tags: [], pinned: false, uses: 0 };
const ENTRIES: Array<[string, LibraryEntry]> = [
  ['a phrase of a pack', { ...packPhrase('p1', '承上启下'), ...FACTS, origin: 'pack', pack: 'x' }],
  [
    'a used and pinned phrase of one’s own',
    {
      id: 's1',
      kind: 'phrase',
      text: '久久为功',
      title: '久',
      function: '提出要求',
      themes: ['作风'],
      forms: ['排比'],
      origin: 'snippet',
      tags: ['督查'],
      pinned: true,
      uses: 3,
      lastUsedAt: 7,
      createdAt: 1,
      updatedAt: 2,
      replaces: 'p1',
      foundAt: { title: '草稿' },
    },
  ],
  [
    'a phrase that somebody shares',
    {
      ...packPhrase('o1', '拧成一股绳'),
      ...FACTS,
      origin: 'pack',
      pack: 'office:a',
      who: '王秘书',
      updatedAt: 5,
    },
  ],
  [
    'a pattern with blanks',
    {
      id: 't1',
      kind: 'pattern',
      body: '要{标准=精细}、{态度}',
      themes: [],
      forms: [],
      ...FACTS,
      origin: 'snippet',
      best: true,
    },
  ],
];

it.each(ENTRIES)('%s is shown alike from the library and from the index', (_, entry) => {
  const shown = shownEntry(entry);
  expect(shownDoc(toSearchDoc(entry))).toEqual(shown);
  expect(shown).toMatchObject({ id: entry.id, origin: entry.origin, uses: entry.uses });
  expect(shown.hasSource ?? false).toBe('source' in entry || 'foundAt' in entry || 'who' in entry);
  expect(shown.who).toBe(entry.who);
  expect(shown.sharedAt).toBe(entry.who === undefined ? undefined : entry.updatedAt);
});

it.each(ENTRY_FIELD_ROWS)('%s goes to the index and on to lists as its row says', (name, row) => {
  const [value] = FIELD_SAMPLES[name].values;
  const entry: LibraryEntry = {
    id: 's2',
    kind: 'phrase',
    text: '到位',
    themes: [],
    forms: [],
    ...FACTS,
    origin: 'snippet',
    [name]: value,
  };
  const doc = toSearchDoc(entry);
  expect(Reflect.get(doc, name)).toEqual(row.search === 'unused' ? undefined : value);
  expect(Reflect.get(shownDoc(doc), name)).toEqual(Reflect.get(doc, name));
  expect(shownEntry(entry)).toEqual(shownDoc(doc));
});
