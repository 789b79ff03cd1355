import type { Bytes } from '../compound/bytes';

/** A property as a .doc writes it (a sprm in MS-DOC): its code and its operand, without the length where the operand has one. */
export interface Sprm {
  code: number;
  operand: Bytes;
}

/** The codes that are read (MS-DOC). */
export const SPRM = {
  charDeleted: 0x0800,
  charSpecial: 0x0855,
  charStruck: 0x0837,
  charStruckTwice: 0x2a53,
  charHidden: 0x083c,
  charRaised: 0x2a48,
  charSize: 0x4a43,
  charStyle: 0x4a30,
  charSymbol: 0x6a09,
  paragraphLevel: 0x260a,
  paragraphList: 0x460b,
  paragraphOutline: 0x2640,
  paragraphInTable: 0x2416,
  paragraphRowEnd: 0x2417,
  tableCells: 0xd608,
} as const;

/** The bytes of an operand by the top three bits of the code; 0 where the operand says it itself. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3] as const;
const TABS_CHANGED = 0xc615;

/** Reads properties in their order; a property that is cut off ends them. */
export function readSprms(bytes: Bytes): Sprm[] {
  const sprms: Sprm[] = [];
  let at = 0;
  while (at + 2 < bytes.length) {
    const code = bytes.u16(at);
    const { from, length } = operandAt(bytes, at + 2, code);
    if (from + length > bytes.length) break;
    sprms.push({ code, operand: bytes.part(from, length) });
    at = from + length;
  }
  return sprms;
}

function operandAt(bytes: Bytes, at: number, code: number): { from: number; length: number } {
  const size = SIZES[code >> 13] ?? 0;
  if (size > 0) return { from: at, length: size };
  if (code === SPRM.tableCells && at + 2 <= bytes.length)
    return { from: at + 2, length: Math.max(0, bytes.u16(at) - 1) };
  const length = bytes.u8(at);
  // Of very many tabs the length is no byte: how many are dropped, 4 bytes each, and how many are set, 3 bytes each.
  if (code === TABS_CHANGED && length === 255 && at + 1 < bytes.length) {
    const set = at + 2 + bytes.u8(at + 1) * 4;
    return { from: at + 1, length: set - at + (set < bytes.length ? bytes.u8(set) * 3 : 0) };
  }
  return { from: at + 1, length };
}
