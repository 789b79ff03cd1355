import { expect, it } from 'vitest';
import { createIndex } from '@/lib/search';
import { sampleDoc } from '@/lib/search/testing/sample-docs';
import type { SearchClient } from '@/lib/search/client/client';
import { NO_LABELS } from '../../shared/facet-counts';
import { type Browsing, createBrowsing } from './browsing';
import { isAnswered } from './filter-of';

const DOCS = [
  sampleDoc('own', '把稳安全的压舱石', { mine: true }),
  sampleDoc('theirs', '李秘书改的压舱石', { pack: 'office' }),
];

/** A table whose questions wait until they are answered by hand, the latest first. */
function openTable() {
  const index = createIndex(DOCS);
  const answers: Array<() => void> = [];
  const client: SearchClient = {
    ready: Promise.resolve('index'),
    follow: () => undefined,
    queryNow: () => null,
    query: (query, options) =>
      new Promise((resolve) => {
        answers.push(() => resolve(index.query(query, options)));
      }),
  };
  const browsing = createBrowsing(client);
  const shown = () => {
    const results = browsing.state.get().results;
    const isAsked = results !== null && isAnswered(results, browsing.state.get());
    return { isAsked, ids: [...(results?.rows.values() ?? [])].map((row) => row.entry.id) };
  };
  const answer = async () => {
    answers.pop()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { browsing, shown, answer };
}

it.each<[act: string, then: (browsing: Browsing) => void, ids: string[]]>([
  ['another list', (browsing) => browsing.show('mine'), ['own']],
  ['a search', (browsing) => browsing.search('把稳'), []],
  ['a label', (browsing) => browsing.filter({ ...NO_LABELS, themes: ['学习'] }), []],
  ['a folder', (browsing) => browsing.narrow({ kind: 'folder', path: '值班' }), []],
])('until %s is read, what is shown says that it is not yet that', async (_, then, ids) => {
  const { browsing, shown, answer } = openTable();
  browsing.show('office');
  await answer();
  expect(shown()).toEqual({ isAsked: true, ids: ['theirs'] });
  then(browsing);
  expect(shown()).toEqual({ isAsked: false, ids: ['theirs'] });
  await answer();
  expect(shown()).toEqual({ isAsked: true, ids });
});
