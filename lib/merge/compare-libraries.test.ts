import { describe, expect, it } from 'vitest';
import { type LibraryRecords, NO_RECORDS, type Snippet, compareLibraries } from '.';
import { sampleSnippet } from './testing/sample-snippet';

const first = sampleSnippet('初稿', { updatedAt: 1 });
const second = sampleSnippet('二稿', { updatedAt: 2 });
const other = sampleSnippet('另稿', { updatedAt: 3, device: 'd2' });
const back = sampleSnippet('初稿', { updatedAt: 4 });

/** A library whose snippet had these texts, the last one now. */
function historyOf(...texts: Snippet[]): LibraryRecords {
  const versions = texts.slice(0, -1).map((record) => ({
    id: String(record.updatedAt),
    snippet: record.id,
    savedAt: record.updatedAt,
    record,
  }));
  return { ...NO_RECORDS, snippets: texts.slice(-1), versions };
}

describe('compareLibraries', () => {
  it.each([
    ['same', historyOf(first), historyOf({ ...first, updatedAt: 9 })],
    ['changed', historyOf(first), historyOf(first, second)],
    ['older', historyOf(first, second), historyOf(first)],
    ['conflict', historyOf(first, second), historyOf(first, other)],
    ['changed', historyOf(first, second), historyOf(first, second, back)],
    ['changed', historyOf(first), historyOf({ ...first, updatedAt: 5, deletedAt: 5 })],
    ['older', historyOf({ ...first, updatedAt: 5, deletedAt: 5 }), historyOf(first)],
    ['new', NO_RECORDS, historyOf(first)],
    [
      'gone',
      { ...NO_RECORDS, tombstones: [{ id: 's', deletedAt: 4, device: 'd1', texts: {} }] },
      historyOf(first),
    ],
  ])('%s', (comparison, ours, theirs) => {
    expect([...compareLibraries(ours, theirs)]).toEqual([['s', comparison]]);
  });
});
