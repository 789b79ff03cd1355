/** How many texts one is compared with at most, so that the time does not grow with the square of their number. */
export const MOST_COMPARED = 300;

/** The members of several lists, each once, up to a number: the first lists' first. */
export function firstOf<T>(lists: ReadonlyArray<readonly T[]>, most: number): T[] {
  const found = new Set<T>();
  for (const list of lists)
    for (const one of list) {
      if (found.size >= most) return [...found];
      found.add(one);
    }
  return [...found];
}
