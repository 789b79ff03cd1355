import type { TableMark } from '../word/marked-rows';
import type { Bytes } from '../compound/bytes';
import { readSprms, SPRM, type Sprm } from './sprms';
import { stretchesOf, type Stretch } from './stretches';

/** What a paragraph’s mark says of it, as far as it is read. */
export interface ParagraphLook extends TableMark {
  /** The number of its style. */
  style: number;
  /** Its list by its number from 1, 0 for none; undefined where its style decides. */
  list: number | undefined;
  level: number | undefined;
  /** Its level as a heading, from 0; 9 is none. */
  outline: number | undefined;
}

/** A paragraph of which nothing is said. */
export const PLAIN_PARAGRAPH: ParagraphLook = {
  style: 0,
  list: undefined,
  level: undefined,
  outline: undefined,
  isInTable: false,
  isRowEnd: false,
  above: [],
};

/** Bytes of a paragraph’s entry in a page: where its properties are, and its height. */
const ENTRY = 13;

/** A page of paragraphs’ properties (PapxFkp in MS-DOC). */
export function readParagraphPage(page: Bytes): Array<Stretch<ParagraphLook>> {
  return stretchesOf(page, (count, at) => {
    const place = page.u8((count + 1) * 4 + at * ENTRY) * 2;
    if (place === 0) return PLAIN_PARAGRAPH;
    // The length is in words and counts its own byte; where it is 0 the next byte has it.
    const words = page.u8(place);
    const [from, length] =
      words === 0 ? [place + 2, page.u8(place + 1) * 2] : [place + 1, words * 2 - 1];
    const properties = page.part(from, length);
    return paragraphLook(properties.part(2, length - 2), properties.u16(0));
  });
}

/** What properties say of a paragraph of a style. */
export function paragraphLook(bytes: Bytes, style: number): ParagraphLook {
  const look = { ...PLAIN_PARAGRAPH, style };
  for (const sprm of readSprms(bytes)) apply(look, sprm);
  return look;
}

/** Lists by a number over this one are of Word 6, which wrote their numbers into the text. */
const LAST_LIST = 0x7fe;

function apply(look: ParagraphLook, { code, operand }: Sprm): void {
  if (code === SPRM.paragraphList) {
    const list = operand.u16(0);
    look.list = list > LAST_LIST ? 0 : list;
  } else if (code === SPRM.paragraphLevel) look.level = operand.u8(0);
  else if (code === SPRM.paragraphOutline) look.outline = operand.u8(0);
  else if (code === SPRM.paragraphInTable) look.isInTable = operand.u8(0) === 1;
  else if (code === SPRM.paragraphRowEnd) look.isRowEnd = operand.u8(0) === 1;
  else if (code === SPRM.tableCells) look.above = cellsFromAbove(operand);
}

/** A cell’s bytes in the definition of a row (TC80 in MS-DOC), and the bits that say how it is merged with that above it. */
const CELL = 20;
const MERGED = 0x60;
const GOES_ON = 0x20;

function cellsFromAbove(row: Bytes): number[] {
  if (row.length === 0) return [];
  const count = row.u8(0);
  const first = 1 + (count + 1) * 2;
  return Array.from({ length: count }, (_, at) => at).filter(
    (at) =>
      first + at * CELL + 2 <= row.length && (row.u16(first + at * CELL) & MERGED) === GOES_ON,
  );
}
