/** Each so often that the browser takes the trouble to compile what it runs. */
const ROUNDS = 5;
/** Whole, unfinished and southern pinyin, and initials. */
const BY_SOUND = ['gongzuo', 'gongzuoluoshi', 'zhongdiangongz', 'gonzuo', 'zongdian', 'gzls'];

/**
 * Queries of every sort, for search to be compiled before anybody searches: an entry's own characters as they stand and with
 * every slip of the hand, and by sound. Of every sort, since code that has never been run is compiled as code that never is,
 * and what proves that wrong has the browser throw all of it away.
 */
export function rehearsedQueries(text: string): string[] {
  const chars = text.match(/\p{Script=Han}/gu) ?? [];
  const type = (...places: number[]) => places.map((at) => chars[at] ?? '').join('');
  const queries = [
    type(0, 1, 2, 3, 4, 5),
    // Two swapped, one left out, one too many, one wrong, every second one; words in another order; both sorts.
    type(0, 1, 3, 2, 4, 5),
    type(0, 1, 3, 4, 5),
    type(0, 1, 8, 2, 3, 4),
    type(0, 1, 8, 3, 4, 5),
    type(0, 2, 4, 6),
    `${type(4, 5)} ${type(0, 1)}`,
    `${type(0, 1)} gz`,
    ...BY_SOUND,
  ];
  return Array.from({ length: ROUNDS }, () => queries)
    .flat()
    .filter((query) => query.trim() !== '');
}
