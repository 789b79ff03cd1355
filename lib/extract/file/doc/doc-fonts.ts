import { type Bytes, unlessDamaged } from '../compound/bytes';

/** Where a font’s name begins in its entry (FFN in MS-DOC), behind the byte that has the entry’s length. */
const NAME = 39;

/** Reads the names of fonts in their order (SttbfFfn in MS-DOC). */
export function readDocFonts(table: Bytes): string[] {
  const names: string[] = [];
  unlessDamaged(() => {
    const count = table.u16(0);
    let at = 4;
    for (let index = 0; index < count; index += 1) {
      const length = table.u8(at);
      const units = Math.max(0, (length - NAME) >> 1);
      names.push(table.wide(at + 1 + NAME, units).replace(/\0.*$/s, ''));
      at += 1 + length;
    }
  }, undefined);
  return names;
}
