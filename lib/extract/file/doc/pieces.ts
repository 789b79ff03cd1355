import type { Bytes } from '../compound/bytes';

/** A piece of the text: characters `from` to `to`, which lie at `offset` in WordDocument, each of `width` bytes. */
export interface Piece {
  from: number;
  to: number;
  offset: number;
  width: 1 | 2;
  /** Properties that a quick save laid over it. */
  properties: Bytes | undefined;
}

const PROPERTIES = 1;
const TABLE = 2;
const NARROW = 0x4000_0000;

/** Reads the table of pieces (the Clx in MS-DOC). Throws a RangeError. */
export function readPieces(clx: Bytes): Piece[] {
  const properties: Bytes[] = [];
  let at = 0;
  while (clx.u8(at) === PROPERTIES) {
    const length = clx.u16(at + 1);
    properties.push(clx.part(at + 3, length));
    at += 3 + length;
  }
  if (clx.u8(at) !== TABLE) throw new RangeError('no table of pieces');
  const table = clx.part(at + 5, clx.u32(at + 1));
  const count = Math.floor((table.length - 4) / 12);
  return Array.from({ length: count }, (_, index) => {
    const place = (count + 1) * 4 + index * 8;
    const where = table.u32(place + 2);
    const isNarrow = (where & NARROW) !== 0;
    const offset = where & 0x3fff_ffff;
    const modifier = table.u16(place + 6);
    return {
      from: table.u32(index * 4),
      to: table.u32(index * 4 + 4),
      offset: isNarrow ? offset / 2 : offset,
      width: isNarrow ? 1 : 2,
      properties: modifier & 1 ? properties[modifier >> 1] : undefined,
    };
  });
}
