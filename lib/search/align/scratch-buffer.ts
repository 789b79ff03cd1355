/** Returns a reusable Int32Array of at least `count` numbers, uncleared; each call invalidates the array of the call before. */
export type ScratchBuffer = (count: number) => Int32Array;

/**
 * Creates a scratch buffer. One answer traces a hundred tables of some kilobytes; garbage collection of a new one for each would
 * delay the next key.
 */
export function createScratchBuffer(): ScratchBuffer {
  let buffer = new Int32Array(0);
  return (count) => {
    if (buffer.length < count) buffer = new Int32Array(2 * count);
    return buffer;
  };
}
