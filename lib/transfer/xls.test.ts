import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { openCompound } from '@/lib/extract/file/compound/compound-file';
import { anyDamage } from '@/lib/extract/testing/damage';
import { compoundFile } from '@/lib/extract/testing/doc-samples';
import { BiffText } from './read/xls/biff-text';
import { Bytes } from '@/lib/extract/file/compound/bytes';
import { readFile } from './read-file';

/** A workbook as LibreOffice 7.4 wrote it in Excel 97's format, with a text that goes over several records, a formula, a date, merged cells, a hidden row and a hidden sheet. */
const LIST = new Uint8Array(readFileSync(new URL('testing/list.xls', import.meta.url)));

const LONG = '抓落实𠮷'.repeat(1100);

it('reads what a workbook of an old Excel shows', async () => {
  expect(await readFile('常用语.xls', LIST)).toMatchObject({
    ok: true,
    format: 'xlsx',
    rows: [
      { title: '开场', text: '各位领导、同志们：', folder: '会议', line: 2 },
      { title: '结束', text: '谢谢大家。', folder: '会议', line: 3 },
      { title: '长', text: LONG, folder: '长文', line: 5 },
      { title: 'Latin', text: 'abc é', folder: '短文', line: 6 },
    ],
    faults: [],
    notices: [
      { reason: 'hidden-rows', detail: '1' },
      { reason: 'hidden-sheet', detail: '藏' },
    ],
    table: {
      sample: [
        ['分类', '标题', '内容', '次数', '日期', '备注'],
        ['会议', '开场', '各位领导、同志们：', '30', '2026年11月28日', '甲乙'],
        ['会议', '结束', '谢谢大家。', '0.25', '', '1'],
        ['长文', '长', expect.stringMatching(/^(?:抓落实𠮷){10}/), '12345678.9'],
        ['短文', 'Latin', 'abc é', '-7', '1.005'],
      ],
    },
  });
});

it('says of a password why the workbook is not read', async () => {
  const workbook = openCompound(LIST)?.('Workbook');
  if (!workbook) throw new Error('no workbook');
  const bytes = Uint8Array.from({ length: workbook.length }, (_, at) => workbook.u8(at));
  // The record behind the beginning becomes that of a password.
  bytes[4 + workbook.u16(2)] = 0x2f;
  bytes[5 + workbook.u16(2)] = 0;
  const protectedBook = compoundFile({ '/Workbook': bytes });
  expect(await readFile('a.xls', protectedBook)).toMatchObject({ ok: false, reason: 'encrypted' });
});

it.each([
  ['in one part', [[3, 0, 0, 0x61, 0x62, 0x63]], 'abc'],
  ['wide', [[2, 0, 1, 0x93, 0x62, 0x3d, 0x84]], '抓落'],
  [
    'wide, then narrow',
    [
      [2, 0, 1, 0x93, 0x62],
      [0, 0x61],
    ],
    '抓a',
  ],
  [
    'a character whose halves are parted',
    [
      [2, 0, 1, 0x42, 0xd8],
      [1, 0xb7, 0xdf],
    ],
    '𠮷',
  ],
  ['with runs and a reading behind', [[1, 0, 0x0c, 1, 0, 2, 0, 0, 0, 0x61, 9, 9, 9, 9, 8, 8]], 'a'],
])('a text is read %s', (_, parts, text) => {
  const reader = new BiffText(parts.map((part) => new Bytes(Uint8Array.from(part))));
  expect(reader.text(2)).toBe(text);
  expect(reader.isAtEnd).toBe(true);
});

it('a damaged workbook gives rows or a reason, and never an error', async () => {
  await fc.assert(
    fc.asyncProperty(anyDamage(LIST), async (bytes) => {
      const reading = await readFile('a.xls', bytes);
      expect(reading.ok ? reading.format : reading.reason).toMatch(
        /^(?:xlsx|encrypted|compound-file|broken-xlsx|no-entries)$/,
      );
    }),
    { seed: 20261130, numRuns: 300 },
  );
});
