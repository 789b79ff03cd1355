/**
 * A revision of the library counts up by one with every write, from a first one that says which library it is: the second in which
 * that was made, times 2^20. So what is cached of a library that was deleted is never taken for the one made after it. A library
 * of before this rule begins at 0.
 */
const WRITES = 2 ** 20;

/** The first revision of a library that is made at this time (epoch ms). */
export function firstRevision(now: number): number {
  return Math.floor(now / 1000) * WRITES;
}

/** Whether a revision is a later one, or one of another library: what is of `than` is out of date. */
export function isNewer(revision: number, than: number): boolean {
  return revision > than || !isSameLibrary(revision, than);
}

/** Whether two revisions are of one library. */
export function isSameLibrary(one: number, other: number): boolean {
  return Math.floor(one / WRITES) === Math.floor(other / WRITES);
}
