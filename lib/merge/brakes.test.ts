import { describe, expect, it } from 'vitest';
import {
  type LibraryRecords,
  NO_RECORDS,
  checkSource,
  checkStep,
  countIds,
  latestTime,
  nextTime,
  setAsideFuture,
} from '.';
import { sampleSnippet } from './testing/sample-snippet';

const DAY = 24 * 60 * 60 * 1000;

const stamp = (updatedAt: number) => ({ updatedAt, device: 'd1' });

/** A library of this many snippets; `edited` of them read otherwise, `trashed` of them are in the trash. */
function libraryOf(count: number, edited = 0, trashed = 0): LibraryRecords {
  const snippets = Array.from({ length: count }, (_, at) => ({
    ...sampleSnippet(at < edited ? `改${at}` : `条${at}`, { id: `s${at}` }),
    ...(at < trashed ? { deletedAt: 5 } : {}),
  }));
  return { ...NO_RECORDS, snippets };
}

describe('checkSource', () => {
  it.each([
    [40, libraryOf(0), { reason: 'source-empty', known: 40, found: 0 }],
    [40, libraryOf(39), { reason: 'source-shrunken', known: 40, found: 39 }],
    [40, libraryOf(40), null],
    [40, libraryOf(41), null],
    [0, libraryOf(0), null],
  ])('knows %s ids', (known, source, brake) => {
    expect(checkSource(known, source)).toEqual(brake);
  });

  it('takes no deletion for a loss', () => {
    const deleted = { id: 's', deletedAt: 5, device: 'd1', texts: {} };
    expect(countIds({ ...libraryOf(3), tombstones: [deleted] })).toBe(4);
  });
});

describe('checkStep', () => {
  it.each([
    ['five of five gone', 5, 5, 0, []],
    ['six of six gone', 6, 6, 0, ['many-gone']],
    ['a fifth gone', 100, 20, 0, []],
    ['more than a fifth gone', 100, 21, 0, ['many-gone']],
    ['a thousand changed', 1500, 0, 1000, []],
    ['more than a thousand changed', 1500, 0, 1001, ['many-changed']],
    ['both', 1500, 400, 1500, ['many-gone', 'many-changed']],
  ])('%s', (_, count, gone, changed, reasons) => {
    const brakes = checkStep(libraryOf(count), libraryOf(count, changed, gone));
    expect(brakes.map(({ reason }) => reason)).toEqual(reasons);
  });

  it('names what is gone, missing ones included, and counts no new ones', () => {
    const after = { ...libraryOf(30), snippets: libraryOf(30).snippets.slice(10) };
    expect(checkStep(libraryOf(30), after)).toEqual([
      { reason: 'many-gone', ids: Array.from({ length: 10 }, (_, at) => `s${at}`), of: 30 },
    ]);
    expect(checkStep(libraryOf(3), libraryOf(5000))).toEqual([]);
  });
});

describe('setAsideFuture', () => {
  it('leaves out what is from more than a day ahead, and counts it', () => {
    const near = sampleSnippet('近', { updatedAt: DAY });
    const far = sampleSnippet('远', { id: 't', updatedAt: DAY + 1 });
    const marks = [
      { entry: 'e', pinned: { value: true, ...stamp(1) } },
      { entry: 'f', hidden: { value: true, ...stamp(2 * DAY) } },
    ];
    const tombstones = [{ id: 'u', deletedAt: 1, device: 'd1', texts: { x: 2 * DAY } }];
    const records = { ...NO_RECORDS, snippets: [near, far], marks, tombstones };
    const set = setAsideFuture(records, 0);
    expect(set.records).toEqual({ ...NO_RECORDS, snippets: [near], marks: marks.slice(0, 1) });
    expect(set.aside).toMatchObject({ snippets: 1, marks: 1, tombstones: 1, versions: 0, uses: 0 });
  });
});

describe('nextTime', () => {
  it('is never before what was seen', () => {
    const seen = latestTime({ ...NO_RECORDS, snippets: [sampleSnippet('远', { updatedAt: 90 })] });
    expect(nextTime(50, seen)).toBe(91);
    expect(nextTime(200, seen)).toBe(200);
    expect(latestTime(NO_RECORDS)).toBe(0);
  });
});
