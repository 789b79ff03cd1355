/** A cell that no path has reached. Every comparison with it is false, so that no path is continued from it. */
export const UNREACHED = NaN;

/**
 * The rows of an alignment that are still needed: those of this unit and of the three units before it, and, atom by atom, the best
 * of all older ones. Cell q of a row is the best score with the first q atoms dealt with and the row's unit matched last, or
 * `UNREACHED`. So memory grows with the query and not with the document.
 */
export class ScoreRows {
  /** The row of this unit, and of those one, two and three units before it. */
  current: Float32Array;
  near: Float32Array;
  second: Float32Array;
  third: Float32Array;
  /** The best of all older rows, and the number of the row that it stood in. */
  readonly far: Float32Array;
  readonly farRow: Int32Array;
  /** Whether a path may have reached the row of the same name. */
  #nearUsed = false;
  #secondUsed = false;
  #thirdUsed = false;

  constructor(width: number) {
    this.current = new Float32Array(width);
    this.near = new Float32Array(width);
    this.second = new Float32Array(width);
    this.third = new Float32Array(width);
    this.far = new Float32Array(width);
    this.farRow = new Int32Array(width);
  }

  /** Makes all rows unreached, for another document. */
  clear(): void {
    for (const row of [this.current, this.near, this.second, this.third]) row.fill(UNREACHED);
    this.far.fill(UNREACHED);
    this.#nearUsed = false;
    this.#secondUsed = false;
    this.#thirdUsed = false;
  }

  /** Goes on to the next unit. `number` is this one's row, `isUsed` says whether a path may have reached it. */
  advance(number: number, isUsed: boolean): void {
    if (this.#thirdUsed) {
      this.#keepBest(this.third, number - 3);
      this.third.fill(UNREACHED);
    }
    const emptied = this.third;
    this.third = this.second;
    this.second = this.near;
    this.near = this.current;
    this.current = emptied;
    this.#thirdUsed = this.#secondUsed;
    this.#secondUsed = this.#nearUsed;
    this.#nearUsed = isUsed;
  }

  #keepBest(row: Float32Array, number: number): void {
    const { far, farRow } = this;
    for (let q = 0; q < row.length; q += 1) {
      const score = row[q] ?? UNREACHED;
      if (Number.isNaN(score) || score <= (far[q] ?? UNREACHED)) continue;
      far[q] = score;
      farRow[q] = number;
    }
  }
}
