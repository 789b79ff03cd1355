/** Gives room for so many numbers; what was in it before is still there, and gone for whoever was given it. */
export type Cells = (count: number) => Int32Array;

/**
 * Makes room that is used again and again: a key's answer walks back through a hundred tables of some kilobytes, and the
 * browser would collect them while the next key waits.
 */
export function createCells(): Cells {
  let cells = new Int32Array(0);
  return (count) => {
    if (cells.length < count) cells = new Int32Array(2 * count);
    return cells;
  };
}
