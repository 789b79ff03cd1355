/**
 * An array whose items are made when they are first looked at, and kept from then on. Whoever reads it sees an array like
 any other: `length`, indices, `map` and the rest.
 *
 * A place that was not looked at is a hole. Reading a hole goes on to the prototype, which here makes the item and puts it
 * into the hole; so what is there already is read as fast as from any array.
 */
export function lazyArray<T>(length: number, make: (at: number) => T): T[] {
  const items: T[] = [];
  items.length = length;
  const placeOf = (key: string | symbol): number | null => {
    const at = typeof key === 'string' ? Number(key) : Number.NaN;
    return Number.isInteger(at) && at >= 0 && at < length ? at : null;
  };
  const maker = new Proxy(Array.prototype, {
    has: (target, key) => placeOf(key) !== null || Reflect.has(target, key),
    get(target, key) {
      const at = placeOf(key);
      if (at === null) return Reflect.get(target, key);
      const item = make(at);
      items[at] = item;
      return item;
    },
  });
  return Object.setPrototypeOf(items, maker);
}
