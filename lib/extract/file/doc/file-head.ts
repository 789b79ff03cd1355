import type { Bytes } from '../compound/bytes';

/*
 * The head of the stream WordDocument (the FIB in MS-DOC): which of two streams has the tables, how long each part of the text is,
 * and where each table lies. Word 97 and all later ones write these fields at the same places.
 */

/** A table’s place in the table stream, in bytes. */
export interface TablePlace {
  at: number;
  length: number;
}

/** What the head says. */
export interface FileHead {
  isEncrypted: boolean;
  tableStream: '0Table' | '1Table';
  /** The stretches of the text that are read, in characters from its start: the body, then the text boxes. */
  stretches: ReadonlyArray<{ from: number; to: number }>;
  styles: TablePlace;
  fonts: TablePlace;
  charPages: TablePlace;
  paragraphPages: TablePlace;
  pieces: TablePlace;
  lists: TablePlace;
  listUses: TablePlace;
}

const WORD_97 = 0xa5ec;
const FIRST_VERSION = 0x00c1;
const ENCRYPTED = 0x0100;
const USES_1TABLE = 0x0200;

/** Reads the head; undefined where a Word before 97 wrote the file. Throws a RangeError. */
export function readFileHead(main: Bytes): FileHead | undefined {
  if (main.u16(0) !== WORD_97 || main.u16(2) < FIRST_VERSION) return undefined;
  const flags = main.u16(0x0a);
  const [body, notes, headers, macros, comments, endnotes, boxes] = Array.from(
    { length: 7 },
    (_, at) => Math.max(0, main.i32(0x4c + at * 4)),
  ) as [number, number, number, number, number, number, number];
  const beforeBoxes = body + notes + headers + macros + comments + endnotes;
  const place = (at: number): TablePlace => ({ at: main.u32(at), length: main.u32(at + 4) });
  return {
    isEncrypted: (flags & ENCRYPTED) !== 0,
    tableStream: flags & USES_1TABLE ? '1Table' : '0Table',
    stretches: [
      { from: 0, to: body },
      { from: beforeBoxes, to: beforeBoxes + boxes },
    ],
    styles: place(0xa2),
    charPages: place(0xfa),
    paragraphPages: place(0x102),
    fonts: place(0x112),
    pieces: place(0x1a2),
    lists: place(0x2e2),
    listUses: place(0x2ea),
  };
}
