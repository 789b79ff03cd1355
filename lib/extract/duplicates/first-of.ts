/** How many texts one is compared with at most, so that the time does not grow with the square of their number. */
export const MOST_COMPARED = 300;

/** Whether a test holds for a member of several lists, of which so many are looked at, each once, the first lists' first. */
export function someOf<T>(
  lists: ReadonlyArray<readonly T[]>,
  most: number,
  test: (one: T) => boolean,
): boolean {
  const seen = new Set<T>();
  for (const list of lists)
    for (const one of list) {
      const count = seen.size;
      if (count >= most) return false;
      if (seen.add(one).size > count && test(one)) return true;
    }
  return false;
}
