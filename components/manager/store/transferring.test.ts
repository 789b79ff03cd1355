import { beforeAll, describe, expect, it } from 'vitest';
import type { Library, LibraryEntry, SnippetInput } from '@/lib/library';
import { unavailableLibrary } from '@/lib/library/unavailable-library';
import { createTransferring } from './transferring';

const own = (text: string): LibraryEntry => ({
  id: text,
  kind: 'phrase',
  text,
  themes: [],
  forms: [],
  tags: ['常用'],
  origin: 'snippet',
  pinned: false,
  uses: 0,
});

/** A library of these entries that notes what is made and removed; `isFull` makes it refuse. */
function open(entries: readonly LibraryEntry[], isFull = false) {
  const made: SnippetInput[] = [];
  const removed: string[] = [];
  const library: Library = {
    ...unavailableLibrary({ url: '', read: () => Promise.reject(new Error('no pack here')) }),
    entries: async () => [...entries],
    async createMany(inputs) {
      if (isFull) return { ok: false, reason: 'storage-full' };
      made.push(...inputs);
      return { ok: true, ids: inputs.map((_, at) => `new-${at}`) };
    },
    async removeMany(ids) {
      removed.push(...ids);
      return { ok: true, ids: [...ids] };
    },
  };
  return { transferring: createTransferring(() => library), library, made, removed };
}

const csv = (...rows: string[]) =>
  new TextEncoder().encode(['标题,内容,标签', ...rows].join('\r\n'));

// The store fetches the readers with the first file, which takes seconds where nothing is compiled yet.
beforeAll(() => import('@/lib/transfer'), 60_000);

describe('an import', () => {
  it('counts what is new, what is known and what comes twice; saves the new alone, and undoes it', async () => {
    const { transferring, made, removed } = open([own('上下一盘棋')]);
    const rows = [',上下一盘棋,', '绳,拧成一股绳,团结', ',拧成一股绳,'];
    await transferring.preview('短语.csv', csv(...rows));
    const { preview } = transferring.state.get();
    expect(preview).toMatchObject({ name: '短语.csv', format: 'csv', same: 2 });
    expect(made).toEqual([]);
    await transferring.take();
    expect(made).toMatchObject([
      { kind: 'phrase', text: '拧成一股绳', title: '绳', tags: ['团结'] },
    ]);
    expect(transferring.state.get()).toMatchObject({ preview: null, status: { kind: 'taken' } });
    await transferring.undo();
    expect(removed).toEqual(['new-0']);
    expect(transferring.state.get().status).toEqual({ kind: 'undone' });
  });

  it('that the disk has no room for says so, and what was read stays to be tried again', async () => {
    const { transferring } = open([], true);
    await transferring.preview('短语.csv', csv(',拧成一股绳,'));
    await transferring.take();
    const { preview, status } = transferring.state.get();
    expect(status).toEqual({ kind: 'failed', reason: 'storage-full' });
    expect(preview?.fresh).toHaveLength(1);
  });

  it('that fails in the middle says so, and another can be begun', async () => {
    const { transferring, library } = open([]);
    library.entries = () => Promise.reject(new Error('the database is closed'));
    await transferring.preview('短语.csv', csv(',拧成一股绳,'));
    expect(transferring.state.get()).toEqual({
      isBusy: false,
      preview: null,
      status: { kind: 'broken' },
    });
    library.entries = async () => [];
    await transferring.preview('短语.csv', csv(',拧成一股绳,'));
    expect(transferring.state.get().preview?.fresh).toHaveLength(1);
  });

  it('begun while another file is read is refused: the first one is shown', async () => {
    const { transferring } = open([]);
    const first = transferring.preview('甲.csv', csv(',拧成一股绳,'));
    await transferring.preview('乙.csv', csv(',上下一盘棋,'));
    await first;
    expect(transferring.state.get().preview?.name).toBe('甲.csv');
  });

  it('of a file that gives nothing says why', async () => {
    const { transferring } = open([]);
    await transferring.preview('空.csv', new Uint8Array());
    expect(transferring.state.get()).toMatchObject({
      isBusy: false,
      preview: null,
      status: { kind: 'unreadable', name: '空.csv', reason: 'empty' },
    });
  });
});

describe('an export', () => {
  it('has the user’s own entries, and none of a pack', async () => {
    const { transferring } = open([own('上下一盘棋'), { ...own('承上启下'), origin: 'pack' }]);
    const file = await transferring.exportOwn('csv', '我的');
    expect(file?.name).toBe('我的.csv');
    expect(file?.bytes).toContain('上下一盘棋');
    expect(file?.bytes).not.toContain('承上启下');
    expect(transferring.state.get().status).toMatchObject({ kind: 'exported', count: 1 });
  });

  it('says how many have no place in a format', async () => {
    const { transferring } = open([own('上下一盘棋'), own('一段\n二段')]);
    await transferring.exportOwn('rime', '我的');
    expect(transferring.state.get().status).toMatchObject({ count: 1, leftOut: 1 });
  });

  it('of nothing says so', async () => {
    const { transferring } = open([]);
    expect(await transferring.exportOwn('text', '我的')).toBeNull();
    expect(transferring.state.get().status).toEqual({ kind: 'nothing-own' });
  });
});
