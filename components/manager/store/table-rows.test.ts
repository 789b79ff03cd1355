import { expect, it } from 'vitest';
import { createIndex } from '@/lib/search';
import { sampleDoc } from '@/lib/search/testing/sample-docs';
import type { SearchClient } from '@/lib/search/client/client';
import { createBrowsing } from './browsing';

const DOCS = [
  sampleDoc('own', '把稳安全的压舱石', { mine: true }),
  sampleDoc('theirs', '李秘书改的压舱石', { pack: 'office' }),
];

it('until a list is read, what is shown says which one it is of', async () => {
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
    return { view: results?.view, ids: [...(results?.rows.values() ?? [])].map((r) => r.entry.id) };
  };
  const answer = async () => {
    answers.pop()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  browsing.show('office');
  await answer();
  expect(shown()).toEqual({ view: 'office', ids: ['theirs'] });
  browsing.show('mine');
  expect(browsing.state.get().view).toBe('mine');
  expect(shown()).toEqual({ view: 'office', ids: ['theirs'] });
  await answer();
  expect(shown()).toEqual({ view: 'mine', ids: ['own'] });
});
