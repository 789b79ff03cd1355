import { expect, it } from 'vitest';
import { Bytes } from '../compound/bytes';
import { charLook, PLAIN_CHARS } from './char-look';
import { paragraphLook } from './paragraph-look';

const bytes = (...values: number[]) => new Bytes(Uint8Array.from(values));
const HIDDEN = [0x3c, 0x08];

it.each([
  [[...HIDDEN, 1], true],
  [[...HIDDEN, 0], false],
  [[...HIDDEN, 0x80], undefined],
  [[...HIDDEN, 0x81], 'opposite'],
  [[...HIDDEN, 1, ...HIDDEN, 0], false],
  [[...HIDDEN], undefined],
])('of %j it reads that characters are hidden: %j', (written, hidden) => {
  expect(charLook(bytes(...written), PLAIN_CHARS).hidden).toBe(hidden);
});

it('reads what stands behind properties of every length', () => {
  const skipped = [
    [0x35, 0x08, 1], // bold, one byte
    [0x61, 0x24, 1], // spacing, one byte
    [0x5e, 0x84, 0x10, 0x00], // indent, two bytes
    [0x70, 0x68, 0, 0, 0, 0], // colour, four bytes
    [0x0d, 0xc6, 4, 1, 0, 0, 0], // tabs, which say their length
    [0x15, 0xc6, 255, 1, 0, 0, 0, 0, 2, 1, 1, 1, 2, 2, 2], // more tabs than a byte can count
    [0x08, 0xd6, 3, 0, 0, 0], // a row without cells, its length in two bytes and one too many
  ].flat();
  expect(paragraphLook(bytes(...skipped, 0x0b, 0x46, 5, 0), 3)).toMatchObject({
    list: 5,
    style: 3,
  });
});

it('takes a list of Word 6, whose numbers stand in the text, for none', () => {
  expect(paragraphLook(bytes(0x0b, 0x46, 0xff, 0x07), 0).list).toBe(0);
});

it('reads a sign of a font, and type that nobody can see', () => {
  expect(charLook(bytes(0x09, 0x6a, 2, 0, 0xb3, 0xf0), PLAIN_CHARS).symbol).toEqual({
    font: 2,
    code: 0xf0b3,
  });
  expect(charLook(bytes(0x43, 0x4a, 2, 0), PLAIN_CHARS).isUnread).toBe(true);
});
