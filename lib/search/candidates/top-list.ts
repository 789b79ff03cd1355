/** An item of a list with its score. */
export interface RankedItem {
  item: number;
  score: number;
}

/** Holds the best `size` items offered: higher scores first, the earlier offer first among equals. */
export interface TopList {
  offer(score: number, item: number): void;
  /** Says whether an item with this score would get into the list now. */
  accepts(score: number): boolean;
  /** Returns the items, best first. */
  ranked(): RankedItem[];
}

/** Creates an empty list of at most `size` items. */
export function createTopList(size: number): TopList {
  return new Heap(size);
}

/** Items that there is room for at first. */
const FIRST_ROOM = 128;

/**
 * A binary heap whose root is the worst item held, so that an offer that is not good enough costs one
 * comparison. Among equal scores the later offer counts as worse. In typed arrays: with plain ones V8 deoptimises
 * this each time scores come as whole numbers after fractions.
 */
class Heap implements TopList {
  readonly #size: number;
  #scores: Float64Array;
  #items: Uint32Array;
  #orders: Uint32Array;
  #count = 0;
  #offers = 0;

  constructor(size: number) {
    const room = Math.min(size, FIRST_ROOM);
    this.#size = size;
    this.#scores = new Float64Array(room);
    this.#items = new Uint32Array(room);
    this.#orders = new Uint32Array(room);
  }

  offer(score: number, item: number): void {
    this.#offers += 1;
    if (!this.accepts(score)) return;
    if (this.#count < this.#size) {
      if (this.#count === this.#items.length) this.#grow();
      this.#put(this.#count, score, item);
      this.#count += 1;
      this.#siftUp(this.#count - 1);
    } else {
      this.#put(0, score, item);
      this.#siftDown();
    }
  }

  accepts(score: number): boolean {
    if (this.#count < this.#size) return true;
    return this.#size > 0 && score > (this.#scores[0] ?? 0);
  }

  ranked(): RankedItem[] {
    const places = new Uint32Array(this.#count);
    for (let at = 0; at < places.length; at += 1) places[at] = at;
    places.sort((a, b) => (this.#isWorse(a, b) ? 1 : -1));
    const items: RankedItem[] = [];
    for (const at of places) {
      items.push({ item: this.#items[at] ?? 0, score: this.#scores[at] ?? 0 });
    }
    return items;
  }

  #grow(): void {
    const room = Math.min(this.#size, 2 * this.#count);
    const [scores, items, orders] = [this.#scores, this.#items, this.#orders];
    this.#scores = new Float64Array(room);
    this.#items = new Uint32Array(room);
    this.#orders = new Uint32Array(room);
    this.#scores.set(scores);
    this.#items.set(items);
    this.#orders.set(orders);
  }

  #put(at: number, score: number, item: number): void {
    this.#scores[at] = score;
    this.#items[at] = item;
    this.#orders[at] = this.#offers;
  }

  #isWorse(a: number, b: number): boolean {
    const difference = (this.#scores[a] ?? 0) - (this.#scores[b] ?? 0);
    return difference < 0 || (difference === 0 && (this.#orders[a] ?? 0) > (this.#orders[b] ?? 0));
  }

  #siftUp(from: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#isWorse(at, parent)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #siftDown(): void {
    for (let at = 0; ;) {
      let worst = at;
      for (let child = 2 * at + 1; child <= 2 * at + 2; child += 1) {
        if (child < this.#count && this.#isWorse(child, worst)) worst = child;
      }
      if (worst === at) return;
      this.#swap(at, worst);
      at = worst;
    }
  }

  #swap(a: number, b: number): void {
    exchange(this.#scores, a, b);
    exchange(this.#items, a, b);
    exchange(this.#orders, a, b);
  }
}

function exchange(list: Float64Array | Uint32Array, a: number, b: number): void {
  const first = list[a] ?? 0;
  list[a] = list[b] ?? 0;
  list[b] = first;
}
