import { describe, expect, it } from 'vitest';
import { bodyOf } from '@/lib/entry';
import { freshLibrary, phraseInput } from '../testing/test-library';
import type { Library } from '../types';

const texts = async (library: Library) => (await library.entries()).map(bodyOf).toSorted();

describe('several snippets at once', () => {
  it('are all there after the library is opened again, with their source', async () => {
    const { library, reopen } = await freshLibrary();
    const foundAt = { title: '讲话.docx', heading: ['一、强服务'], quote: '上下一盘棋' };
    const saved = await library.createMany([
      phraseInput('上下一盘棋', { foundAt }),
      phraseInput('拧成一股绳'),
    ]);
    expect(saved).toMatchObject({ ok: true });
    const reopened = await reopen();
    expect(await texts(reopened)).toEqual(['上下一盘棋', '承上启下', '拧成一股绳'].toSorted());
    expect((await reopened.entries()).find((entry) => entry.foundAt)?.foundAt).toEqual(foundAt);
  });

  it('are refused as a whole when one of them is empty', async () => {
    const { library } = await freshLibrary();
    const saved = await library.createMany([phraseInput('上下一盘棋'), phraseInput('  ')]);
    expect(saved).toEqual({ ok: false, reason: 'empty' });
    expect(await texts(library)).toEqual(['承上启下']);
  });

  it('are all gone again when removed, and each can be restored', async () => {
    const { library } = await freshLibrary();
    const saved = await library.createMany([phraseInput('上下一盘棋'), phraseInput('拧成一股绳')]);
    if (!saved.ok) throw new Error(saved.reason);
    expect(await library.removeMany([...saved.ids, 'never-there'])).toMatchObject({ ok: true });
    expect(await texts(library)).toEqual(['承上启下']);
    await library.restore(saved.ids[0] ?? '');
    expect(await texts(library)).toEqual(['上下一盘棋', '承上启下'].toSorted());
  });
});
