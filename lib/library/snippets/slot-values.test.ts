import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { BijiaDatabase } from '../database/database';
import { freshLibrary } from '../testing/test-library';

const eachOf = (name: string, texts: string[]) => texts.map((text) => ({ name, text }));

it('offers what was typed under the same name, the latest first', async () => {
  const { library } = await freshLibrary();
  await library.remember([...eachOf('事项', ['文字', '机关']), { name: '对象', text: '群众' }]);
  expect(await library.recall(['事项', '对象', '方面'])).toEqual({
    事项: ['机关', '文字'],
    对象: ['群众'],
  });
});

it('brings a text that is used again to the front, once', async () => {
  const { library } = await freshLibrary();
  await library.remember(eachOf('事项', ['文字', '机关']));
  await library.remember([{ name: '事项', text: ' 文字 ' }]);
  expect(await library.recall(['事项'])).toEqual({ 事项: ['文字', '机关'] });
});

it('offers eight at most, and keeps no more than forty', async () => {
  const { library, name } = await freshLibrary();
  const texts = Array.from({ length: 60 }, (_, at) => `第${at}项`);
  await library.remember(eachOf('事项', texts));
  const { 事项: offered } = await library.recall(['事项']);
  expect(offered).toEqual(texts.slice(-8).toReversed());
  expect(await new BijiaDatabase(name).slotValues.count()).toBe(40);
});

it('keeps neither blanks nor what is too long for a blank', async () => {
  const { library } = await freshLibrary();
  await library.remember(eachOf('事项', ['  ', '长'.repeat(201)]));
  expect(await library.recall(['事项'])).toEqual({});
});

it('takes names that objects have by nature', async () => {
  const { library } = await freshLibrary();
  await library.remember([{ name: 'constructor', text: '甲' }]);
  expect(Object.entries(await library.recall(['constructor', 'toString']))).toEqual([
    ['constructor', ['甲']],
  ]);
});

it('is still there when the library is opened again', async () => {
  const { library, reopen } = await freshLibrary();
  await library.remember([{ name: '事项', text: '文字' }]);
  const again = await reopen();
  expect(await again.recall(['事项'])).toEqual({ 事项: ['文字'] });
});
