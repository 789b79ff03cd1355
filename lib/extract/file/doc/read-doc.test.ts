import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyDamage } from '../../testing/damage';
import { changedDoc, docSample, type ChangedStreams } from '../../testing/doc-samples';
import { readDocument } from '../read-document';
import { openCompound } from '../compound/compound-file';
import { readDoc } from './read-doc';

const read = (bytes: Uint8Array) => {
  const streams = openCompound(bytes);
  return streams ? readDoc(streams) : 'broken';
};
const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset);

const cell = (row: number, column: number, above?: number[]) => ({
  cell: { table: 0, row, column, ...(above && { above }) },
});

const LISTS = [
  '在年度工作会议上的讲话',
  '同志们：',
  '一、统一思想认识',
  '要始终做到零差错，用好 Office 软件，把每天的材料收进 5 km² 的片区。',
  '（一）吃透上情',
  '（二）摸清下情',
  '二、狠抓工作落实',
  '抓早抓小。',
  '一要快',
  '二要准',
  '（一）完善机制',
  '久久为功，',
  '善作善成。',
  '谢谢大家！',
];

it('reads what the reader of the printed page sees: numbers written out, changes accepted, nothing hidden', async () => {
  const reading = await readDocument('讲话.wps', docSample('lists'));
  expect(reading).toMatchObject({ ok: true, format: 'doc', notices: [] });
  expect(reading.ok && reading.text.split('\n')).toEqual(LISTS);
});

it('reads headings, cells and text boxes, but no table of contents, header, note or comment', () => {
  expect(read(docSample('parts'))).toEqual([
    { text: '关于推进工作的讲话' },
    { text: '一、统一思想', heading: 0 },
    { text: '同志们：要抓落实。' },
    { text: '合并的表头', ...cell(0, 0) },
    { text: '甲', ...cell(1, 0) },
    { text: '乙', ...cell(1, 1) },
    { text: '丙', ...cell(2, 1, [0]) },
    { text: '丁', ...cell(2, 1, [0]) },
    { text: '表后的话。' },
    { text: '文本框里的话' },
  ]);
});

it.each([
  ['a password', 0x0a, 0x0100, 'encrypted'],
  ['Word 95', 0, 0, 'old'],
])('says of %s why it is not read', async (_, at, bits, reason) => {
  const bytes = changedDoc(docSample('lists'), ({ main, tables }) => {
    const view = viewOf(main);
    view.setUint16(at, at === 0 ? 0xa5dc : view.getUint16(at, true) | bits, true);
    return { main, tables };
  });
  expect(read(bytes)).toBe(reason);
  const fault = reason === 'old' ? 'old-word' : reason;
  expect(await readDocument('a.doc', bytes)).toEqual({ ok: false, reason: fault });
});

/** A piece as the table of pieces writes it: where it begins in the text, and where it lies. */
interface WrittenPiece {
  from: number;
  where: number;
}

/** Where the head names the table of pieces. */
const PIECES = 0x1a2;

/** Puts another table of pieces in place of the one that is there, which has one piece of two bytes a character. */
function withPieces(
  { main, tables }: ChangedStreams,
  cutsOf: (length: number) => WrittenPiece[],
): ChangedStreams {
  const head = viewOf(main);
  const old = viewOf(tables.subarray(head.getUint32(PIECES, true)));
  const length = old.getUint32(5 + 4, true);
  const pieces = cutsOf(length);
  const table = new Uint8Array(5 + (pieces.length + 1) * 4 + pieces.length * 8);
  const view = viewOf(table);
  view.setUint8(0, 2);
  view.setUint32(1, table.length - 5, true);
  pieces.forEach(({ from, where }, at) => {
    view.setUint32(5 + at * 4, from, true);
    view.setUint32(5 + (pieces.length + 1) * 4 + at * 8 + 2, where, true);
  });
  view.setUint32(5 + pieces.length * 4, length, true);
  head.setUint32(PIECES, tables.length, true);
  head.setUint32(PIECES + 4, table.length, true);
  return { main, tables: Uint8Array.from([...tables, ...table]) };
}

/** Where the text lies in a sample, which has one piece. */
function textAt({ main, tables }: ChangedStreams): number {
  const clx = viewOf(tables.subarray(viewOf(main).getUint32(PIECES, true)));
  return clx.getUint32(5 + 8 + 2, true);
}

it.each(['lists', 'parts'] as const)(
  'wherever pieces of %s are cut, the text is the same',
  (name) => {
    const whole = read(docSample(name));
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.001, max: 0.999, noNaN: true }), { maxLength: 12 }),
        (cuts) => {
          const bytes = changedDoc(docSample(name), (streams) => {
            const first = textAt(streams);
            return withPieces(streams, (length) => {
              const places = [0, ...cuts.map((cut) => Math.floor(cut * length))];
              const sorted = [...new Set(places)].sort((a, b) => a - b);
              return sorted.map((from) => ({ from, where: first + from * 2 }));
            });
          });
          expect(read(bytes)).toEqual(whole);
        },
      ),
      { seed: 20261130, numRuns: 60 },
    );
  },
);

it('reads letters that a quick save has put elsewhere, a byte each', () => {
  const bytes = changedDoc(docSample('lists'), (streams) => {
    const first = textAt(streams);
    const text = new TextDecoder('utf-16le').decode(streams.main.subarray(first, first + 400));
    const from = text.indexOf('Office');
    const main = Uint8Array.from([...streams.main, ...new TextEncoder().encode('Excel'), 0x99]);
    return withPieces({ ...streams, main }, () => [
      { from: 0, where: first },
      { from, where: 0x4000_0000 + streams.main.length * 2 },
      { from: from + 6, where: first + (from + 6) * 2 },
    ]);
  });
  expect(read(bytes)).toContainEqual({
    text: '要始终做到零差错，用好 Excel™ 软件，把每天的材料收进 5 km² 的片区。',
  });
});

it.each(['lists', 'parts'] as const)(
  'a damaged %s gives lines or a reason, and never an error',
  async (name) => {
    await fc.assert(
      fc.asyncProperty(anyDamage(docSample(name)), async (bytes) => {
        const reading = await readDocument('a.doc', bytes);
        expect(reading.ok ? reading.format : reading.reason).toMatch(
          /^(?:doc|encrypted|old-word|broken-doc|no-text)$/,
        );
      }),
      { seed: 20261130, numRuns: 500 },
    );
  },
);
