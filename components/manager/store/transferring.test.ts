import { beforeAll, describe, expect, it } from 'vitest';
import { createImportJob } from '@/lib/importing/import-job';
import type { ImportSession } from '@/lib/importing/import-client';
import { csvOf, FACTS } from '@/lib/importing/testing/import-files';
import type { Library, LibraryEntry, SnippetInput, UndoableAct } from '@/lib/library';
import { unavailableLibrary } from '@/lib/library/unavailable-library';
import { countChosen } from './import-choice';
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

const act = (id: string, kind: UndoableAct['act']) => ({ id, at: 7, act: kind, count: 1 });

interface Given {
  isFull?: boolean;
  acts?: UndoableAct[];
}

/** A library of these entries that notes what is imported and undone, and transferring over it without a worker. */
function open(entries: readonly LibraryEntry[], { isFull = false, acts = [] }: Given = {}) {
  const made: SnippetInput[] = [];
  const undone: string[] = [];
  const cancelling = new AbortController();
  const library: Library = {
    ...unavailableLibrary({ url: '', read: () => Promise.reject(new Error('no pack here')) }),
    entries: async () => [...entries],
    undoable: async () => acts,
    async undo(act) {
      undone.push(act);
      return { ok: true, ids: made.map((_, at) => `new-${at}`), skipped: 0 };
    },
  };
  const openImport = async (): Promise<ImportSession> => {
    const job = createImportJob(async () => ({
      ...library,
      keepCopy: async () => 'copy',
      async importMany({ added }) {
        if (cancelling.signal.aborted) return { ok: false, reason: 'cancelled' };
        if (isFull) return { ok: false, reason: 'storage-full' };
        made.push(...added);
        return { ok: true, count: added.length, act: 'act' };
      },
    }));
    return {
      read: (source) => job.read(source).catch(() => ({ ok: false, reason: 'failed' })),
      rows: async (...place) => job.rows(...place),
      take: (choice, facts, onStep) => job.take(choice, facts, onStep, cancelling.signal),
      cancel: () => cancelling.abort(),
      undo: (act) => job.undo(act),
      close: () => undefined,
    };
  };
  const transferring = createTransferring({
    library: () => library,
    openImport,
    copyFacts: () => Promise.resolve(FACTS),
  });
  return { transferring, library, made, undone };
}

// The readers are fetched with the first file, which takes seconds where nothing is compiled yet.
beforeAll(() => import('@/lib/transfer'), 60_000);

describe('an import', () => {
  it('counts what is new, what is known and what comes twice; saves the new alone, and undoes it', async () => {
    const { transferring, made, undone } = open([own('上下一盘棋')]);
    const rows = [',上下一盘棋,', '绳,拧成一股绳,团结', ',拧成一股绳,'];
    await transferring.preview('短语.csv', csvOf(...rows));
    const { preview } = transferring.state.get();
    expect(preview?.summary).toMatchObject({ name: '短语.csv', format: 'csv' });
    expect(preview?.summary.counts).toEqual({ new: 1, alike: 0, changed: 0, same: 2 });
    expect(preview?.rows.get(0)?.title).toBe('绳');
    expect(made).toEqual([]);
    await transferring.take();
    expect(made).toMatchObject([
      { kind: 'phrase', text: '拧成一股绳', title: '绳', tags: ['团结'] },
    ]);
    expect(transferring.state.get()).toMatchObject({
      preview: null,
      status: { kind: 'taken', count: 1 },
    });
    await transferring.undo();
    expect(undone).toEqual(['act']);
    expect(transferring.state.get().status).toEqual({ kind: 'undone', skipped: 0 });
  });

  it('takes what is ticked: a whole group, and single rows otherwise', async () => {
    const { transferring, made } = open([]);
    await transferring.preview('a.csv', csvOf(',甲甲,', ',乙乙,', ',丙丙,'));
    transferring.chooseRow('new', 1, false);
    transferring.choose('new', false);
    transferring.chooseRow('new', 0, true);
    transferring.chooseRow('new', 2, true);
    transferring.chooseRow('new', 0, false);
    const { preview } = transferring.state.get();
    expect(preview && countChosen(preview.choice.new, 3)).toBe(1);
    await transferring.take();
    expect(made).toMatchObject([{ text: '丙丙' }]);
  });

  it('reads the rows that come into view, of the group that is listed', async () => {
    const { transferring } = open([own('上下一盘棋')]);
    const rows = Array.from({ length: 350 }, (_, at) => `,第${at}句,`);
    await transferring.preview('a.csv', csvOf(...rows, ',上下一盘棋,'));
    const read = () => transferring.state.get().preview?.rows.size;
    expect(read()).toBe(100);
    await transferring.readRows(310, 320);
    expect(read()).toBe(150);
    await transferring.list('same');
    expect([...(transferring.state.get().preview?.rows.values() ?? [])]).toMatchObject([
      { content: { text: '上下一盘棋' } },
    ]);
  });

  it('of a table whose columns are chosen so that nothing is left keeps them to be chosen again', async () => {
    const { transferring } = open([]);
    await transferring.preview('a.csv', csvOf('绳,拧成一股绳,'));
    await transferring.layOut({ columns: [null, null, 'text'], hasHeader: true });
    const { preview, status } = transferring.state.get();
    expect(status).toMatchObject({ kind: 'unreadable', reason: 'no-entries' });
    expect(preview?.summary).toMatchObject({
      counts: { new: 0 },
      table: { columns: [null, null, 'text'] },
    });
    await transferring.layOut({ columns: ['text', null, null], hasHeader: true });
    expect(transferring.state.get().preview?.rows.get(0)?.content).toEqual({
      kind: 'phrase',
      text: '绳',
    });
  });

  it('that the disk has no room for says so, and what was read stays to be tried again', async () => {
    const { transferring } = open([], { isFull: true });
    await transferring.preview('短语.csv', csvOf(',拧成一股绳,'));
    await transferring.take();
    const { preview, status } = transferring.state.get();
    expect(status).toEqual({ kind: 'failed', reason: 'storage-full' });
    expect(preview?.summary.counts.new).toBe(1);
  });

  it('that is cancelled while it is written says that nothing was changed', async () => {
    const { transferring, made } = open([]);
    await transferring.preview('短语.csv', csvOf(',拧成一股绳,'));
    const taking = transferring.take();
    transferring.cancel();
    await taking;
    expect(transferring.state.get().status).toEqual({ kind: 'cancelled' });
    expect(made).toEqual([]);
  });

  it('that fails in the middle says so, and another can be begun', async () => {
    const { transferring, library } = open([]);
    library.entries = () => Promise.reject(new Error('the database is closed'));
    await transferring.preview('短语.csv', csvOf(',拧成一股绳,'));
    expect(transferring.state.get()).toEqual({
      busy: null,
      step: null,
      preview: null,
      status: { kind: 'broken' },
    });
    library.entries = async () => [];
    await transferring.preview('短语.csv', csvOf(',拧成一股绳,'));
    expect(transferring.state.get().preview?.summary.counts.new).toBe(1);
  });

  it('begun while another file is read is refused: the first one is shown', async () => {
    const { transferring } = open([]);
    const first = transferring.preview('甲.csv', csvOf(',拧成一股绳,'));
    await transferring.preview('乙.csv', csvOf(',上下一盘棋,'));
    await first;
    expect(transferring.state.get().preview?.summary.name).toBe('甲.csv');
  });

  it('of a file that gives nothing says why', async () => {
    const { transferring } = open([]);
    await transferring.preview('空.csv', new Uint8Array());
    expect(transferring.state.get()).toMatchObject({
      busy: null,
      preview: null,
      status: { kind: 'unreadable', name: '空.csv', reason: 'empty' },
    });
  });

  it('made before the page was opened is offered to be undone, the latest one', async () => {
    const acts = [act('3', 'delete'), act('2', 'import'), act('1', 'import')];
    const { transferring, undone } = open([], { acts });
    await transferring.lookBack();
    expect(transferring.state.get().status).toMatchObject({ kind: 'earlier', count: 1, at: 7 });
    await transferring.undo();
    expect(undone).toEqual(['2']);
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
