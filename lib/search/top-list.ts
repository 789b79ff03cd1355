/** Keeps the best so many of what it is offered: higher scores first, and what was offered first among equals. */
export interface TopList {
  offer(score: number, item: number): void;
  /** What scores no higher isn't kept. */
  least(): number;
  /** Best first. */
  items(): number[];
  scoreAt(place: number): number;
}

/**
 * A heap whose root is the worst item kept, so that an offer that is not good enough costs one
 * comparison. Among equal scores the later offer counts as worse.
 */
export function createTopList(size: number): TopList {
  const scores: number[] = [];
  const items: number[] = [];
  const orders: number[] = [];
  let offers = 0;
  let ranked: number[] | null = null;

  function isWorse(a: number, b: number): boolean {
    const difference = (scores[a] ?? 0) - (scores[b] ?? 0);
    return difference < 0 || (difference === 0 && (orders[a] ?? 0) > (orders[b] ?? 0));
  }

  function swap(a: number, b: number): void {
    for (const list of [scores, items, orders]) {
      const kept = list[a] ?? 0;
      list[a] = list[b] ?? 0;
      list[b] = kept;
    }
  }

  function siftUp(): void {
    let at = items.length - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isWorse(at, parent)) return;
      swap(at, parent);
      at = parent;
    }
  }

  function siftDown(): void {
    for (let at = 0; ;) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < items.length && isWorse(child, worst)) worst = child;
      }
      if (worst === at) return;
      swap(at, worst);
      at = worst;
    }
  }

  function rank(): number[] {
    ranked ??= items.map((_, at) => at).sort((a, b) => (isWorse(a, b) ? 1 : -1));
    return ranked;
  }

  return {
    offer(score, item) {
      offers += 1;
      if (size === 0) return;
      if (items.length < size) {
        scores.push(score);
        items.push(item);
        orders.push(offers);
        siftUp();
      } else if (score > (scores[0] ?? 0)) {
        scores[0] = score;
        items[0] = item;
        orders[0] = offers;
        siftDown();
      }
      ranked = null;
    },
    least() {
      if (size === 0) return Infinity;
      return items.length < size ? -Infinity : (scores[0] ?? -Infinity);
    },
    items: () => rank().map((at) => items[at] ?? 0),
    scoreAt: (place) => scores[rank()[place] ?? -1] ?? 0,
  };
}
