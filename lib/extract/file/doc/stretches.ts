import { type Bytes, unlessDamaged } from '../compound/bytes';
import type { TablePlace } from './file-head';

/** Bytes of the text with the same properties, by their offsets in WordDocument. */
export interface Stretch<T> {
  from: number;
  to: number;
  look: T;
}

/** The properties of the text by their places. */
export class Stretches<T> {
  constructor(
    private readonly sorted: ReadonlyArray<Stretch<T>>,
    private readonly none: T,
  ) {}

  /** The stretch that an offset lies in; where none is written, one of the default to the next. */
  at(offset: number): Stretch<T> {
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sorted[middle]?.to ?? 0) > offset) high = middle;
      else low = middle + 1;
    }
    const found = this.sorted[low];
    if (found && found.from <= offset) return found;
    return { from: offset, to: found?.from ?? Infinity, look: this.none };
  }
}

const PAGE = 512;
const PAGE_NUMBER = 0x3f_ffff;

/** Reads stretches from the pages that a table names (PlcBteChpx and PlcBtePapx in MS-DOC); a damaged page is left out. */
export function readStretches<T>(
  main: Bytes,
  tables: Bytes,
  place: TablePlace,
  readPage: (page: Bytes) => Array<Stretch<T>>,
  none: T,
): Stretches<T> {
  const stretches = unlessDamaged(() => {
    const table = tables.part(place.at, place.length);
    const count = Math.floor((table.length - 4) / 8);
    return Array.from({ length: Math.max(0, count) }, (_, at) => {
      const number = table.u32((count + 1) * 4 + at * 4) & PAGE_NUMBER;
      return unlessDamaged(() => readPage(main.part(number * PAGE, PAGE)), []);
    }).flat();
  }, []);
  const sorted = stretches.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from);
  return new Stretches(sorted, none);
}

/** The stretches of one page: how many there are stands in its last byte, where each begins at its start. */
export function stretchesOf<T>(
  page: Bytes,
  readLook: (count: number, at: number) => T,
): Array<Stretch<T>> {
  const count = page.u8(PAGE - 1);
  return Array.from({ length: count }, (_, at) => ({
    from: page.u32(at * 4),
    to: page.u32(at * 4 + 4),
    look: readLook(count, at),
  }));
}
