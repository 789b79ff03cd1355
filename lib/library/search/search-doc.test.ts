import { expect, it } from 'vitest';
import { toSearchDoc } from './search-doc';
import type { LibraryEntry } from '../types';

const FACTS = { id: 's', themes: [], forms: [], tags: [], pinned: false, uses: 0 };

it('of a long text has the opening, which ends with a whole character', () => {
  const text = `${'字'.repeat(19_999)}𠮷${'后'.repeat(9)}`;
  const entry: LibraryEntry = { ...FACTS, kind: 'phrase', text, origin: 'snippet' };
  expect(toSearchDoc(entry).text).toBe('字'.repeat(19_999));
});

it('of a long pattern has the opening of its text, and the whole of its body', () => {
  const body = '要{标准=精细}，'.repeat(5000);
  const entry: LibraryEntry = { ...FACTS, kind: 'pattern', body, origin: 'snippet' };
  const doc = toSearchDoc(entry);
  expect(doc.text).toHaveLength(20_000);
  expect(doc.text.startsWith('要精细，要精细')).toBe(true);
  expect(doc.body).toBe(body);
});
