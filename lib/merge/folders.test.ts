import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type Folder, type LibraryRecords, merge, NO_RECORDS, shownFolders } from '.';
import { compareStamps } from './order';
import { sampleSnippet } from './testing/sample-snippet';
import { TestDevice } from './testing/test-device';

const RUNS = { numRuns: Number(process.env['BIJIA_FUZZ'] ?? 200), seed: 17 };
vi.setConfig({ testTimeout: 10_000 + 100 * RUNS.numRuns });

const PATHS = ['甲', '甲/乙', '丙'];

/** The folders that a library shows. */
function shownIn({ folders, snippets }: LibraryRecords): string[] {
  const namedBy = (isTrashed: boolean) =>
    snippets.flatMap(({ folder, deletedAt }) =>
      folder !== undefined && (deletedAt !== undefined) === isTrashed ? [folder] : [],
    );
  return shownFolders(folders, { live: namedBy(false), trashed: namedBy(true) });
}

const folder = (isDeleted: boolean, updatedAt: number, device = 'd1'): Folder => ({
  path: '会议',
  isDeleted,
  updatedAt,
  device,
});

const within = (...folders: Folder[]): LibraryRecords => ({ ...NO_RECORDS, folders });

describe('a folder', () => {
  it.each<[string, Folder, Folder, string[]]>([
    ['deleted after it was made stays deleted', folder(false, 1), folder(true, 2), []],
    ['made again after it was deleted is there', folder(true, 2), folder(false, 3), ['会议']],
    ['deleted and made at one time is there', folder(true, 2), folder(false, 2), ['会议']],
    ['of one time is as the larger device has it', folder(false, 2), folder(true, 2, 'd2'), []],
  ])('%s', (_, one, other, shown) => {
    expect(shownIn(merge(within(one), within(other)))).toEqual(shown);
    expect(shownIn(merge(within(other), within(one)))).toEqual(shown);
  });

  it.each<[string, Parameters<typeof sampleSnippet>[1], string[]]>([
    ['comes back with what was put into it elsewhere', { folder: '会议' }, ['会议']],
    ['does not come back with what lies in the trash', { folder: '会议', deletedAt: 1 }, []],
    ['does not come back with what lies beside it', { folder: '会议纪要' }, ['会议纪要']],
  ])('that was deleted %s', (_, given, shown) => {
    const there = { ...NO_RECORDS, snippets: [sampleSnippet('要精细', given)] };
    expect(shownIn(merge(within(folder(true, 9)), there))).toEqual(shown);
  });

  it('that was never made is there while something in the trash would go back into it', () => {
    const trashed = sampleSnippet('要精细', { folder: '会议', deletedAt: 1 });
    expect(shownIn({ ...NO_RECORDS, snippets: [trashed] })).toEqual(['会议']);
  });
});

const step = fc.record({
  who: fc.nat(2),
  other: fc.nat(2),
  act: fc.constantFrom('create', 'move', 'move', 'trash', 'restore', 'make', 'delete', 'pull'),
  pick: fc.nat(99),
  path: fc.constantFrom(...PATHS),
  pause: fc.nat(120_000),
});

describe('folders of three devices, however they meet', () => {
  it('are as the last act on each was, and there where something lies in them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -600_000, max: 600_000 }), { minLength: 3, maxLength: 3 }),
        fc.array(step, { minLength: 10, maxLength: 60 }),
        (skews, steps) => {
          const devices = skews.map((skew, at) => new TestDevice(`d${at}`, skew));
          let now = 1_700_000_000_000;
          for (const { who, other, act, pick, path, pause } of steps) {
            now += pause;
            const [device, source] = [devices[who], devices[other]];
            if (!device || !source) continue;
            if (act === 'create') device.create(now);
            else if (act === 'move') device.move(now, pick, pick % 4 === 0 ? undefined : path);
            else if (act === 'trash') device.trash(now, pick);
            else if (act === 'restore') device.restore(now, pick);
            else if (act === 'make') device.makeFolder(now, path);
            else if (act === 'delete') device.deleteFolder(now, path);
            else device.records = merge(device.records, source.records);
          }
          const end = devices.reduce((all, { records }) => merge(all, records), NO_RECORDS);
          const live = end.snippets.filter(({ deletedAt }) => deletedAt === undefined);
          const named = new Set(live.map((one) => one.folder));
          const acts = devices.flatMap(({ folderActs }) => folderActs).sort(compareStamps);
          const lastActs = new Map(acts.map((one) => [one.path, one]));
          const wanted = PATHS.filter(
            (path) => named.has(path) || lastActs.get(path)?.isDeleted === false,
          );
          // One that nobody made or deleted may be there for what is in the trash.
          const shown = shownIn(end).filter((path) => lastActs.has(path) || named.has(path));
          expect(shown).toEqual(wanted.sort());
        },
      ),
      RUNS,
    );
  });
});
