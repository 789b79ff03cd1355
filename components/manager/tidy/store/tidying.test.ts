import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { bodyOf } from '@/lib/entry';
import { openStoredLibrary } from '@/lib/library/testing/stored-library';
import { phraseInput } from '@/lib/library/testing/test-library';
import { countTidy, createTidying } from './tidying';

const LINE = '坚持以人民为中心的发展思想推动工作再上新台阶';

async function openTidying() {
  const { library } = await openStoredLibrary();
  await library.createMany([
    phraseInput(LINE, { tags: ['留'] }),
    phraseInput('抓学习带队伍', { title: '题'.repeat(40) }),
    phraseInput(`${LINE}！`, { tags: ['用过'] }),
    phraseInput('，。', { tags: ['空'] }),
  ]);
  const used = (await library.entries()).find(({ tags }) => tags.includes('用过'));
  await library.recordUse(used?.id ?? '');
  const tidying = createTidying(library);
  const owner = new AbortController();
  await tidying.open(owner.signal);
  return { library, tidying, owner };
}

it('finds what is alike, the most used first, and what else is untidy; entries of packs are left out', async () => {
  const { tidying, owner } = await openTidying();
  const { alike, untidy } = tidying.state.get();
  expect(alike?.map((group) => group.map(bodyOf))).toEqual([[`${LINE}！`, LINE]]);
  expect(untidy?.unlabelled.map(bodyOf)).toEqual(['抓学习带队伍']);
  expect(untidy?.longTitle.map(bodyOf)).toEqual(['抓学习带队伍']);
  expect(countTidy(tidying.state.get())).toEqual({
    alike: 1,
    unused: 0,
    unlabelled: 1,
    longTitle: 1,
    empty: 1,
  });
  owner.abort();
});

it('a group that is left as it is does not come again', async () => {
  const { tidying, owner } = await openTidying();
  const [group = []] = tidying.state.get().alike ?? [];
  tidying.leave(group);
  await tidying.open(owner.signal);
  expect(tidying.state.get().alike).toEqual([]);
  owner.abort();
});
