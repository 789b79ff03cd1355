/** How many texts one is compared with at most, so that the time does not grow with the square of their number. */
export const MOST_COMPARED = 300;

/** Yields the members of several lists, each once, at most so many, those of the first lists first; lazily, so that a search ends where it finds. */
export function* firstOf<T>(
  lists: ReadonlyArray<readonly T[]>,
  most: number,
): Generator<T, void, void> {
  const seen = new Set<T>();
  for (const list of lists)
    for (const one of list) {
      if (seen.has(one)) continue;
      if (seen.size >= most) return;
      seen.add(one);
      yield one;
    }
}
