import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { EntryFields } from '@/lib/entry';
import { openStoredLibrary } from '@/lib/library/testing/stored-library';
import { phraseInput } from '@/lib/library/testing/test-library';
import { createImportJob } from './import-job';
import { openImportedLibrary } from './imported-library';
import { allOf, csvOf, FACTS, memoryCopies, NONE } from './testing/import-files';
import type { Group, ImportChoice } from './types';

// The readers take seconds where nothing is compiled yet.
beforeAll(() => import('@/lib/transfer'), 60_000);

const never = new AbortController().signal;
const LONG = '深入贯彻落实会议精神，扎实推进各项重点工作，确保完成全年目标任务';

async function open() {
  const kept = await openStoredLibrary();
  const copies = memoryCopies();
  const job = createImportJob(() => openImportedLibrary(kept.db, copies));
  const textsOf = (group: Group) =>
    job.rows(group, 0, 100).map(({ content }) => (content.kind === 'phrase' ? content.text : ''));
  const take = (choice: ImportChoice) => job.take(choice, FACTS, () => undefined, never);
  return { ...kept, job, textsOf, take, copies };
}

describe('the rows of a file', () => {
  it('are parted by what they are to the library', async () => {
    const { job, library, textsOf } = await open();
    await library.createMany([
      phraseInput(LONG),
      phraseInput('上下一盘棋', { title: '棋', tags: ['团结'] }),
      phraseInput('心往一处想', { title: '心' }),
    ]);
    const rows = [
      ',拧成一股绳,',
      `,${LONG}。,`,
      '棋,上下一条心,',
      '心,心往一处想,',
      ',承上启下,',
      ',拧成一股绳,',
    ];
    const reading = await job.read({ name: '短语.csv', bytes: csvOf(...rows) });
    expect(reading).toMatchObject({
      ok: true,
      summary: { counts: { new: 1, alike: 1, changed: 1, same: 3 } },
    });
    expect(textsOf('new')).toEqual(['拧成一股绳']);
    expect(textsOf('alike')).toEqual([`${LONG}。`]);
    expect(job.rows('alike', 0, 1)[0]?.twin).toBe(LONG);
    expect(job.rows('changed', 0, 1)[0]).toMatchObject({
      title: '棋',
      twin: '上下一盘棋',
      line: 4,
    });
  });

  it('of the same words and with another label change the entry; a pack’s stays what it is', async () => {
    const { job, library, textsOf } = await open();
    await library.create(phraseInput('上下一盘棋', { tags: ['团结'] }));
    await job.read({ name: 'a.csv', bytes: csvOf(',上下一盘棋,大局', ',承上启下,定位') });
    expect([textsOf('changed'), textsOf('same')]).toEqual([['上下一盘棋'], ['承上启下']]);
  });

  it('of the same words in another folder, or of another document type, change the entry', async () => {
    const { job, library, textsOf } = await open();
    await library.createMany([
      phraseInput('上下一盘棋', { folder: '会议' }),
      phraseInput('承前启后', { documentTypes: ['通知'] }),
      phraseInput('拧成一股绳', { folder: '会议', documentTypes: ['通知'] }),
    ]);
    const table = '内容,文件夹,文种\n上下一盘棋,信访,\n承前启后,,请示\n拧成一股绳,会议,通知';
    await job.read({ name: 'a.csv', bytes: new TextEncoder().encode(table) });
    expect([textsOf('changed'), textsOf('same')]).toEqual([
      ['上下一盘棋', '承前启后'],
      ['拧成一股绳'],
    ]);
  });

  it('that would change one entry twice change it once', async () => {
    const { job, library, textsOf } = await open();
    await library.create(phraseInput('上下一盘棋', { title: '棋' }));
    await job.read({ name: 'a.csv', bytes: csvOf('棋,甲乙丙丁,', '棋,戊己庚辛,') });
    expect([textsOf('changed'), textsOf('new')]).toEqual([['甲乙丙丁'], ['戊己庚辛']]);
  });

  it('of a title that two entries bear are new', async () => {
    const { job, library, textsOf } = await open();
    await library.createMany(
      ['上下一盘棋', '拧成一股绳'].map((text) => phraseInput(text, { title: '团结' })),
    );
    await job.read({ name: 'a.csv', bytes: csvOf('团结,心往一处想,') });
    expect(textsOf('new')).toEqual(['心往一处想']);
  });
});

describe('what is chosen', () => {
  it('leaves of an entry that it changes every field that the file says nothing of', async () => {
    const { job, library, take } = await open();
    const fields: Partial<EntryFields> = {
      title: '棋',
      tags: ['团结'],
      folder: '会议/年终',
      function: '提出要求',
      documentTypes: ['通知'],
    };
    await library.create(phraseInput('上下一盘棋', fields));
    await job.read({ name: 'a.csv', bytes: csvOf('棋,上下一条心,大局') });
    await take(allOf('changed'));
    const changed = (await library.entries()).find(({ title }) => title === '棋');
    expect(changed).toMatchObject({ ...fields, text: '上下一条心', tags: ['团结', '大局'] });
  });

  it('is written, with a copy of what stood before, and undone as one act', async () => {
    const { job, library, own, take, copies } = await open();
    await library.create(phraseInput('上下一盘棋', { title: '棋', tags: ['团结'] }));
    await job.read({ name: 'a.csv', bytes: csvOf('棋,上下一条心,大局', ',拧成一股绳,') });
    const taken = await take(allOf('new', 'changed'));
    if (!taken.ok) throw new Error(taken.reason);
    expect(await own()).toEqual(['上下一条心', '拧成一股绳'].toSorted());
    expect((await copies.list()).map(({ name }) => name)).toEqual([taken.copy]);
    const changed = (await library.entries()).find(({ title }) => title === '棋');
    expect(changed?.tags).toEqual(['团结', '大局']);
    expect(await job.undo(taken.act)).toEqual({ ok: true, count: 2, skipped: 0 });
    expect(await own()).toEqual(['上下一盘棋']);
  });

  it('can leave out rows of a group, and take single ones of another', async () => {
    const { job, own, take, library } = await open();
    await library.create(phraseInput(LONG));
    await job.read({
      name: 'a.csv',
      bytes: csvOf(',甲甲甲,', ',乙乙乙,', `,${LONG}！,`, `,${LONG}？,`),
    });
    const choice = { ...NONE, new: { isTaken: true, except: new Set([0]) } };
    await take({ ...choice, alike: { isTaken: false, except: new Set([1]) } });
    expect(await own()).toEqual([LONG, `${LONG}？`, '乙乙乙'].toSorted());
  });

  it('is not begun where no copy can be kept', async () => {
    const { job, own, take, copies } = await open();
    await job.read({ name: 'a.csv', bytes: csvOf(',拧成一股绳,') });
    copies.isFull = true;
    expect(await take(allOf('new'))).toEqual({ ok: false, reason: 'copy-failed' });
    expect(await own()).toEqual([]);
  });

  it('is not written where it is cancelled meanwhile', async () => {
    const { job, own } = await open();
    await job.read({ name: 'a.csv', bytes: csvOf(',拧成一股绳,') });
    const cancelling = new AbortController();
    const taking = job.take(allOf('new'), FACTS, () => cancelling.abort(), cancelling.signal);
    expect(await taking).toEqual({ ok: false, reason: 'cancelled' });
    expect(await own()).toEqual([]);
  });
});

it('a table is read again by the columns that a person chose', async () => {
  const { job, textsOf } = await open();
  const bytes = new TextEncoder().encode('甲单位,请准时参加,讲话稿\n乙单位,请尽快报送,讲话稿\n');
  await job.read({ name: 'a.csv', bytes });
  expect(textsOf('new')).toEqual(['请准时参加', '请尽快报送']);
  const layout = { columns: ['text', 'title', 'tags'] as const, hasHeader: true };
  const reading = await job.read({ name: 'a.csv', bytes, layout });
  expect(reading).toMatchObject({ summary: { table: { ...layout, isSure: true } } });
  expect(job.rows('new', 0, 9)).toMatchObject([
    { content: { text: '乙单位' }, title: '请尽快报送', tags: ['讲话稿'] },
  ]);
});
