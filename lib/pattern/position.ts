import type { Position } from './types';

/** What ends a line in a body. */
export const LINE_BREAK = /\r\n?|[\n\u2028\u2029]/g;

/** Returns line and column of offsets, which must be given in ascending order; columns count UTF-16 units, as offsets do. */
export function createLocator(source: string): (offset: number) => Position {
  let line = 1;
  let lineStart = 0;
  const breaks = source.matchAll(LINE_BREAK);
  let next = breaks.next();
  return (offset) => {
    while (!next.done && next.value.index + next.value[0].length <= offset) {
      line += 1;
      lineStart = next.value.index + next.value[0].length;
      next = breaks.next();
    }
    return { offset, line, column: offset - lineStart + 1 };
  };
}

/** The lines of a text, without their breaks; a text without breaks is one line. */
export function splitLines(text: string): string[] {
  return text.split(LINE_BREAK);
}
